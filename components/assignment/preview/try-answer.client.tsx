"use client";

import { useState } from "react";
import { AnswerForm } from "@/components/answer/answer-form.client";
import { type Answer, emptyAnswer } from "@/lib/domain/answer/model";
import { writtenWords } from "@/lib/domain/answer/running-text";
import type { PreviewPrompt } from "@/lib/domain/assignment/preview";
import { answerFormOf } from "@/lib/domain/assignment/prompt-settings";
import { sayLength } from "@/lib/domain/submission/asked";

interface TryAnswerProps {
  prompt: PreviewPrompt;
  /** The text that this question opens is still shut. */
  shut: boolean;
  /** Ids of what describes the answer. */
  describedBy: string;
}

const nothing = () => undefined;

/** The form in which a student answers, to be tried: what is written goes when the page is left. */
export function TryAnswer({ prompt, shut, describedBy }: TryAnswerProps) {
  const [answer, setAnswer] = useState<Answer>(() => emptyAnswer(answerFormOf(prompt)));
  const { length, rest } = sayLength(prompt, writtenWords(answer));
  return (
    <div className="editor">
      <AnswerForm
        {...{ answer, shut, describedBy }}
        question={prompt}
        given={0}
        notes={[]}
        open={null}
        onOpen={nothing}
        onReady={nothing}
        onChange={setAnswer}
      />
      <div className="foot">
        <span>Not saved: this is a preview</span>
        <span>
          {length} {rest ? <span className="quiet">· {rest}</span> : null}
        </span>
      </div>
    </div>
  );
}
