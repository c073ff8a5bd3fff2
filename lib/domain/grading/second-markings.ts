/**
 * Which work is marked a second time, and by whom: all of it, or a sample that chance has drawn, always the same for the
 * same assignment. Dealing again adds what is missing and moves nothing.
 */
import { queueOrder } from "./queue-order";

/** How much of the work has a second marking in the end. */
export type HowMuch = { of: "all" } | { of: "count"; count: number } | { of: "percent"; percent: number };

/** A submission, or one of its questions, as far as a second marking is concerned. */
export interface SecondItem {
  submissionId: string;
  /** Sections of its student. */
  sectionIds: readonly string[];
  /** Who marks it first: begun, or given to them. */
  firstIds: readonly string[];
  /** Who marks it a second time already; null where nobody does. */
  secondId: string | null;
}

/** Somebody who can be asked to mark a second time. */
export interface SecondGrader {
  id: string;
  /** Sections they teach; null is the whole course. */
  sectionIds: readonly string[] | null;
}

interface Dealing {
  much: HowMuch;
  /** Also work of students whom the grader does not teach. */
  everywhere: boolean;
}

/** How many of `count` submissions that is: a part of one counts as one. */
export function sampleSize(count: number, much: HowMuch): number {
  if (much.of === "all") return count;
  return Math.min(count, much.of === "count" ? much.count : Math.ceil((count * much.percent) / 100));
}

/**
 * Deals out second markings until as many submissions have one as are asked for: in an order that chance decides by
 * `seed`, each to whoever of `graders` has fewest. Nobody gets what they mark first. `short` is how many are missing in
 * the end because nobody may take them.
 */
export function dealSeconds(
  items: readonly SecondItem[],
  graders: readonly SecondGrader[],
  { much, everywhere }: Dealing,
  seed: string,
): { tasks: { submissionId: string; graderId: string }[]; short: number } {
  const byId = new Map(items.map((item) => [item.submissionId, item]));
  const load = new Map(graders.map(({ id }) => [id, items.filter(({ secondId }) => secondId === id).length]));
  let wanted = sampleSize(items.length, much) - items.filter(({ secondId }) => secondId !== null).length;
  const tasks: { submissionId: string; graderId: string }[] = [];
  for (const submissionId of queueOrder([...byId.keys()], seed)) {
    if (wanted <= 0) break;
    const item = byId.get(submissionId);
    if (!item || item.secondId !== null) continue;
    const able = graders.filter((grader) => mayTake(grader, item, everywhere)).map(({ id }) => id);
    const graderId = queueOrder(able, submissionId).toSorted((a, b) => (load.get(a) ?? 0) - (load.get(b) ?? 0))[0];
    if (graderId === undefined) continue;
    load.set(graderId, (load.get(graderId) ?? 0) + 1);
    tasks.push({ submissionId, graderId });
    wanted -= 1;
  }
  return { tasks, short: Math.max(0, wanted) };
}

const mayTake = ({ id, sectionIds }: SecondGrader, item: SecondItem, everywhere: boolean): boolean =>
  !item.firstIds.includes(id) &&
  (everywhere || sectionIds === null || item.sectionIds.some((section) => sectionIds.includes(section)));
