/**
 * What a class can talk about once its notes are open: where several readers saw the same, what only one saw, and what
 * nobody marked. All of it counts the notes that this reader may see.
 */
import type { LinearSpan } from "../anchor/passage";
import { type BlockSpan, cellsOf } from "./cells";
import type { HeatMark } from "./mark";
import { runsOf, runsWithin } from "./runs";

/** Readers who make an agreement. */
export const AGREEING = 3;

/** A passage that at least three readers marked under the same skill. */
export interface Agreement extends LinearSpan {
  skill: string;
  /** The most who marked the same word of it. */
  readers: number;
}

/** Where readings agree in one flow, in the order of the text. Notes without a skill agree on nothing. */
export function agreementsOf(marks: readonly HeatMark[]): Agreement[] {
  const bySkill = Map.groupBy(marks, (mark) => mark.skill);
  const found = [...bySkill].flatMap(([skill, those]) => {
    const joined: Agreement[] = [];
    if (skill === null) return joined;
    for (const { startAt, endAt, readers } of runsOf(those)) {
      if (readers < AGREEING) continue;
      const last = joined.at(-1);
      if (last?.endAt === startAt) {
        last.endAt = endAt;
        last.readers = Math.max(last.readers, readers);
      } else joined.push({ skill, startAt, endAt, readers });
    }
    return joined;
  });
  return found.sort((a, b) => a.startAt - b.startAt || b.readers - a.readers || a.skill.localeCompare(b.skill));
}

/** The marks whose words no other reader marked, not one of them. */
export function aloneOf(marks: readonly HeatMark[]): HeatMark[] {
  const runs = runsOf(marks);
  return marks.filter((mark) => runsWithin(runs, mark).every((run) => run.readers === 1));
}

/** The blocks of a flow that no mark touches, in their order. */
export function unnoticedOf(blocks: readonly BlockSpan[], marks: readonly HeatMark[]): string[] {
  return cellsOf(blocks, marks).flatMap(({ blockId, notes }) => (notes === 0 ? [blockId] : []));
}
