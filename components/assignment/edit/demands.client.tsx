"use client";

import type { DraftPrompt } from "@/lib/domain/assignment/draft";
import { NumberField } from "./number-field.client";
import type { Desk } from "./use-desk.client";

interface DemandsProps {
  desk: Desk;
  prompt: DraftPrompt;
  field: string;
  set: (changes: Partial<DraftPrompt>) => void;
}

const whole = /^\d{1,5}$/;

/** What an answer is worth and what it must have. */
export function Demands({ desk, prompt, field, set }: DemandsProps) {
  const numbers = (
    name: "minAnnotations" | "minDocuments" | "minWords" | "maxWords",
    label: string,
    most: number,
    least = 0,
  ) => {
    const otherwise = `Write a whole number from ${least} to ${most}.`;
    const path = `${field}.${name}`;
    return (
      <NumberField
        label={label}
        value={prompt[name] === null || (prompt[name] === 0 && name.startsWith("min")) ? "" : String(prompt[name])}
        accepts={whole}
        otherwise={otherwise}
        error={desk.problems.find((each) => each.field === path)?.problem}
        read={(text) => {
          const value = text === null ? Number.NaN : text === "" ? null : Number(text);
          const fits = value === null || (value >= least && value <= most);
          desk.unreadable(path, fits ? null : otherwise);
          if (!fits) return;
          set({ [name]: value ?? (name === "minAnnotations" || name === "minDocuments" ? 0 : null) });
        }}
      />
    );
  };
  const otherwise = "Write points as a number, such as 6 or 2.5.";
  return (
    <>
      <div className="f3">
        <NumberField
          label="Points"
          value={prompt.points ?? ""}
          accepts={/^\d{1,6}([.,]\d{1,3})?$/}
          otherwise={otherwise}
          read={(text) => {
            desk.unreadable(`${field}.points`, text === null ? otherwise : null);
            if (text !== null) set({ points: text || null });
          }}
        />
        {numbers("minAnnotations", "Notes, at least", 50)}
        {numbers("minDocuments", "Documents", 20)}
      </div>
      <div className="f2">
        {numbers("minWords", "Words, from", 20_000)}
        {numbers("maxWords", "to", 20_000, 1)}
      </div>
    </>
  );
}
