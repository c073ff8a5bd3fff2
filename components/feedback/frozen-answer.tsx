import type { ReactNode } from "react";
import { Cited, citedClass } from "@/components/richtext/cited";
import { DrawnAnswer } from "@/components/submission/drawn-answer";
import type { TextRange } from "@/lib/domain/richtext/runs";
import type { FrozenEvidence, SubmittedAnswer } from "@/lib/domain/submission/submitted";

interface FrozenAnswerProps {
  answer: SubmittedAnswer;
  /** Where the chip of a cited note leads. */
  hrefOf: (evidence: FrozenEvidence) => string;
  ranges?: readonly TextRange[];
  behind?: (id: string) => ReactNode;
}

/** An answer as it was submitted, in the form of its question, and the cited notes as they were then. */
export function FrozenAnswer({ answer, hrefOf, ranges, behind }: FrozenAnswerProps) {
  if (!answer.content) return <p className="quiet">These words were erased with their author.</p>;
  const evidenceOf = (id: string) => answer.evidence.find((each) => each.annotationId === id);
  return (
    <div className="answer with-footnotes">
      <DrawnAnswer
        form={answer.form}
        content={answer.content}
        settings={answer.prompt.settings}
        cited={evidenceOf}
        lead={(id, place) => {
          const evidence = evidenceOf(id);
          return evidence ? <a href={hrefOf(evidence)}>{place}</a> : place;
        }}
        chip={(id) => <FrozenChip evidence={evidenceOf(id)} hrefOf={hrefOf} />}
        ranges={ranges}
        marked={(_, words) => <span className="cm">{words}</span>}
        behind={behind}
        footnotes
      />
    </div>
  );
}

/** A note that was deleted before submitting has no frozen copy. */
function FrozenChip({
  evidence,
  hrefOf,
}: {
  evidence: FrozenEvidence | undefined;
  hrefOf: FrozenAnswerProps["hrefOf"];
}) {
  if (!evidence) return <span className="state state-off">a note that was deleted before submitting</span>;
  return (
    <a className={citedClass(evidence)} href={hrefOf(evidence)} title={evidence.body ?? undefined}>
      <Cited cited={evidence} />
    </a>
  );
}
