/** The square brackets of a block, whether an editor's or the author's own; places are code points, signs included. */
import { codePointLength, codePointOffset } from "../document/codepoints";
import type { Block, Interpolation } from "../document/model";

export interface BlockBracket {
  start: number;
  end: number;
  /** What an editor uses it for; null is the author's own. */
  role: Interpolation | null;
}

/** All pairs of square brackets that do not hold another, in order. */
export function bracketsIn(block: Block): BlockBracket[] {
  return [...block.text.matchAll(/\[[^[\]]*\]/gu)].map((match) => {
    const start = codePointOffset(block.text, match.index);
    const end = start + codePointLength(match[0]);
    const mark = block.marks.find((each) => each.kind === "editorial" && each.start === start && each.end === end);
    return { start, end, role: mark?.kind === "editorial" ? mark.role : null };
  });
}
