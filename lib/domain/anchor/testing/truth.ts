/** What became of a passage for certain, and how a finding compares with it. */

import type { LinearSpan } from "../passage";
import { drawing } from "./corpus";

/** Passages of a text as readers choose them: some words, a sentence or two, now and then over a paragraph's end. */
export function chosenPassages(text: string, count: number, seed: number): LinearSpan[] {
  const draw = drawing(seed);
  const spans: LinearSpan[] = [];
  while (spans.length < count) {
    const length = 4 + (draw(4) ? draw(120) : draw(600));
    let startAt = draw(Math.max(1, text.length - length));
    let endAt = Math.min(text.length, startAt + length);
    if (draw(20) > 0) {
      while (startAt > 0 && !/\s/.test(text[startAt - 1] ?? " ")) startAt--;
      while (endAt < text.length && !/\s/.test(text[endAt] ?? " ")) endAt++;
    }
    while (startAt < endAt && /\s/.test(text[startAt] ?? "")) startAt++;
    while (endAt > startAt && /\s/.test(text[endAt - 1] ?? "")) endAt--;
    if (/[\p{L}\p{N}]/u.test(text.slice(startAt, endAt))) spans.push({ startAt, endAt });
  }
  return spans;
}

export type Verdict = "right" | "wrong" | "lost";

/** The truth about one correction: its texts, and for every new character its position in the old. */
export class Truth {
  readonly #place: Int32Array;

  constructor(
    readonly oldText: string,
    readonly newText: string,
    readonly origin: Int32Array,
  ) {
    this.#place = new Int32Array(oldText.length).fill(-1);
    for (const [place, from] of origin.entries()) if (from >= 0) this.#place[from] = place;
  }

  /** Surviving letters and digits of a passage, by new position. */
  #survivors({ startAt, endAt }: LinearSpan): number[] {
    const places: number[] = [];
    for (let at = startAt; at < endAt; at++) {
      const place = this.#place[at] ?? -1;
      if (place >= 0 && /[\p{L}\p{N}]/u.test(this.oldText[at] ?? "")) places.push(place);
    }
    return places.sort((a, b) => a - b);
  }

  /**
   * A finding is right when it holds most of the passage's surviving letters and little else, lost when a passage that
   * is still there was not found, and wrong otherwise. Of a passage taken out, only "not found" is right; where less
   * than a quarter is left, both are.
   */
  judge(span: LinearSpan, found: LinearSpan | null): Verdict {
    const survivors = this.#survivors(span);
    const letters = this.oldText.slice(span.startAt, span.endAt).match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    if (!found) return survivors.length <= letters / 4 ? "right" : "lost";
    if (survivors.length === 0) return "wrong";
    const length = span.endAt - span.startAt;
    const near = Math.max(4, length * 0.1);
    const isRight = (widest: number) => {
      const parts = this.#parts(survivors, widest);
      const most = Math.max(...parts.map((part) => part.length));
      // Parts that are nearly as long as the longest are as good an answer.
      return parts.some(
        (part) =>
          part.length >= most * 0.9 &&
          Math.abs((part[0] ?? 0) - found.startAt) <= near &&
          Math.abs((part.at(-1) ?? 0) + 1 - found.endAt) <= near,
      );
    };
    // Whether words added within a passage split it apart is a matter of taste.
    return [length, 2 * length + 120, Number.POSITIVE_INFINITY].some(isRight) ? "right" : "wrong";
  }

  /** Survivors that stand together: nothing of another passage between them, and no more than so much that is new. */
  #parts(survivors: readonly number[], widest: number): number[][] {
    const parts: number[][] = [];
    const own = new Set(survivors);
    for (const place of survivors) {
      const part = parts.at(-1);
      const last = part?.at(-1);
      if (part && last !== undefined && place - last <= widest && this.#noneBetween(last, place, own)) part.push(place);
      else parts.push([place]);
    }
    return parts;
  }

  #noneBetween(last: number, place: number, own: ReadonlySet<number>): boolean {
    for (let at = last + 1; at < place; at++)
      if ((this.origin[at] ?? -1) >= 0 && !own.has(at) && /[\p{L}\p{N}]/u.test(this.newText[at] ?? "")) return false;
    return true;
  }
}
