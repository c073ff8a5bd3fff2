import type { Annotation, NotePlace } from "@/lib/domain/annotation/model";
import { placeWords } from "@/lib/domain/annotation/place-words";
import { relationFrom } from "@/lib/domain/annotation/relation-words";

interface NotePlacesProps {
  note: Annotation;
  /** The place at which it stands here. */
  at: NotePlace;
  /** The title of a text of the room. */
  titleOf: (revisionId: string) => string | undefined;
  /** Brings the other passage into sight. */
  onOther: (place: NotePlace) => void;
}

/** What became of a note's passage in corrections, and of a corroboration both passages with how the one bears on the other. */
export function NotePlaces({ note, at, titleOf, onOther }: NotePlacesProps) {
  const told = placeWords(at);
  const other = note.places.find((place) => place.ordinal !== at.ordinal);
  return (
    <>
      {note.kind === "Corroboration" ? (
        <div className="tied">
          <p className="quote">
            <span className="pn">{at.label}</span> “{at.passage.exact}”
          </p>
          {other ? (
            <>
              <p className="relation">{note.relation === null ? "beside" : relationFrom(note.relation, at.ordinal)}</p>
              <p className="quote">
                <button type="button" className="linkish" onClick={() => onOther(other)}>
                  {[other.revisionId === at.revisionId ? null : titleOf(other.revisionId), other.label]
                    .filter(Boolean)
                    .join(", ")}
                  <span className="vh">: go to the other passage</span>
                </button>{" "}
                “{other.passage.exact}”
              </p>
            </>
          ) : (
            <p className="quiet small">The second passage is not among what you read here.</p>
          )}
        </div>
      ) : null}
      {told ? (
        <p className="corrected small">
          {told} {at.before && told.endsWith(":") ? <q>{at.before}</q> : null}
        </p>
      ) : null}
    </>
  );
}
