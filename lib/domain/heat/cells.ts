/** Heat paragraph by paragraph and skill by skill. */
import type { LinearSpan } from "../anchor/passage";
import type { HeatCount, HeatMark } from "./mark";

/** The count of one skill; `skill: null` counts notes without one. */
export interface SkillCount extends HeatCount {
  skill: string | null;
}

/** What was marked in one block of a flow. */
export interface BlockHeat extends HeatCount {
  blockId: string;
  /** Skills that occur here, in no order. */
  skills: SkillCount[];
}

/** A block of a flow and where it stands in it. */
export interface BlockSpan extends LinearSpan {
  blockId: string;
}

/** Counts of the blocks of one flow, in their order; each block that a mark touches counts it. */
export function cellsOf(blocks: readonly BlockSpan[], marks: readonly HeatMark[]): BlockHeat[] {
  const within: HeatMark[][] = blocks.map(() => []);
  for (const mark of marks) {
    for (let at = firstTouched(blocks, mark.startAt); at < blocks.length; at++) {
      const block = blocks[at];
      if (!block || block.startAt >= mark.endAt) break;
      within[at]?.push(mark);
    }
  }
  return blocks.map(({ blockId }, index) => {
    const here = within[index] ?? [];
    return { blockId, ...countOf(here), skills: skillCounts(here) };
  });
}

/** Index of the first block that ends after a place. */
function firstTouched(blocks: readonly BlockSpan[], place: number): number {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.endAt ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many notes these marks belong to, and how many readers. */
export function countOf(marks: readonly Pick<HeatMark, "noteId" | "reader">[]): HeatCount {
  return {
    notes: new Set(marks.map((mark) => mark.noteId)).size,
    readers: new Set(marks.map((mark) => mark.reader)).size,
  };
}

/** The same for each skill that occurs. */
export function skillCounts(marks: readonly Pick<HeatMark, "noteId" | "reader" | "skill">[]): SkillCount[] {
  return [...Map.groupBy(marks, (mark) => mark.skill)].map(([skill, those]) => ({ skill, ...countOf(those) }));
}

/** A count as it may be told: null when fewer than `fewest` readers stand behind it. */
export const toldCount = <C extends HeatCount>(count: C, fewest: number): C | null =>
  count.readers < fewest ? null : count;
