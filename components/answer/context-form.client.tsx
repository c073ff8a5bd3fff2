"use client";

import { AnswerText } from "./answer-text.client";
import type { AnswerFormProps, InForm } from "./form-props";

const parts = [
  { part: "happening", name: "What was happening", asks: "What was going on where and when this was written?" },
  { part: "shaped", name: "How it shaped the document", asks: "Where in its words does that show? Cite your notes." },
  { part: "beyond", name: "Evidence from beyond it", asks: "What do other sources say? Cite notes or name them." },
] as const;

/** Context in three fields: what was happening, how it shaped the document, evidence from beyond it. */
export function ContextForm({
  question: _,
  answer,
  onChange,
  ...around
}: AnswerFormProps<InForm<"Contextualization">>) {
  return (
    <div className="answer-rows">
      {parts.map(({ part, name, asks }) => (
        <section key={part} aria-labelledby={`part-${part}`}>
          <h3 className="label" id={`part-${part}`}>
            {name}
          </h3>
          <p className="hint" id={`asks-${part}`}>
            {asks}
          </p>
          <AnswerText
            {...around}
            small
            text={answer[part]}
            label={name}
            describedBy={`asks-${part}`}
            onText={(text) => onChange({ ...answer, [part]: text })}
          />
        </section>
      ))}
    </div>
  );
}
