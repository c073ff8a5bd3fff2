import type { ReactNode } from "react";
import type { BlockType } from "@/lib/domain/document/model";
import type { ReadableBlock } from "@/lib/domain/document/readable-content";
import { directionOf } from "./direction";
import { type InlineContext, InlineText, litIn } from "./inline-text";

interface BlockTextProps {
  block: ReadableBlock;
  context: InlineContext;
  /** Level of the document's title among the headings of the page. */
  heading?: 1 | 2 | 3;
}

const voices: Record<BlockType, string> = {
  title: "t-title",
  dateline: "t-date sc",
  headnote: "t-head",
  salute: "t-p",
  p: "t-p",
  heading: "t-sub",
  verse: "t-p t-verse",
  quote: "t-p t-quote",
  listItem: "t-p",
  tableRow: "t-p",
  closer: "t-close",
  postscript: "t-p",
  editorialStatement: "t-state",
  citation: "t-cite",
};

function element(type: BlockType, heading: 1 | 2 | 3): "p" | "div" | "blockquote" | "h1" | "h2" | "h3" | "h4" {
  if (type === "title") return heading === 1 ? "h1" : heading === 2 ? "h2" : "h3";
  if (type === "heading") return heading === 1 ? "h2" : heading === 2 ? "h3" : "h4";
  return type === "quote" ? "blockquote" : type === "headnote" ? "div" : "p";
}

/**
 * One block in its voice. The element says where it stands: `data-flow`, `data-block`, and `data-offset`, the code
 * point at which its words begin. A block cut in several parts has one element with `data-offset` for each.
 */
export function BlockText({ block, context: given, heading = 2 }: BlockTextProps) {
  const Element = element(block.type, heading);
  const context = {
    ...litIn(given, block),
    explained: [...(given.explained ?? []), ...(given.terms?.get(block.id) ?? [])],
  };
  const [only] = block.parts;
  const simple = block.parts.length === 1 && only !== undefined;
  const words = simple ? <InlineText part={only} context={context} /> : <Parts block={block} context={context} />;
  return (
    <Element
      className={voices[block.type]}
      data-flow={block.flow}
      data-block={block.id}
      data-offset={simple ? only.offset : undefined}
      dir={block.parts.some((part) => directionOf(part.text)) ? "auto" : undefined}
    >
      {block.cutBefore ? <Cut /> : null}
      {words}
      {block.cutAfter ? <Cut /> : null}
    </Element>
  );
}

function Parts({ block, context }: { block: ReadableBlock; context: InlineContext }): ReactNode {
  return block.parts.map((part, index) => (
    <span key={part.offset} data-offset={part.offset}>
      {index > 0 ? <Cut /> : null}
      <InlineText part={part} context={context} />
    </span>
  ));
}

/** Where words are left out of the excerpt. */
export function Cut() {
  return (
    <span className="gap-in" data-zero data-cut>
      <span className="vh"> (not part of this excerpt) </span>
    </span>
  );
}
