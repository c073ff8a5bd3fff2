/** What the queue knows of one submission, and what of it is left for one grader. */
import type { QueueEntry } from "./queue";
import { type Claim, type MarkingUnit, workedKind } from "./units";

/** One submission with what was given out and what is finished of its newest version. */
export interface QueuedWork {
  submissionId: string;
  /** The version of the assignment it answers. */
  assignmentVersionId: string;
  /** Marking is anonymous, and this student is not known yet. */
  veiled: boolean;
  late: boolean;
  /** Points were put by hand, or the student was excused or declared missing. */
  byHand: boolean;
  sectionIds: readonly string[];
  markings: readonly (Claim & { promptId: string | null; completed: boolean })[];
  tasks: readonly (Claim & { promptId: string | null; flagged: boolean })[];
}

/** One part of a submission for one grader: whether they have finished it, and whose it is. */
type Part = Pick<QueueEntry, "marked" | "given">;

/** A question that is marked with the whole counts as the whole. */
const within = (units: readonly MarkingUnit[]) => {
  const own = new Set(units.map(({ promptId }) => promptId));
  return (promptId: string | null) => (own.has(promptId) ? promptId : null);
};

function partOf(work: QueuedWork, units: readonly MarkingUnit[], unit: MarkingUnit, graderId: string): Part {
  const counted = within(units);
  const tasks = work.tasks.filter(({ promptId }) => counted(promptId) === unit.promptId);
  const markings = work.markings.filter(({ promptId }) => promptId === unit.promptId);
  const kind = workedKind(graderId, { tasks, markings });
  const settled = markings.some((each) => each.kind === "Moderated" && each.completed);
  return {
    // Where two others mark, nothing is left for this one.
    marked: kind === null || settled || markings.some((each) => each.kind === kind && each.completed),
    given: tasks.length === 0 ? null : tasks.some((task) => task.graderId === graderId) ? "me" : "another",
  };
}

/**
 * A submission in the queue of one grader: all of it, or (`promptId`) the part a question is marked in. Null where the
 * version that was answered does not have the question. `seesAll`: flags of two who mark blind are told too.
 */
export function queueEntry(
  work: QueuedWork,
  { units, promptIds }: { units: readonly MarkingUnit[]; promptIds: readonly string[] },
  { graderId, seesAll }: { graderId: string; seesAll: boolean },
  promptId: string | null = null,
): QueueEntry | null {
  if (promptId !== null && !promptIds.includes(promptId)) return null;
  const counted = within(units);
  const meant = promptId === null ? units : units.filter((unit) => unit.promptId === counted(promptId));
  const parts = meant.map((unit) => partOf(work, units, unit, graderId));
  const blind = work.tasks.some(({ kind }) => kind === "Second");
  const flags = work.tasks.filter((task) => task.flagged && (seesAll || !blind || task.graderId === graderId));
  return {
    submissionId: work.submissionId,
    marked: work.byHand || parts.every(({ marked }) => marked),
    given: parts.some(({ given }) => given === "me")
      ? "me"
      : parts.length > 0 && parts.every(({ given }) => given === "another")
        ? "another"
        : null,
    flagged: flags.some((task) => promptId === null || counted(task.promptId) === counted(promptId)),
    late: work.veiled ? null : work.late,
  };
}
