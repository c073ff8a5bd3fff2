"use client";

import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choices";
import { FieldError } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import type { DraftPrompt } from "@/lib/domain/assignment/draft";
import { moved } from "@/lib/domain/assignment/editing";
import type { ChoiceOption } from "@/lib/domain/assignment/prompt-settings";
import type { Desk } from "./use-desk.client";

interface OptionsFieldProps {
  desk: Desk;
  prompt: DraftPrompt;
  field: string;
  set: (changes: Partial<DraftPrompt>) => void;
}

/** The answers of a choice in their order, which of them are right, and whether a reason is asked for. */
export function OptionsField({ desk, prompt, field, set }: OptionsFieldProps) {
  const { settings, hidden } = prompt;
  const { options, several, reason } = settings;
  const problem = (name: string) => desk.problems.find((each) => each.field === `${field}.${name}`)?.problem;
  const put = (next: ChoiceOption[]) => set({ settings: { ...settings, options: next } });
  const mark = (id: string, right: boolean) => {
    const key = right ? [...hidden.key, id] : hidden.key.filter((each) => each !== id);
    // What is no answer any more is no right one either.
    set({ hidden: { ...hidden, key: key.filter((each) => options.some((option) => option.id === each)) } });
  };
  const takeAway = (id: string) =>
    set({
      settings: { ...settings, options: options.filter((option) => option.id !== id) },
      hidden: { ...hidden, key: hidden.key.filter((each) => each !== id) },
    });
  return (
    <fieldset>
      <legend className="lab">Answers to choose from</legend>
      <ol className="list options">
        {options.map(({ id, text }, index) => (
          <li key={id}>
            <TextInput
              label={`Answer ${index + 1}`}
              maxLength={500}
              value={text}
              onChange={(event) =>
                put(options.map((each) => (each.id === id ? { ...each, text: event.target.value } : each)))
              }
            />
            <div className="row">
              <Checkbox
                label="right"
                aria-label={`Answer ${index + 1} is right`}
                checked={hidden.key.includes(id)}
                onChange={(event) => mark(id, event.target.checked)}
              />
              <Button
                small
                type="button"
                disabled={index === 0}
                aria-label={`Move answer ${index + 1} up`}
                onClick={() => put(moved(options, index, -1))}
              >
                Up
              </Button>
              <Button
                small
                type="button"
                disabled={index === options.length - 1}
                aria-label={`Move answer ${index + 1} down`}
                onClick={() => put(moved(options, index, 1))}
              >
                Down
              </Button>
              <button type="button" className="linkish" onClick={() => takeAway(id)}>
                Take away<span className="vh"> answer {index + 1}</span>
              </button>
            </div>
          </li>
        ))}
      </ol>
      <FieldError error={problem("settings.options") ?? problem("hidden.key")} />
      {options.length < 20 ? (
        <Button small type="button" onClick={() => put([...options, { id: crypto.randomUUID(), text: "" }])}>
          Another answer
        </Button>
      ) : null}
      <p className="hint">Which are right is for you and the graders. Mark none when there is no right one.</p>
      <Checkbox
        label="Several can be chosen"
        checked={several}
        onChange={(event) => set({ settings: { ...settings, several: event.target.checked } })}
      />
      <Checkbox
        label="With a written reason"
        checked={reason}
        onChange={(event) => set({ settings: { ...settings, reason: event.target.checked } })}
      />
    </fieldset>
  );
}
