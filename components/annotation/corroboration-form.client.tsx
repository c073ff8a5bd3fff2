"use client";

import { useId } from "react";
import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { type Relation, relationNames, relations } from "@/lib/domain/annotation/model";
import type { NoteInWriting, PlaceInWriting } from "@/lib/domain/annotation/writing";
import { RelationSign } from "./relation-sign";
import { useRoom } from "./room-context.client";

interface CorroborationFormProps {
  note: NoteInWriting;
  write: (more: Partial<NoteInWriting>) => void;
  /** Shows what is missing. */
  problems: { second: string | null; relation: string | null };
  /** It is posted: its passages stay. */
  posted: boolean;
}

/** The second passage of a corroboration, and how it bears on the first. */
export function CorroborationForm({ note, write, problems, posted }: CorroborationFormProps) {
  const { place, tell } = useRoom();
  const id = useId();
  const [first, second] = note.places;
  const title = (at: PlaceInWriting) => place.texts.find(({ revisionId }) => revisionId === at.revisionId)?.title;
  const choose = () => {
    if (!first) return;
    tell({
      type: "asked",
      asked: { words: "Now choose the second passage.", take: (at) => write({ places: [first, at] }) },
    });
  };
  return (
    <div className="corroboration">
      <div>
        <p className="lab" id={`${id}-second`}>
          The second passage
        </p>
        {second ? (
          <p className="quote">
            “{second.quote}”{" "}
            <span className="quiet sans small">
              {[second.revisionId === first?.revisionId ? null : title(second), second.label]
                .filter(Boolean)
                .join(", ")}
            </span>
          </p>
        ) : null}
        {posted && second ? null : (
          <Button small onClick={choose} aria-describedby={problems.second ? `${id}-second-error` : undefined}>
            {second ? "Choose another" : "Choose the second passage"}
          </Button>
        )}
        <FieldError id={`${id}-second-error`} error={problems.second} />
      </div>
      <fieldset aria-describedby={problems.relation ? `${id}-relation-error` : undefined}>
        <legend className="lab">The second passage …</legend>
        <div className="relations">
          {relations.map((relation: Relation) => (
            <label key={relation}>
              <input
                type="radio"
                name={`${id}-relation`}
                checked={note.relation === relation}
                onChange={() => write({ relation })}
              />
              <RelationSign relation={relation} />
              {relationNames[relation]}
            </label>
          ))}
        </div>
        <p className="hint">… the first one.</p>
        <FieldError id={`${id}-relation-error`} error={problems.relation} />
      </fieldset>
    </div>
  );
}
