"use client";

import dynamic from "next/dynamic";
import type { Answer } from "@/lib/domain/answer/model";
import { AnswerText } from "./answer-text.client";
import type { AnswerFormProps } from "./form-props";

const loading = () => <div className="write" aria-busy="true" />;
const SourcingForm = dynamic(() => import("./sourcing-form.client").then((file) => file.SourcingForm), {
  ...{ ssr: false, loading },
});
const ContextForm = dynamic(() => import("./context-form.client").then((file) => file.ContextForm), {
  ...{ ssr: false, loading },
});
const PairBoard = dynamic(() => import("./pair-board.client").then((file) => file.PairBoard), {
  ...{ ssr: false, loading },
});
const MarkList = dynamic(() => import("./mark-list.client").then((file) => file.MarkList), { ssr: false, loading });
const ChoiceForm = dynamic(() => import("./choice-form.client").then((file) => file.ChoiceForm), {
  ...{ ssr: false, loading },
});

/** Writing an answer in its form; each form is loaded when a question needs it. */
export function AnswerForm({ answer, ...props }: AnswerFormProps<Answer>) {
  switch (answer.form) {
    case "Text":
      return (
        <AnswerText
          {...props}
          text={answer.text}
          label={`Your answer to question ${props.question.number}`}
          onText={(text) => props.onChange({ form: "Text", text })}
        />
      );
    case "Sourcing":
      return <SourcingForm answer={answer} {...props} />;
    case "Contextualization":
      return <ContextForm answer={answer} {...props} />;
    case "Corroboration":
      return <PairBoard answer={answer} {...props} />;
    case "CloseReading":
      return <MarkList answer={answer} {...props} />;
    case "Choice":
      return <ChoiceForm answer={answer} {...props} />;
  }
}
