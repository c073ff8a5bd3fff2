/** Turns that students took in class, noted by those who teach them. */

import type { TurnToRecord } from "../domain/discussion/participation";
import { ARCHIVED } from "../domain/policy/archived";
import { can } from "../domain/policy/can";
import { done, NotFound, type Outcome, refused } from "../domain/policy/outcome";
import type { Member, Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import { memberOf } from "./member";

/** A student to whom the assignment is given and whose work the member may read. Throws NotFound for anybody else. */
async function studentOf(member: Member, assignmentId: string, enrollmentId: string) {
  const { courseId } = member;
  const row = await database.assignee.findUnique({
    where: { courseId_assignmentId_studentId: { courseId, assignmentId, studentId: enrollmentId } },
    select: { student: { select: { sectionMembers: { select: { sectionId: true } } } } },
  });
  const studentSectionIds = row?.student.sectionMembers.map(({ sectionId }) => sectionId) ?? [];
  const work = { studentId: enrollmentId, studentSectionIds };
  if (!row || !can(member, "submission.list") || !can(member, "submission.read", work)) throw new NotFound();
  return work;
}

/** Notes that a student spoke; sent twice it is one turn. */
export async function recordTurn(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  { id, enrollmentId, promptId, note }: TurnToRecord,
): Promise<Outcome> {
  const member = await memberOf(viewer, courseId);
  const work = await studentOf(member, assignmentId, enrollmentId);
  if (!can(member, "turn.record", work)) return refused(ARCHIVED);
  const key = { courseId, id: promptId ?? courseId, assignmentId };
  if (promptId !== null && (await database.prompt.count({ where: key })) === 0) throw new NotFound();
  await database.spokenTurn.createMany({
    data: [{ courseId, id, assignmentId, enrollmentId, promptId, note, recordedById: member.enrollmentId }],
    skipDuplicates: true,
  });
  // The id of a turn of somebody else, or in another assignment: nothing was noted.
  if ((await database.spokenTurn.count({ where: { courseId, id, assignmentId, enrollmentId } })) === 0)
    throw new NotFound();
  return done(undefined);
}

/** Takes a turn back that was noted by mistake, or notes it again; the row stays. */
export async function takeBackTurn(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  turnId: string,
  takenBack: boolean,
  now: Date,
): Promise<Outcome> {
  const member = await memberOf(viewer, courseId);
  const turn = await database.spokenTurn.findUnique({ where: { courseId_id: { courseId, id: turnId } } });
  if (!turn || turn.assignmentId !== assignmentId) throw new NotFound();
  const work = await studentOf(member, assignmentId, turn.enrollmentId);
  if (!can(member, "turn.record", work)) return refused(ARCHIVED);
  await database.spokenTurn.updateMany({
    where: { courseId, id: turnId, deletedAt: takenBack ? null : { not: null } },
    data: { deletedAt: takenBack ? now : null },
  });
  return done(undefined);
}
