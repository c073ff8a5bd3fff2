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
    const path = `${field}.${name}`;
    return (
      <NumberField
        {...{ desk, path, label }}
        value={prompt[name] === null || (prompt[name] === 0 && name.startsWith("min")) ? "" : String(prompt[name])}
        accepts={(text) => whole.test(text) && Number(text) >= least && Number(text) <= most}
        otherwise={`Write a whole number from ${least} to ${most}.`}
        error={desk.problems.find((each) => each.field === path)?.problem}
        read={(text) => {
          const none = name === "minAnnotations" || name === "minDocuments" ? 0 : null;
          set({ [name]: text === "" ? none : Number(text) });
        }}
      />
    );
  };
  return (
    <>
      <div className="f3">
        <NumberField
          {...{ desk, path: `${field}.points`, label: "Points" }}
          value={prompt.points ?? ""}
          accepts={(text) => /^\d{1,6}(\.\d{1,3})?$/.test(text)}
          otherwise="Write points as a number, such as 6 or 2.5."
          read={(text) => set({ points: text || null })}
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
