/**
 * Who grades what: the work of an assignment parted among those who teach, by section, by question, by share, or by
 * several of these together. What somebody has been given stays with them; only new work is dealt out.
 */
import { thousandths } from "../rubric/decimal";
import { queueOrder } from "./queue-order";

/** What one grader was given. Without section and question it is everything. */
export interface Allotment {
  graderId: string;
  sectionId: string | null;
  promptId: string | null;
  /** Of what several graders were given together: how much of it, exact decimal above 0. Null counts as 1. */
  share: string | null;
}

/** One answer, or one submission where the assignment is marked as a whole. */
export interface GradableItem {
  submissionId: string;
  promptId: string | null;
  sectionIds: readonly string[];
  /** Who must not be given it: they mark it a second time. */
  notBy: readonly string[];
}

export interface Task {
  submissionId: string;
  promptId: string | null;
  graderId: string;
}

const keyOf = ({ submissionId, promptId }: Pick<GradableItem, "submissionId" | "promptId">) =>
  `${submissionId}\n${promptId ?? ""}`;

const fits = ({ graderId, sectionId, promptId }: Allotment, item: GradableItem) =>
  !item.notBy.includes(graderId) &&
  (sectionId === null || item.sectionIds.includes(sectionId)) &&
  (promptId === null || promptId === item.promptId);

/** The more an allotment says, the sooner it counts: question and section, question, section, everything. */
const precision = ({ sectionId, promptId }: Allotment) => (promptId === null ? 0 : 2) + (sectionId === null ? 0 : 1);

/**
 * Deals out items among graders. An item goes to those whose allotment names it most closely; among several of these to
 * the one who has least for their share (after Webster: a grader with share s and n items has (2n + 1) / s). Answers of
 * one submission to one question are dealt in an order that chance decides by `seed`. `taken` stays as it is. What fits
 * nobody is left over, to be said.
 */
export function dealOut(
  items: readonly GradableItem[],
  allotments: readonly Allotment[],
  taken: readonly Task[],
  seed: string,
): { tasks: Task[]; left: GradableItem[] } {
  const byKey = new Map(items.map((item) => [keyOf(item), item]));
  const kept = new Map(taken.map((task) => [keyOf(task), task]));
  const counts = new Map<string, bigint>();
  const count = (graderId: string) => counts.set(graderId, (counts.get(graderId) ?? 0n) + 1n);
  for (const { graderId } of kept.values()) count(graderId);
  const left: GradableItem[] = [];
  for (const key of queueOrder([...byKey.keys()], seed)) {
    const item = byKey.get(key);
    if (!item || kept.has(key)) continue;
    const grader = leastBurdened(closest(item, allotments), counts);
    if (grader === null) {
      left.push(item);
      continue;
    }
    count(grader);
    kept.set(key, { submissionId: item.submissionId, promptId: item.promptId, graderId: grader });
  }
  return { tasks: [...kept.values()], left };
}

function closest(item: GradableItem, allotments: readonly Allotment[]): Allotment[] {
  const fitting = allotments.filter((each) => fits(each, item));
  const most = Math.max(...fitting.map(precision));
  return fitting.filter((each) => precision(each) === most);
}

function leastBurdened(allotments: readonly Allotment[], counts: ReadonlyMap<string, bigint>): string | null {
  const [first] = allotments
    .map(({ graderId, share }) => ({
      graderId,
      burden: 2n * (counts.get(graderId) ?? 0n) + 1n,
      share: thousandths(share ?? "1"),
    }))
    .filter(({ share }) => share > 0n)
    .toSorted((a, b) => {
      const difference = a.burden * b.share - b.burden * a.share;
      return difference === 0n ? (a.graderId < b.graderId ? -1 : 1) : difference < 0n ? -1 : 1;
    });
  return first?.graderId ?? null;
}
