import { State } from "@/components/ui/state";
import { forWhom } from "@/lib/domain/annotation/for-whom";
import type { Annotation } from "@/lib/domain/annotation/model";
import { sayOrigin } from "@/lib/domain/interchange/origin";
import { sayWhen } from "@/lib/domain/time/when";
import type { RoomPlace } from "./room-context.client";

/** How a note stands just now, in words: for whom it is, settled, hidden, looked into, and where an imported one comes from. */
export function NoteStanding({ note, place }: { note: Annotation; place: RoomPlace }) {
  const { resolved, hidden, flagged, mine, origin, namesMe } = note;
  const audience = forWhom(note, place);
  if (!namesMe && !resolved && !hidden && !flagged && !audience && !origin) return null;
  return (
    <p className="standing small">
      {audience ? <span className="quiet">{audience}</span> : null}
      {namesMe ? <State>Names you</State> : null}
      {resolved ? (
        <State kind="good">
          Settled by {resolved.by}, {sayWhen(new Date(resolved.at), place.timeZone, new Date(place.now))}
        </State>
      ) : null}
      {hidden ? <State kind="warn">{hiddenWords(mine, note.hiddenWhy)}</State> : null}
      {flagged ? (
        <State kind="warn">
          {place.audience === "staff" ? "Somebody asks you to look at it" : "You asked your instructors to look at it"}
        </State>
      ) : null}
      {origin ? <span className="quiet">{sayOrigin(origin)}</span> : null}
    </p>
  );
}

/** What is said of hidden words to the two who still see them. */
export function hiddenWords(mine: boolean, why: string | null): string {
  const said = mine ? "Hidden by your instructors; others do not see it." : "Hidden from readers.";
  return why ? `${said} Why: ${why}` : said;
}
