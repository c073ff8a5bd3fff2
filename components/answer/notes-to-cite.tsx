import { Cited, citedClass } from "@/components/richtext/cited";
import { State } from "@/components/ui/state";
import type { DeskNote } from "./desk-props";

interface NotesToCiteProps {
  notes: readonly DeskNote[];
  cited: ReadonlySet<string>;
  current: string | null;
  onNote: (id: string) => void;
  /** Puts a chip into the answer; null while there is no editor to put it in. */
  onCite: ((annotationId: string) => void) | null;
}

/** The writer's notes under the text: which are cited in this answer, and a button for those that are not. */
export function NotesToCite({ notes, cited, current, onNote, onCite }: NotesToCiteProps) {
  const left = notes.filter((note) => !cited.has(note.id)).length;
  return (
    <>
      <h3 className="h h3 mt-2 mb-1">
        Your notes{" "}
        <span className="quiet font-normal">
          {notes.length === 0 ? "none yet" : `${notes.length}, ${left === 0 ? "all cited" : `${left} not cited here`}`}
        </span>
      </h3>
      {notes.length === 0 ? (
        <p className="small quiet">Mark a passage in the text and say what you see; then cite it here.</p>
      ) : null}
      <ul className="list">
        {notes.map((note) => (
          <li key={note.id} className="row between flex-nowrap py-[6px]">
            <button
              type="button"
              className={citedClass(note)}
              aria-current={note.id === current ? "true" : undefined}
              onClick={() => onNote(note.id)}
            >
              <Cited cited={note} />
            </button>
            {cited.has(note.id) ? (
              <State kind="off">cited</State>
            ) : onCite ? (
              <button type="button" className="linkish" onClick={() => onCite(note.id)}>
                Cite<span className="vh"> the note on {note.label}</span>
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </>
  );
}
