"use client";

import { useId } from "react";
import type { AnnotationKind } from "@/lib/domain/annotation/model";

const kinds = [
  ["Comment", "Comment"],
  ["Question", "Question"],
  ["Corroboration", "Two passages"],
] as const;

interface KindChoiceProps {
  kind: AnnotationKind;
  choose: (kind: AnnotationKind) => void;
}

/** What the note is: a comment, a question that waits for an answer, or two passages beside each other. */
export function KindChoice({ kind, choose }: KindChoiceProps) {
  const name = useId();
  const chosen = kind === "Highlight" ? "Comment" : kind;
  return (
    <fieldset>
      <legend className="vh">What the note is</legend>
      <div className="seg">
        {kinds.map(([value, word]) => (
          <label key={value}>
            <input type="radio" name={name} checked={chosen === value} onChange={() => choose(value)} />
            {word}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
