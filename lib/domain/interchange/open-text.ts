/**
 * The linear text of a flow as one person may read it: every character they may not read is hidden, and all others stand
 * at their own offsets. Asked for parts and places many times, it counts its wide characters once.
 */
import type { LinearSpan } from "../anchor/passage";

/** A character that no text has, in place of one that may not be read. */
const HIDDEN = "\0";

export class OpenText {
  readonly text: string;
  /** UTF-16 offsets of the characters that take two units, in order. */
  readonly #wide: number[] = [];

  /** `readable`: in order and apart; null for the whole. */
  constructor(linear: string, readable: readonly LinearSpan[] | null) {
    this.text = readable === null ? linear : opened(linear, readable);
    for (let at = 0; at < this.text.length; at++) {
      if ((this.text.codePointAt(at) ?? 0) > 0xffff) this.#wide.push(at++);
    }
  }

  /** Length in code points. */
  get length(): number {
    return this.text.length - this.#wide.length;
  }

  /** The code point offset of a UTF-16 offset. */
  pointAt(unit: number): number {
    return unit - this.#before((at) => at < unit);
  }

  /** The part `[from, to)`, in code points. */
  slice({ startAt, endAt }: LinearSpan): string {
    return this.text.slice(this.unitAt(startAt), this.unitAt(endAt));
  }

  isHidden(span: LinearSpan): boolean {
    return this.slice(span).includes(HIDDEN);
  }

  /** The UTF-16 offset of a code point offset. */
  unitAt(point: number): number {
    return point + this.#before((at, index) => at - index < point);
  }

  /** How many wide characters are before a place; `is` holds for the first ones and for none after them. */
  #before(is: (at: number, index: number) => boolean): number {
    let [low, high] = [0, this.#wide.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (is(this.#wide[middle] ?? 0, middle)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function opened(linear: string, readable: readonly LinearSpan[]): string {
  let next = 0;
  let at = 0;
  let open = "";
  for (const character of linear) {
    while ((readable[next]?.endAt ?? Number.POSITIVE_INFINITY) <= at) next++;
    open += (readable[next]?.startAt ?? Number.POSITIVE_INFINITY) <= at ? character : HIDDEN;
    at++;
  }
  return open;
}
