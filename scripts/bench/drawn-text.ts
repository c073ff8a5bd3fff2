/** Notes on a long text, for drawing: the same for the same numbers. */
import { codePointLength } from "../../lib/domain/document/codepoints";

/** A note of the bench: code points `[from, to)` of one block, and their words. */
export interface DrawnNote {
  id: string;
  block: number;
  from: number;
  to: number;
  exact: string;
}

/** Numbers from 0 up to 1 that look like chance and are the same every time. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Notes all over the text, of 10 to 200 letters. */
export function notesOn(blocks: readonly string[], count: number, seed = 11): DrawnNote[] {
  const next = chance(seed);
  return Array.from({ length: count }, (_, index) => {
    const block = Math.floor(next() * blocks.length);
    const letters = [...(blocks[block] ?? "")];
    const from = Math.floor(next() * Math.max(1, letters.length - 12));
    const exact = letters.slice(from, from + 10 + Math.floor(next() * 190)).join("");
    return { id: `n${index}`, block, from, to: from + codePointLength(exact), exact };
  });
}
