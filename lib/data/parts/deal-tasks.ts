/** Dealing out first markings as they were allotted: rows of who has to mark what. */
import { dealOut, type GradableItem, type Task } from "../../domain/grading/allotment";
import { unitsOf } from "../../domain/grading/units";
import type { Prisma } from "../generated/client";
import { lockAssignment } from "./lock-assignment";
import { publishedAssignment } from "./published-assignment";

const first = { kind: "First" as const };

/** The parts of what was submitted that can be given to somebody. `submissionId`: of that one alone. */
async function gradableItems(
  tx: Prisma.TransactionClient,
  courseId: string,
  assignmentId: string,
  submissionId: string | undefined,
): Promise<{ items: GradableItem[]; begun: Task[] }> {
  const works = await tx.submission.findMany({
    where: { courseId, assignmentId, currentNumber: { not: null }, id: submissionId },
    select: {
      id: true,
      current: {
        select: {
          assignmentVersionId: true,
          assessments: {
            where: { kind: { in: ["First", "Second"] }, retiredAt: null },
            select: { promptId: true, graderId: true, kind: true, version: true },
          },
        },
      },
      assignee: { select: { student: { select: { sectionMembers: { select: { sectionId: true } } } } } },
      gradingTasks: { where: { kind: "Second" }, select: { promptId: true, graderId: true } },
    },
  });
  const found = await Promise.all(
    works.map(async ({ id, current, assignee, gradingTasks }) => {
      if (!current) return { items: [], begun: [] };
      const sectionIds = assignee.student.sectionMembers.map((each) => each.sectionId);
      const seconds = [...gradingTasks, ...current.assessments.filter(({ kind }) => kind === "Second")];
      // Nobody is given the first marking of what they mark a second time.
      const secondOf = (promptId: string | null) =>
        seconds.flatMap((each) => (each.promptId === promptId ? each.graderId : []));
      const units = unitsOf(await publishedAssignment(courseId, current.assignmentVersionId));
      return {
        items: units.map(({ promptId }) => ({ submissionId: id, promptId, sectionIds, notBy: secondOf(promptId) })),
        begun: current.assessments.flatMap(({ kind, version, promptId, graderId }) =>
          kind === "First" && version > 0 ? { promptId, graderId, submissionId: id } : [],
        ),
      };
    }),
  );
  return { items: found.flatMap(({ items }) => items), begun: found.flatMap(({ begun }) => begun) };
}

/** What was dealt just now: whose it became, and whether they teach its student; and how many parts fit nobody's, where anybody has one. */
export interface FreshTasks {
  fresh: { graderId: string; taught: boolean }[];
  left: number;
}

/**
 * Deals out what nobody was given and nobody has begun, after the allotments that stand. What somebody has stays with
 * them. One at a time for an assignment: the transaction holds its row.
 */
export async function dealTasks(
  tx: Prisma.TransactionClient,
  courseId: string,
  assignmentId: string,
  submissionId?: string,
): Promise<FreshTasks> {
  await lockAssignment(tx, courseId, assignmentId);
  const where = { courseId, assignmentId, ...first };
  const here = { endedAt: null, role: { in: ["Instructor" as const, "Assistant" as const] } };
  const live = await tx.graderAllotment.findMany({
    where: { ...where, revokedAt: null, grader: here },
    include: { grader: { select: { role: true, sectionMembers: { select: { sectionId: true } } } } },
  });
  if (live.length === 0) return { fresh: [], left: 0 };
  const given = await tx.gradingTask.findMany({ where });
  const { items, begun } = await gradableItems(tx, courseId, assignmentId, submissionId);
  const key = (task: Pick<Task, "submissionId" | "promptId">) => `${task.submissionId}/${task.promptId}`;
  const held = new Set(given.map(key));
  const taken = [...given, ...begun.filter((each) => !held.has(key(each)))];
  const allotments = live.map(({ share, ...rest }) => ({ ...rest, share: share?.toString() ?? null }));
  const { tasks, left } = dealOut(items, allotments, taken, assignmentId);
  const known = new Set(taken.map(key));
  const fresh = tasks.filter((task) => !known.has(key(task)));
  await tx.gradingTask.createMany({
    data: fresh.map(({ submissionId, promptId, graderId }) => ({ ...where, submissionId, promptId, graderId })),
    skipDuplicates: true,
  });
  const teaches = new Map(
    live.map(({ graderId, grader: { role, sectionMembers } }) => [
      graderId,
      role === "Instructor" ? null : new Set(sectionMembers.map(({ sectionId }) => sectionId)),
    ]),
  );
  const sections = new Map(items.map((item) => [item.submissionId, item.sectionIds]));
  return {
    fresh: fresh.map(({ submissionId, graderId }) => {
      const own = teaches.get(graderId) ?? null;
      return { graderId, taught: own === null || (sections.get(submissionId) ?? []).some((id) => own.has(id)) };
    }),
    left: left.length,
  };
}

/** Takes back what was dealt and nobody has begun or flagged; of one grader, or of all. */
export async function takeBackTasks(
  tx: Prisma.TransactionClient,
  { courseId, assignmentId, graderId }: { courseId: string; assignmentId: string; graderId?: string },
): Promise<void> {
  const tasks = await tx.gradingTask.findMany({
    where: { courseId, assignmentId, ...first, graderId, flaggedAt: null },
    select: {
      ...{ id: true, promptId: true, graderId: true },
      submission: {
        select: {
          current: { select: { assessments: { where: { ...first, retiredAt: null, version: { gt: 0 } } } } },
        },
      },
    },
  });
  const untouched = tasks.filter(
    (task) =>
      !task.submission.current?.assessments.some(
        (each) => each.promptId === task.promptId && each.graderId === task.graderId,
      ),
  );
  await tx.gradingTask.deleteMany({ where: { courseId, id: { in: untouched.map(({ id }) => id) } } });
}
