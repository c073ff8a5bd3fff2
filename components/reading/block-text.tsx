import type { ReactNode } from "react";
import type { ReadableBlock } from "@/lib/domain/document/readable-content";
import { directionOf } from "./direction";
import { type InlineContext, InlineText, litIn } from "./inline-text";
import { Voice } from "./voice";

interface BlockTextProps {
  block: ReadableBlock;
  context: InlineContext;
  /** Level of the document's title among the headings of the page. */
  heading?: 1 | 2 | 3;
}

/** One block in its voice. A block cut in several parts has one element with `data-offset` for each. */
export function BlockText({ block, context, heading }: BlockTextProps) {
  const { id, type, flow } = block;
  const { words, ...told } = wordsOfBlock(block, context);
  return (
    <Voice {...{ id, type, flow, ...told }} {...(heading ? { heading } : {})}>
      {words}
    </Voice>
  );
}

/** The words of a block, and what its voice has to know of them; what is not so is not there, and not sent. */
export function wordsOfBlock(block: ReadableBlock, given: InlineContext) {
  const context = {
    ...litIn(given, block),
    explained: [...(given.explained ?? []), ...(given.terms?.get(block.id) ?? [])],
  };
  const [only] = block.parts;
  const simple = block.parts.length === 1 && only !== undefined;
  // Called, not drawn as a component: see `InlineText`.
  const inner = simple ? InlineText({ part: only, context }) : <Parts block={block} context={context} />;
  const isCut = block.cutBefore || block.cutAfter;
  const words: ReactNode = isCut ? (
    <>
      {block.cutBefore ? <Cut /> : null}
      {inner}
      {block.cutAfter ? <Cut /> : null}
    </>
  ) : (
    inner
  );
  return {
    words,
    ...(simple ? { offset: only.offset } : {}),
    ...(block.parts.some((part) => directionOf(part.text)) ? { dir: "auto" as const } : {}),
  };
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
