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
  /** Parts graded under another rubric version than the assignment is marked with now; null is the whole. */
  older: readonly (string | null)[];
  markings: readonly (Claim & { promptId: string | null; completed: boolean })[];
  tasks: readonly (Claim & { promptId: string | null; flagged: boolean })[];
}

/** One part of a submission for one grader: whether they have finished it, whose it is, and whether it is flagged. */
type Part = Pick<QueueEntry, "marked" | "given" | "flagged">;

/** Who looks: `seesAll` is told of the flags of two who mark blind, unless it is one of them. */
interface Grader {
  graderId: string;
  seesAll: boolean;
}

/** A question that is marked with the whole counts as the whole. */
const within = (units: readonly MarkingUnit[]) => {
  const own = new Set(units.map(({ promptId }) => promptId));
  return (promptId: string | null) => (own.has(promptId) ? promptId : null);
};

function partOf(work: QueuedWork, units: readonly MarkingUnit[], unit: MarkingUnit, grader: Grader): Part {
  const { graderId, seesAll } = grader;
  const counted = within(units);
  const tasks = work.tasks.filter(({ promptId }) => counted(promptId) === unit.promptId);
  const markings = work.markings.filter(({ promptId }) => promptId === unit.promptId);
  const kind = workedKind(graderId, { tasks, markings });
  const settled = markings.some((each) => each.kind === "Moderated" && each.completed);
  // Whose a second marking is says nothing of the first, and the other way round.
  const alike = tasks.filter((task) => task.kind === (kind ?? "First"));
  const blind = [...tasks, ...markings].some((each) => each.kind === "Second");
  const own = [...tasks, ...markings].some((each) => each.graderId === graderId && each.kind !== "Moderated");
  const flags = tasks.filter((task) => task.flagged && (!blind || task.graderId === graderId || (seesAll && !own)));
  const free = alike.every((task) => task.flagged && task.graderId !== graderId);
  return {
    flagged: flags.length > 0,
    // Where two others mark, nothing is left for this one.
    marked: kind === null || settled || markings.some((each) => each.kind === kind && each.completed),
    // A flag asks for a look, whoever set it: it keeps nobody else from the work.
    given: free ? null : alike.some((task) => task.graderId === graderId) ? "me" : "another",
  };
}

/** Is this part of a submission flagged, as far as this grader is told? */
export const isFlagged = (
  work: QueuedWork,
  units: readonly MarkingUnit[],
  unit: MarkingUnit,
  grader: Grader,
): boolean => partOf(work, units, unit, grader).flagged;

/**
 * A submission in the queue of one grader: all of it, or (`promptId`) the part a question is marked in. Null where the
 * version that was answered does not have the question.
 */
export function queueEntry(
  work: QueuedWork,
  { units, promptIds }: { units: readonly MarkingUnit[]; promptIds: readonly string[] },
  grader: Grader,
  promptId: string | null = null,
): QueueEntry | null {
  if (promptId !== null && !promptIds.includes(promptId)) return null;
  const counted = within(units);
  const meant = promptId === null ? units : units.filter((unit) => unit.promptId === counted(promptId));
  const parts = meant.map((unit) => partOf(work, units, unit, grader));
  return {
    submissionId: work.submissionId,
    marked: work.byHand || parts.every(({ marked }) => marked),
    given: parts.some(({ given }) => given === "me")
      ? "me"
      : parts.length > 0 && parts.every(({ given }) => given === "another")
        ? "another"
        : null,
    flagged: parts.some(({ flagged }) => flagged),
    late: work.veiled ? null : work.late,
    older: meant.some((unit) => work.older.includes(unit.promptId)),
  };
}
