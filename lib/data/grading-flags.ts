import { SAMPLES_FIRST } from "../domain/grading/calibration";
import { can } from "../domain/policy/can";
import { done, type Outcome, refused } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import type { Prisma } from "./generated/client";
import { memberOf } from "./member";
import { markedWork } from "./parts/marked-work";

/** A part of a submission: a question with a rubric of its own, or null for the whole. */
interface Flagging {
  promptId: string | null;
  flagged: boolean;
}

/**
 * Flags a part of a submission to come back to, or takes the flag off. The flag stands on the task of whoever was given
 * it; where nobody was, it is given to who flags it. Of two who mark the same blind each flags for themself.
 */
export async function flagMarking(
  viewer: Viewer,
  courseId: string,
  submissionId: string,
  { promptId, flagged }: Flagging,
): Promise<Outcome<null>> {
  const member = await memberOf(viewer, courseId);
  const { work, units, canMark, owesSamples } = await markedWork(member, submissionId);
  const unit = units.find((each) => each.promptId === promptId);
  if (!unit)
    return refused("This question is not marked by itself in this version of the assignment. Reload the page.");
  if (owesSamples) return refused(SAMPLES_FIRST);
  if (!canMark) return refused("This course is archived and can only be read.");
  const { enrollmentId: graderId } = member;
  const where = { courseId, submissionId, promptId, kind: { in: ["First" as const, "Second" as const] } };
  const flaggedAt = flagged ? new Date() : null;
  return database.$transaction(async (tx) => {
    const tasks = await tx.gradingTask.findMany({ where, select: { id: true, graderId: true } });
    const mine = tasks.filter((task) => task.graderId === graderId);
    const sees = can(member, "marking.allot") || !unit.doubled;
    const meant = mine.length > 0 ? mine : sees ? tasks : [];
    const id = { in: meant.map((task) => task.id) };
    await tx.gradingTask.updateMany({ where: { courseId, id }, data: { flaggedAt } });
    if (!flagged) await dropFlagTasks(tx, courseId, work.assignmentId, id);
    if (meant.length > 0 || !flagged) return done(null);
    if (tasks.length > 0) return refused("Two others mark this; they flag it themselves.");
    const { assignmentId } = work;
    await tx.gradingTask.createMany({
      data: [{ courseId, assignmentId, submissionId, promptId, graderId, flaggedAt }],
      skipDuplicates: true,
    });
    return done(null);
  });
}

/** Tasks that were made for a flag and nothing else go with it: nobody was allotted them, and nothing of them is begun. */
async function dropFlagTasks(
  tx: Prisma.TransactionClient,
  courseId: string,
  assignmentId: string,
  id: { in: string[] },
): Promise<void> {
  const allotted = await tx.graderAllotment.findMany({
    where: { courseId, assignmentId, kind: "First", revokedAt: null },
    select: { graderId: true },
  });
  const graderIds = allotted.map(({ graderId }) => graderId);
  await tx.gradingTask.deleteMany({ where: { courseId, id, kind: "First", graderId: { notIn: graderIds } } });
}
