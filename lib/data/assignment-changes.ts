/** Students are told what has changed in an assignment until they have seen it. */
import { can } from "../domain/policy/can";
import { done, NotFound, type Outcome } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import { memberOf } from "./member";
import { assignmentFor } from "./parts/assignment-facts";

/**
 * Notes that a student has seen the changes up to version `number`; a version that is not there yet counts as the one
 * that is. Never goes back. Throws NotFound for everybody but its students.
 */
export async function markChangesSeen(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  number: number,
): Promise<Outcome> {
  const member = await memberOf(viewer, courseId);
  const { assignment, assignee, facts } = await assignmentFor(member, assignmentId);
  const current = assignment.currentNumber;
  if (!assignee || current === null || !can(member, "assignment.read", facts)) throw new NotFound();
  const seenNumber = Math.min(number, current);
  await database.assignee.updateMany({
    where: {
      ...{ courseId, assignmentId, studentId: member.enrollmentId },
      OR: [{ seenNumber: null }, { seenNumber: { lt: seenNumber } }],
    },
    data: { seenNumber },
  });
  return done(undefined);
}
