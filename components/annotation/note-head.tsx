import type { Author } from "@/lib/domain/annotation/model";
import { sayWhen } from "@/lib/domain/time/when";
import type { RoomPlace } from "./room-context.client";

interface NoteHeadProps {
  by: Author;
  /** ISO instant; null for a draft. */
  postedAt: string | null;
  edited: boolean;
  place: Pick<RoomPlace, "timeZone" | "now" | "audience" | "pseudonym">;
}

/** Who wrote a note or reply, as this reader may know them, and when. */
export function NoteHead({ by, postedAt, edited, place }: NoteHeadProps) {
  const { timeZone, now, pseudonym } = place;
  const hides = by.anonymous && (by.mine || place.audience === "staff");
  return (
    <>
      <p className="who">
        <span className="name">
          {by.mine ? "You" : by.author}
          {by.staff && !by.mine ? <span className="teaches"> teaches</span> : null}
        </span>
        <span className="when">
          {postedAt === null ? (
            "draft"
          ) : (
            <>
              <time dateTime={postedAt}>{sayWhen(new Date(postedAt), timeZone, new Date(now))}</time>
              {edited ? ", edited" : null}
            </>
          )}
        </span>
      </p>
      {hides ? (
        <p className="quiet small">
          {by.mine && pseudonym ? `Classmates see “${pseudonym}”` : "anonymous to classmates"}
        </p>
      ) : null}
    </>
  );
}
