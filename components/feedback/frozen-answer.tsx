import type { ReactNode } from "react";
import { Cited, citedClass } from "@/components/richtext/cited";
import { Footnotes } from "@/components/richtext/footnotes";
import { RichText } from "@/components/richtext/rich-text";
import type { TextRange } from "@/lib/domain/richtext/runs";
import type { FrozenEvidence, SubmittedAnswer } from "@/lib/domain/submission/submitted";

interface FrozenAnswerProps {
  answer: SubmittedAnswer;
  /** Where the chip of a cited note leads. */
  hrefOf: (evidence: FrozenEvidence) => string;
  ranges?: readonly TextRange[];
  behind?: (id: string) => ReactNode;
}

/** An answer as it was submitted: its words, and the cited notes as they were then. */
export function FrozenAnswer({ answer, hrefOf, ranges, behind }: FrozenAnswerProps) {
  if (!answer.content) return <p className="quiet">These words were erased with their author.</p>;
  return (
    <div className="answer with-footnotes">
      <RichText
        text={answer.content}
        chip={(id) => (
          <FrozenChip evidence={answer.evidence.find((each) => each.annotationId === id)} hrefOf={hrefOf} />
        )}
        ranges={ranges}
        marked={(_, words) => <span className="cm">{words}</span>}
        behind={behind}
      />
      <Footnotes texts={[answer.content]} note={(id) => answer.evidence.find((each) => each.annotationId === id)} />
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
