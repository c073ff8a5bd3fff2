"use client";

import {
  gateOf,
  type SourcingField,
  sourcingFieldNames,
  sourcingFields,
} from "@/lib/domain/assignment/prompt-settings";
import { emptyText } from "@/lib/domain/richtext/model";
import { AnswerText } from "./answer-text.client";
import type { AnswerFormProps, InForm } from "./form-props";

/** What each row asks, in the words of a teacher. */
const asks: Record<SourcingField, string> = {
  author: "Who wrote it, alone or with whom?",
  position: "Who was that: what office, what side?",
  date: "When, and by which calendar?",
  audience: "For whom was it written?",
  purpose: "What was it meant to bring about?",
  genre: "What kind of source is it?",
  reliability: "How far do you trust it, and for what?",
};

/** A sourcing sheet: the rows the question asks for, each with words and evidence; after a gate also the reflection. */
export function SourcingForm({ question, shut, answer, onChange, ...around }: AnswerFormProps<InForm<"Sourcing">>) {
  const { fields } = question.settings;
  // A row that is not asked for any more still shows what was written in it.
  const rows = sourcingFields.filter((field) => fields.includes(field) || answer.rows[field]?.blocks.length);
  return (
    <div className="answer-rows">
      {rows.map((field) => (
        <section key={field} aria-labelledby={`row-${field}`}>
          <h3 className="label" id={`row-${field}`}>
            {sourcingFieldNames[field]}
          </h3>
          <p className="hint" id={`asks-${field}`}>
            {asks[field]}
          </p>
          <AnswerText
            {...around}
            small
            text={answer.rows[field] ?? emptyText}
            label={sourcingFieldNames[field]}
            describedBy={`asks-${field}`}
            onText={(text) => onChange({ ...answer, rows: { ...answer.rows, [field]: text } })}
          />
        </section>
      ))}
      {(gateOf(question) !== null && !shut) || answer.reflection.blocks.length > 0 ? (
        <section aria-labelledby="row-reflection">
          <h3 className="label" id="row-reflection">
            After reading
          </h3>
          <p className="hint" id="asks-reflection">
            What did you keep, what did you change, and what in the text made you change it?
          </p>
          <AnswerText
            {...around}
            small
            text={answer.reflection}
            label="After reading"
            describedBy="asks-reflection"
            onText={(reflection) => onChange({ ...answer, reflection })}
          />
        </section>
      ) : null}
    </div>
  );
}
