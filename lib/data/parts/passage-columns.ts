import type { Passage, Span } from "../../domain/anchor/passage";
import type { Flow } from "../../domain/document/model";

interface SpanColumns {
  flow: string;
  startBlock: string | null;
  startOffset: number | null;
  endBlock: string | null;
  endOffset: number | null;
}

interface PassageColumns extends SpanColumns {
  startAt: number | null;
  endAt: number | null;
  exact: string | null;
  prefix: string;
  suffix: string;
}

/** A flow's name as the database has it. */
export const flowOf = (text: string): Flow => (text.startsWith("note:") ? `note:${text.slice(5)}` : "doc");

/** The columns of a span, read back; null when the row has no place. */
export function spanFrom(row: SpanColumns): Span | null {
  const { startBlock, startOffset, endBlock, endOffset } = row;
  if (startBlock === null || startOffset === null || endBlock === null || endOffset === null) return null;
  return {
    flow: flowOf(row.flow),
    start: { blockId: startBlock, offset: startOffset },
    end: { blockId: endBlock, offset: endOffset },
  };
}

/** The ten columns of a passage, read back; null when the row has no place. */
export function passageFrom(row: PassageColumns): Passage | null {
  const span = spanFrom(row);
  if (!span || row.startAt === null || row.endAt === null || row.exact === null) return null;
  const { startAt, endAt, exact, prefix, suffix } = row;
  return { ...span, startAt, endAt, exact, prefix, suffix };
}

/** The ten columns of a passage, to be written. */
export const passageColumns = ({ flow, start, end, startAt, endAt, exact, prefix, suffix }: Passage) => ({
  flow,
  startBlock: start.blockId,
  startOffset: start.offset,
  endBlock: end.blockId,
  endOffset: end.offset,
  startAt,
  endAt,
  exact,
  prefix,
  suffix,
});
