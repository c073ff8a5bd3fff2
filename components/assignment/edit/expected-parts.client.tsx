"use client";

import { Button } from "@/components/ui/button";
import { FieldError } from "@/components/ui/field";
import { TextArea, TextInput } from "@/components/ui/text-input";
import { describePassage, passageLabel } from "@/lib/domain/anchor/passage";
import { writeSpan } from "@/lib/domain/anchor/span-text";
import type { AssignmentDesk } from "@/lib/domain/assignment/desk";
import type { DraftPrompt } from "@/lib/domain/assignment/draft";
import type { PromptHidden } from "@/lib/domain/assignment/prompt-settings";
import type { Desk } from "./use-desk.client";
import { many } from "./words";

interface ExpectedPartsProps {
  desk: Desk;
  about: AssignmentDesk;
  prompt: DraftPrompt;
  field: string;
  set: (changes: Partial<DraftPrompt>) => void;
  /** Begins choosing a passage that is expected. Absent while no text is shown. */
  choose: (() => void) | undefined;
}

/** What students do not get before release: passages they are expected to notice, and what good answers look like. */
export function ExpectedParts({ desk, about, prompt, field, set, choose }: ExpectedPartsProps) {
  const { zones, samples } = prompt.hidden;
  const problem = (name: string) => desk.problems.find((each) => each.field === `${field}.hidden.${name}`)?.problem;
  const put = (changes: Partial<PromptHidden>) => set({ hidden: { ...prompt.hidden, ...changes } });
  const sample = (at: number, changes: Partial<PromptHidden["samples"][number]>) =>
    put({ samples: samples.map((each, index) => (index === at ? { ...each, ...changes } : each)) });
  return (
    <details open={problem("zones") || problem("samples") ? true : undefined}>
      <summary>
        Hidden from students: {many(zones.length, "expected passage")}, {many(samples.length, "sample answer")}
      </summary>
      <div className="details">
        {zones.length > 0 ? (
          <ul className="list zl2" aria-label="Expected passages">
            {zones.map(({ revisionId, span }, index) => {
              const content = about.texts[revisionId];
              const label = content ? passageLabel(content, span) : "a text that is not read here";
              return (
                <li key={`${revisionId} ${writeSpan(span)}`}>
                  <span className="q">
                    {label}: {cut(content ? (describePassage(content, span)?.exact ?? "") : "")}
                  </span>
                  <button
                    type="button"
                    className="linkish"
                    onClick={() => put({ zones: zones.filter((_, at) => at !== index) })}
                  >
                    Take away<span className="vh"> the expected passage {label}</span>
                  </button>
                </li>
              );
            })}
          </ul>
        ) : null}
        <FieldError error={problem("zones")} />
        {choose && zones.length < 50 ? (
          <Button small type="button" onClick={choose}>
            Choose an expected passage
          </Button>
        ) : null}
        {samples.map(({ level, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a sample has no name of its own, and the fields hold no state
          <fieldset key={index} className="sample">
            <legend className="lab">Sample answer {index + 1}</legend>
            <TextInput
              label="Level"
              hint="As the rubric calls it, such as Proficient."
              maxLength={80}
              value={level}
              onChange={(event) => sample(index, { level: event.target.value })}
            />
            <TextArea
              label="An answer of this level"
              maxLength={20_000}
              value={text}
              onChange={(event) => sample(index, { text: event.target.value })}
            />
            <button
              type="button"
              className="linkish"
              onClick={() => put({ samples: samples.filter((_, at) => at !== index) })}
            >
              Take away<span className="vh"> sample answer {index + 1}</span>
            </button>
          </fieldset>
        ))}
        <FieldError error={problem("samples")} />
        {samples.length < 10 ? (
          <Button small type="button" onClick={() => put({ samples: [...samples, { level: "", text: "" }] })}>
            Add a sample answer
          </Button>
        ) : null}
      </div>
    </details>
  );
}

/** The first words of a quotation. */
function cut(words: string): string {
  const signs = [...words];
  return signs.length > 60 ? `“${signs.slice(0, 57).join("").trimEnd()} …”` : `“${words}”`;
}
