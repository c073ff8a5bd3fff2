import { Fragment, type ReactNode } from "react";
import { codePointLength } from "@/lib/domain/document/codepoints";
import type { RichTextBlock, RichText as Text } from "@/lib/domain/richtext/model";
import { blockOffsets, type Run, runsOf, type TextRange } from "@/lib/domain/richtext/runs";
import { withMark } from "./marked-words";

export interface RichTextProps {
  text: Text;
  /** Only the blocks `[from, to)`; places still count from the beginning of the whole text. */
  only?: readonly [from: number, to: number];
  /** Draws a cited note at its place. */
  chip?: (annotationId: string) => ReactNode;
  /** Words that are commented on; they count code points of the plain text. */
  ranges?: readonly TextRange[];
  /** Draws words that lie in these ranges. */
  marked?: (ids: readonly string[], words: ReactNode) => ReactNode;
  /** What stands behind the last word of a range: the comment's number. */
  behind?: (id: string) => ReactNode;
  /** What stands under a block: the way to choose its words without a mouse. */
  under?: (index: number) => ReactNode;
}

/**
 * What somebody wrote: paragraphs, quotations, lists, chips. Each block carries `data-flow`, `data-block` and
 * `data-offset` like a document's, so that a selection in it can be told in code points.
 */
export function RichText({ text, only: [first, end] = [0, text.blocks.length], ...around }: RichTextProps) {
  const offsets = blockOffsets(text);
  return groups(text.blocks, first, end).map(({ type, from, blocks }) => {
    const drawn = blocks.map((block, index) => (
      <Paragraph
        // biome-ignore lint/suspicious/noArrayIndexKey: a block is its place in the text
        key={from + index}
        block={block}
        index={from + index}
        offset={offsets[from + index] ?? 0}
        {...around}
      />
    ));
    if (type === "quote") return <blockquote key={from}>{drawn}</blockquote>;
    if (type === "listItem") return <ul key={from}>{drawn}</ul>;
    if (type === "numberedItem") return <ol key={from}>{drawn}</ol>;
    return <Fragment key={from}>{drawn}</Fragment>;
  });
}

/** The words of one block alone, at their place, where something else is the element around them: a heading. */
export function BlockWords({ text, index, ...around }: Omit<RichTextProps, "only" | "under"> & { index: number }) {
  const block = text.blocks[index];
  if (!block) return null;
  return (
    <span data-flow="doc" data-block={String(index)} data-offset={0}>
      <Words block={block} offset={blockOffsets(text)[index] ?? 0} {...around} />
    </span>
  );
}

interface ParagraphProps extends Omit<RichTextProps, "text" | "only"> {
  block: RichTextBlock;
  index: number;
  /** Where it begins in the plain text, in code points. */
  offset: number;
}

function Paragraph({ block, index, under, ...around }: ParagraphProps) {
  const place = { "data-flow": "doc", "data-block": String(index), "data-offset": 0 };
  const words = <Words block={block} {...around} />;
  const more = under?.(index);
  if (block.type === "listItem" || block.type === "numberedItem") {
    return (
      <li className="all">
        <span {...place}>{words}</span>
        {more}
      </li>
    );
  }
  if (!more) return <p {...place}>{words}</p>;
  return (
    <div className="all">
      <p {...place}>{words}</p>
      {more}
    </div>
  );
}

interface Group {
  type: RichTextBlock["type"];
  from: number;
  blocks: RichTextBlock[];
}

/** Neighbouring blocks of one kind: one list, one quotation. */
function groups(blocks: readonly RichTextBlock[], first: number, end: number): Group[] {
  const found: Group[] = [];
  blocks.slice(first, end).forEach((block, index) => {
    const last = found.at(-1);
    if (last?.type === block.type) last.blocks.push(block);
    else found.push({ type: block.type, from: first + index, blocks: [block] });
  });
  return found;
}

type WordsProps = Omit<ParagraphProps, "index" | "under">;

function Words({ block, offset, ranges = [], ...around }: WordsProps) {
  return runsOf(block, offset, ranges).map((run) => {
    if (run.kind === "words") return <Piece key={`w${run.at}`} run={run} offset={offset} ranges={ranges} {...around} />;
    return (
      <span key={`c${run.at}-${run.annotationId}`} data-zero>
        {around.chip?.(run.annotationId)}
      </span>
    );
  });
}

type PieceProps = Omit<WordsProps, "block"> & { run: Extract<Run, { kind: "words" }> };

function Piece({ run, offset, ranges = [], marked, behind }: PieceProps) {
  const end = offset + run.at + codePointLength(run.text);
  const ended = ranges.filter((range) => run.ranges.includes(range.id) && range.end === end);
  const words = run.marks.reduceRight<ReactNode>(withMark, run.text);
  return (
    <>
      {run.ranges.length > 0 && marked ? marked(run.ranges, words) : words}
      {behind && ended.length > 0 ? (
        <span data-zero>
          {ended.map((range) => (
            <Fragment key={range.id}>{behind(range.id)}</Fragment>
          ))}
        </span>
      ) : null}
    </>
  );
}
