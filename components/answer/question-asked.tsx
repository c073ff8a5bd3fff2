import { promptKindNames } from "@/lib/domain/assignment/draft";
import type { PublishedPrompt } from "@/lib/domain/assignment/published";
import { plainText } from "@/lib/domain/richtext/model";
import { sayAsked } from "@/lib/domain/submission/asked";

/** A question as it stands over its answer, with what it asks for. */
export function QuestionAsked({ question }: { question: PublishedPrompt }) {
  const asked = sayAsked(question);
  return (
    <div className="prompt border-0 pt-0">
      <p className="k">
        Question {question.number} · {promptKindNames[question.kind]}
        {question.points ? <span>{question.points === "1" ? "1 point" : `${question.points} points`}</span> : null}
      </p>
      <h2 className="q text-[1.25rem] leading-7" id="question" tabIndex={-1}>
        {plainText(question.text)}
      </h2>
      <p className="hint" id="asked">
        {asked}
      </p>
    </div>
  );
}
