"use client";

import { useId } from "react";
import { AnswerText } from "./answer-text.client";
import type { AnswerFormProps, InForm } from "./form-props";

/** One or several of a list, and why. */
export function ChoiceForm({ question, answer, onChange, ...around }: AnswerFormProps<InForm<"Choice">>) {
  const id = useId();
  const { options, several, reason } = question.settings;

  function choose(id: string, on: boolean) {
    const others = several ? answer.chosen.filter((each) => each !== id) : [];
    // In the order of the list, whatever the order of choosing.
    const chosen = options.map((option) => option.id).filter((each) => others.includes(each) || (on && each === id));
    onChange({ ...answer, chosen });
  }

  return (
    <div className="answer-rows">
      <fieldset className="answer-choice">
        <legend>{several ? "Choose all that hold" : "Choose one"}</legend>
        {options.map((option) => (
          <label key={option.id}>
            <input
              type={several ? "checkbox" : "radio"}
              name={`${id}-choice`}
              checked={answer.chosen.includes(option.id)}
              onChange={(event) => choose(option.id, event.target.checked)}
            />
            <span>{option.text}</span>
          </label>
        ))}
      </fieldset>
      {reason || answer.reason.blocks.length > 0 ? (
        <section aria-labelledby={id}>
          <h3 className="label" id={id}>
            Because
          </h3>
          <AnswerText
            {...around}
            small
            text={answer.reason}
            label="Because"
            onText={(text) => onChange({ ...answer, reason: text })}
          />
        </section>
      ) : null}
    </div>
  );
}
