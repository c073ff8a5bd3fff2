"use client";

import { useId } from "react";
import { contextFields } from "@/lib/domain/answer/form-words";
import { AnswerText } from "./answer-text.client";
import type { AnswerFormProps, InForm } from "./form-props";

/** Context in three fields: what was happening, how it shaped the document, evidence from beyond it. */
export function ContextForm({
  question: _question,
  describedBy: _described,
  answer,
  onChange,
  ...around
}: AnswerFormProps<InForm<"Contextualization">>) {
  const id = useId();
  return (
    <div className="answer-rows">
      {contextFields.map(({ part, name, asks }) => (
        <section key={part} aria-labelledby={`${id}-part-${part}`}>
          <h3 className="label" id={`${id}-part-${part}`}>
            {name}
          </h3>
          <p className="hint" id={`${id}-asks-${part}`}>
            {asks}
          </p>
          <AnswerText
            {...around}
            small
            text={answer[part]}
            label={name}
            describedBy={`${id}-asks-${part}`}
            onText={(text) => onChange({ ...answer, [part]: text })}
          />
        </section>
      ))}
    </div>
  );
}
