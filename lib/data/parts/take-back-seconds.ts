import type { Member } from "../../domain/policy/viewer";
import { database } from "../database";
import { liveMarkings } from "./live-markings";
import { makeGrade } from "./make-grade";
import { markedWork } from "./marked-work";
import type { UnitWork } from "./unit-works";

/** Ids of the second markings of a unit that were dealt and not begun: all, or one grader's. */
export const takeable = ({ tasks, markings }: UnitWork, graderId: string | null): string[] =>
  markings.some(({ kind }) => kind === "Second")
    ? []
    : tasks.flatMap((task) =>
        task.kind === "Second" && (graderId === null || task.graderId === graderId) ? task.id : [],
      );

/**
 * Takes back the second markings of units of one submission, as far as they are not begun; makes its grade where
 * nothing else is waited for. Answers how many it took back.
 */
export async function takeBackSeconds(
  member: Member,
  works: readonly UnitWork[],
  graderId: string | null,
): Promise<number> {
  const { courseId } = member;
  const [first] = works;
  if (!first) return 0;
  const { submissionId, submissionVersionId } = first;
  return database.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT FROM "Submission" WHERE "courseId" = ${courseId}::uuid AND id = ${submissionId}::uuid FOR UPDATE`;
    // What was begun since it was looked at stays.
    const live = await liveMarkings(tx, courseId, submissionVersionId);
    const begun = new Set(live.flatMap(({ kind, promptId }) => (kind === "Second" ? [promptId] : [])));
    const free = works.filter(({ unit }) => !begun.has(unit.promptId));
    const { count } = await tx.gradingTask.deleteMany({
      where: { courseId, id: { in: free.flatMap((each) => takeable(each, graderId)) } },
    });
    const last = await tx.assessment.findFirst({
      where: { ...{ courseId, submissionVersionId, kind: "First" }, retiredAt: null, completedAt: { not: null } },
      orderBy: { completedAt: "desc" },
      select: { id: true, completedAt: true, assignmentId: true, studentId: true },
    });
    if (count === 0 || !last?.completedAt) return count;
    const { assignmentId, studentId, completedAt } = last;
    const newest = await tx.gradeEvent.findFirst({
      where: { courseId, assignmentId, studentId },
      orderBy: { number: "desc" },
      select: { at: true },
    });
    // What was finished again while a second one was waited for is not in the grade yet.
    if (newest && newest.at >= completedAt) return count;
    const { work, units } = await markedWork(member, submissionId);
    await makeGrade(tx, member, { work, units, assessmentId: last.id, changed: true });
    return count;
  });
}
