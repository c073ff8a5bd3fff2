import { Fragment, type ReactNode } from "react";
import type { RichTextBlock, RichTextMark } from "@/lib/domain/richtext/model";
import { runsOf } from "@/lib/domain/richtext/runs";

/** Words in the form a mark gives them: bold, stressed, or leading to an address. */
export function withMark(inner: ReactNode, mark: RichTextMark): ReactNode {
  if (mark.kind === "strong") return <strong>{inner}</strong>;
  if (mark.kind === "emphasis") return <em>{inner}</em>;
  return (
    <a href={mark.href} rel="noreferrer nofollow">
      {inner}
    </a>
  );
}

/** The words of one block with their marks, and without chips: notes and replies have none. */
export function MarkedWords({ block }: { block: RichTextBlock }): ReactNode {
  if (block.marks.length === 0) return block.text;
  return runsOf(block).map((run) =>
    run.kind === "words" ? (
      <Fragment key={run.at}>{run.marks.reduceRight<ReactNode>(withMark, run.text)}</Fragment>
    ) : null,
  );
}
