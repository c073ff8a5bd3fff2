"use client";

import { isUnanswered } from "@/lib/domain/annotation/filter";
import { type Annotation, firstPlace } from "@/lib/domain/annotation/model";
import { relationFrom } from "@/lib/domain/annotation/relation-words";
import { NoteHead } from "./note-head";
import { NoteSkill } from "./note-skill";
import { NoteStanding } from "./note-standing";
import { NoteWords } from "./note-words.client";
import { useRoom } from "./room-context.client";

interface NoteLineProps {
  note: Annotation;
  /** Goes to the note beside its passage. */
  go: () => void;
}

/** A note in a list: what it says and on which words; the whole of it, with its replies, is where it stands. */
export function NoteLine({ note, go }: NoteLineProps) {
  const { place, tell } = useRoom();
  const at = firstPlace(note);
  const skill = place.skills.find((each) => each.key === note.skill)?.name;
  const replies = note.replies.length;
  return (
    <article
      className="anno"
      id={`listed-${note.id}`}
      aria-label={`${skill ?? "Note"} by ${note.mine ? "you" : note.author}, on ${at.label}`}
      onPointerEnter={() => tell({ type: "looked", id: note.id })}
      onPointerLeave={() => tell({ type: "looked", id: null })}
    >
      <NoteSkill skill={note.skill} skills={place.skills} whose={note.mine ? "mine" : "theirs"} />
      <div className="body">
        <NoteHead place={place} by={note} postedAt={note.postedAt} edited={note.edited} />
        {note.places.map((each) => (
          <p key={each.ordinal} className="quote">
            {each.ordinal > 0 && note.relation ? (
              <span className="quiet sans small">{relationFrom(note.relation, 0)} </span>
            ) : null}
            “{shortened(each.passage.exact)}”
          </p>
        ))}
        {note.body.blocks.length === 0 && note.kind === "Highlight" ? (
          <p className="quiet">Marked, without words.</p>
        ) : null}
        <NoteWords body={note.body} before={note.kind === "Question" ? "Question:" : undefined} what="this note" />
        {note.tags.length > 0 ? <p className="quiet small">{note.tags.map((tag) => `#${tag}`).join(" ")}</p> : null}
        <NoteStanding note={note} place={place} />
        <p className="act">
          <button type="button" className="linkish" onClick={go} data-go={note.id}>
            Go to it<span className="vh">, {at.label}</span>
          </button>
          {replies > 0 ? <span className="quiet">{replies === 1 ? "1 reply" : `${replies} replies`}</span> : null}
          {isUnanswered(note) ? <span className="quiet">unanswered</span> : null}
        </p>
      </div>
    </article>
  );
}

/** Characters of a quotation that stand in the list. */
const QUOTED = 180;

function shortened(text: string): string {
  if (text.length <= QUOTED) return text;
  const part = text.slice(0, QUOTED).toWellFormed();
  return `${part.slice(0, Math.max(part.lastIndexOf(" "), QUOTED / 2))}…`;
}
