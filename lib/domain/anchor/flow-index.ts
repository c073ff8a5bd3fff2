/** One flow of a document, ready to be asked for many passages: its text, and where its blocks begin. */
import type { Block, Flow } from "../document/model";
import { linearText } from "../document/text";
import { contextLength, type LinearSpan, type Passage, type Place, type Span } from "./passage";
import { type PointText, pointSlice, pointText } from "./points";

export class FlowIndex {
  readonly source: PointText;
  readonly #ids: string[];
  readonly #starts: number[] = [];
  readonly #numbers = new Map<string, number>();

  constructor(
    readonly flow: Flow,
    blocks: readonly Block[],
  ) {
    this.source = pointText(linearText(blocks));
    this.#ids = blocks.map(({ id }) => id);
    let at = 0;
    for (const [number, { id, text }] of blocks.entries()) {
      this.#starts.push(at);
      this.#numbers.set(id, number);
      at += pointText(text).points.length + 1;
    }
  }

  /** The linear position of a span; null when it does not stand in this flow. */
  linear({ start, end }: Span): LinearSpan | null {
    const [startAt, endAt] = [this.#position(start), this.#position(end)];
    return startAt === null || endAt === null || endAt <= startAt ? null : { startAt, endAt };
  }

  /** The passage that stands at a linear position. The position must lie in the text and not be empty. */
  passage(linear: LinearSpan): Passage {
    const { startAt, endAt } = linear;
    const slice = (from: number, to: number) =>
      pointSlice(this.source, Math.max(0, from), Math.min(to, this.source.points.length));
    return {
      flow: this.flow,
      start: this.#place(startAt),
      end: this.#place(endAt),
      startAt,
      endAt,
      exact: slice(startAt, endAt),
      prefix: slice(startAt - contextLength, startAt),
      suffix: slice(endAt, endAt + contextLength),
    };
  }

  #position({ blockId, offset }: Place): number | null {
    const number = this.#numbers.get(blockId);
    if (number === undefined || !Number.isInteger(offset) || offset < 0) return null;
    const from = this.#starts[number] ?? 0;
    const after = (this.#starts[number + 1] ?? this.source.points.length + 1) - 1;
    return from + offset > after ? null : from + offset;
  }

  #place(at: number): Place {
    let [low, high] = [0, this.#starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { blockId: this.#ids[low] ?? "", offset: at - (this.#starts[low] ?? 0) };
  }
}
