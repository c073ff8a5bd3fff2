"use client";

import { useId } from "react";
import { afterReading, sourcingAsks } from "@/lib/domain/answer/form-words";
import { gateOf, sourcingFieldNames, sourcingFields } from "@/lib/domain/assignment/prompt-settings";
import { emptyText } from "@/lib/domain/richtext/model";
import { AnswerText } from "./answer-text.client";
import type { AnswerFormProps, InForm } from "./form-props";

/** A sourcing sheet: the rows the question asks for, each with words and evidence; after a gate also the reflection. */
export function SourcingForm({
  question,
  describedBy: _described,
  shut,
  answer,
  onChange,
  ...around
}: AnswerFormProps<InForm<"Sourcing">>) {
  const id = useId();
  const { fields } = question.settings;
  // A row that is not asked for any more still shows what was written in it.
  const rows = sourcingFields.filter((field) => fields.includes(field) || answer.rows[field]?.blocks.length);
  return (
    <div className="answer-rows">
      {rows.map((field) => (
        <section key={field} aria-labelledby={`${id}-row-${field}`}>
          <h3 className="label" id={`${id}-row-${field}`}>
            {sourcingFieldNames[field]}
          </h3>
          <p className="hint" id={`${id}-asks-${field}`}>
            {sourcingAsks[field]}
          </p>
          <AnswerText
            {...around}
            small
            text={answer.rows[field] ?? emptyText}
            label={sourcingFieldNames[field]}
            describedBy={`${id}-asks-${field}`}
            onText={(text) => onChange({ ...answer, rows: { ...answer.rows, [field]: text } })}
          />
        </section>
      ))}
      {(gateOf(question) !== null && !shut) || answer.reflection.blocks.length > 0 ? (
        <section aria-labelledby={`${id}-row-reflection`}>
          <h3 className="label" id={`${id}-row-reflection`}>
            {afterReading.name}
          </h3>
          <p className="hint" id={`${id}-asks-reflection`}>
            {afterReading.asks}
          </p>
          <AnswerText
            {...around}
            small
            text={answer.reflection}
            label={afterReading.name}
            describedBy={`${id}-asks-reflection`}
            onText={(reflection) => onChange({ ...answer, reflection })}
          />
        </section>
      ) : null}
    </div>
  );
}
