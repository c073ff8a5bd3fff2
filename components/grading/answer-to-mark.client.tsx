"use client";

import type { ReactNode } from "react";
import { WritingFacts } from "@/components/answer/writing-facts";
import { FrozenPrediction } from "@/components/gate/frozen-prediction";
import { Cited, citedClass } from "@/components/richtext/cited";
import { DrawnAnswer } from "@/components/submission/drawn-answer";
import type { EvidenceView as View } from "@/lib/domain/answer/evidence-view";
import { promptKindNames } from "@/lib/domain/assignment/draft";
import { plainText } from "@/lib/domain/richtext/model";
import type { MarkingComment } from "@/lib/domain/rubric/marking";
import { sayAsked } from "@/lib/domain/submission/asked";
import type { SubmittedAnswer } from "@/lib/domain/submission/submitted";
import { EvidenceView } from "./evidence-view.client";

interface AnswerToMarkProps {
  answer: SubmittedAnswer;
  zone: string;
  /** What the machine counted in it: hints, never a mark. Undefined when its words were erased. */
  view: View | undefined;
  /** In the order of their words, numbered through what lies on the desk. */
  comments: readonly (MarkingComment & { number: number })[];
  /** The piece of evidence that is looked at: answer and note. */
  open: string | null;
  onEvidence: (id: string) => void;
  choosable: boolean;
  draw: (comment: MarkingComment, number: ReactNode) => ReactNode;
  /** The button for the words that are selected in this answer. */
  tool: ReactNode;
}

/** One answer on the grader's desk, its evidence as chips that lead into the text, its comments in the margin. */
export function AnswerToMark(props: AnswerToMarkProps) {
  const { answer, zone, view, comments, open, onEvidence, choosable, draw, tool } = props;
  const { prompt, content, evidence, wordCount } = answer;
  const ranges = comments.flatMap(({ id, answer: on }) => (on ? [{ id, start: on.start, end: on.end }] : []));
  const evidenceOf = (annotationId: string) => evidence.find((each) => each.annotationId === annotationId);
  const chip = (annotationId: string) => {
    const cited = evidenceOf(annotationId);
    const id = `${answer.id}/${annotationId}`;
    if (!cited) return <span className="state state-off">a note deleted before submitting</span>;
    return (
      <button
        type="button"
        className={citedClass(cited)}
        aria-current={open === id ? "true" : undefined}
        onClick={() => onEvidence(id)}
      >
        <Cited cited={cited} />
      </button>
    );
  };
  const lead = (annotationId: string, place: ReactNode) => {
    const id = `${answer.id}/${annotationId}`;
    return (
      <button
        type="button"
        className="linkish"
        aria-current={open === id ? "true" : undefined}
        onClick={() => onEvidence(id)}
      >
        {place}
        <span className="vh">, shown in the text</span>
      </button>
    );
  };
  const opened = evidence.find((each) => `${answer.id}/${each.annotationId}` === open);
  return (
    <section className="to-mark" aria-labelledby={`question-${prompt.number}`}>
      <div>
        <div className="prompt border-0 pt-0">
          <p className="k">
            Question {prompt.number} · {promptKindNames[prompt.kind]} <span>{wordCount} words</span>
          </p>
          <h2 className="q" id={`question-${prompt.number}`}>
            {plainText(prompt.text)}
          </h2>
          <p className="hint">{sayAsked(prompt)}</p>
        </div>
        <FrozenPrediction answer={answer} zone={zone} own={false} />
        {content ? (
          <article
            className="answer with-footnotes"
            aria-label={`Answer to question ${prompt.number}`}
            data-revision={answer.id}
          >
            <DrawnAnswer
              form={answer.form}
              content={content}
              settings={prompt.settings}
              cited={evidenceOf}
              lead={lead}
              chip={chip}
              ranges={ranges}
              marked={(_, words) => <span className="cm">{words}</span>}
              behind={(id) => <CommentNumber number={comments.find((comment) => comment.id === id)?.number} />}
              under={choosable ? (index) => <ChooseWords index={index} /> : undefined}
              footnotes
            />
          </article>
        ) : (
          <p className="quiet">These words were erased with their author.</p>
        )}
        <WritingFacts facts={answer.facts} />
        {view ? <EvidenceView answer={answer} view={view} open={open} onEvidence={onEvidence} /> : null}
        {opened ? (
          <p className="small mt-2" role="status">
            <b>{opened.label}</b> {opened.documentTitle}.{" "}
            {opened.body ? <>The student’s note: {opened.body}</> : "The note has no words of its own."}{" "}
            <span className="quiet">{opened.citation}</span>
          </p>
        ) : null}
      </div>
      <aside aria-label={`Comments on question ${prompt.number}`}>
        {tool}
        {comments.map((comment) => (
          <div key={comment.id} id={`c${comment.number}`}>
            {draw(
              comment,
              // Words that were erased cannot be gone back to.
              content ? (
                <a
                  className="cn"
                  href={`#w${comment.number}`}
                  aria-label={`Comment ${comment.number}, back to its words`}
                >
                  {comment.number}
                </a>
              ) : (
                <span className="cn">{comment.number}</span>
              ),
            )}
          </div>
        ))}
      </aside>
    </section>
  );
}

/** The number of a comment behind its words, which leads to it. */
const CommentNumber = ({ number }: { number: number | undefined }) =>
  number === undefined ? null : (
    <a className="nref" href={`#c${number}`} id={`w${number}`} aria-label={`Comment ${number}`}>
      {number}
    </a>
  );

/** The way to choose words of a paragraph without a mouse; answered by PassagePicker. */
function ChooseWords({ index }: { index: number }) {
  return (
    <button type="button" className="choose" data-choose={String(index)} aria-describedby="choose-help">
      Choose words<span className="vh"> in paragraph {index + 1} of this answer</span>
    </button>
  );
}
