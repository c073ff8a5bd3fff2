import { NoteDeleted } from "@/components/richtext/cited";
import { wordsAround } from "@/lib/domain/anchor/words-around";
import type { AnswerDrawing } from "./drawing";

interface ShownPassageProps extends Pick<AnswerDrawing, "cited" | "lead"> {
  /** What it is in its form: "First passage". */
  name: string;
  annotationId: string | null;
  /** Said where no passage was chosen. */
  none: string;
}

/** A passage with its words, where it stands, and what its reader noted there. */
export function ShownPassage({ name, annotationId, none, cited, lead }: ShownPassageProps) {
  const note = annotationId === null ? undefined : cited(annotationId);
  const { before, behind } = wordsAround(note?.passage ?? { prefix: "", suffix: "" });
  return (
    <figure className="shown-passage">
      <p className="hint">{name}</p>
      {annotationId === null ? <p className="quiet">{none}</p> : null}
      {annotationId !== null && !note ? <NoteDeleted /> : null}
      {annotationId !== null && note ? (
        <>
          {note.passage.exact ? (
            <blockquote>
              <p>
                {before ? <span className="quiet">… {before}</span> : null}
                <mark>{note.passage.exact}</mark>
                {behind ? <span className="quiet">{behind} …</span> : null}
              </p>
            </blockquote>
          ) : (
            <p className="quiet">These words are not open to you now.</p>
          )}
          <figcaption>
            {lead(annotationId, note.label)} <cite>{note.documentTitle}</cite>
            {note.body ? <span className="noted">Noted there: {note.body}</span> : null}
            {note.citation ? <span className="print-only">{note.citation}</span> : null}
          </figcaption>
        </>
      ) : null}
    </figure>
  );
}
