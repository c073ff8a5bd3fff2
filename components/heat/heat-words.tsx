import type { ReactNode } from "react";
import { directionOf } from "@/components/reading/direction";
import { type InlineContext, InlineText } from "@/components/reading/inline-text";
import type { BlockType } from "@/lib/domain/document/model";
import type { ReadableBlock } from "@/lib/domain/document/readable-content";
import { shadedParts } from "@/lib/domain/heat/cut-part";
import type { ShadedRun } from "@/lib/domain/heat/shades";

interface HeatWordsProps {
  block: ReadableBlock;
  context: InlineContext;
  /** Shaded stretches of this block, counted from its beginning. */
  runs: readonly ShadedRun[];
}

const voices: Partial<Record<BlockType, string>> = {
  title: "t-title",
  dateline: "t-date sc",
  headnote: "t-head",
  heading: "t-sub",
  closer: "t-close",
  editorialStatement: "t-state",
  citation: "t-cite",
};

/** The words of a block, shaded by how many marked them; the number stands beside the paragraph and in the title. */
export function HeatWords({ block, context, runs }: HeatWordsProps) {
  const Element = block.type === "title" ? "h2" : block.type === "heading" ? "h3" : "p";
  return (
    <Element
      className={voices[block.type] ?? "t-p"}
      dir={block.parts.some((part) => directionOf(part.text)) ? "auto" : undefined}
    >
      {block.cutBefore ? <Cut /> : null}
      {block.parts.map((part, index): ReactNode => {
        const pieces = shadedParts(part, runs).map(({ part: piece, shade, readers }) =>
          shade === 0 ? (
            <InlineText key={piece.offset} part={piece} context={context} />
          ) : (
            <mark key={piece.offset} className={`d${shade}`} title={`${readers} readers`}>
              <InlineText part={piece} context={context} />
            </mark>
          ),
        );
        return (
          <span key={part.offset}>
            {index > 0 ? <Cut /> : null}
            {pieces}
          </span>
        );
      })}
      {block.cutAfter ? <Cut /> : null}
    </Element>
  );
}

/** Where words are left out of the excerpt. */
function Cut() {
  return (
    <span className="gap-in">
      <span className="vh"> (not part of this excerpt) </span>
    </span>
  );
}
