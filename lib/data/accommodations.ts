/** Extra time that a student has in every assignment of a course. */
import { can } from "../domain/policy/can";
import { done, NotFound, type Outcome, refused } from "../domain/policy/outcome";
import { isStaff, type Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import type { Prisma } from "./generated/client";
import { memberOf } from "./member";
import { record } from "./parts/audit";
import { tellRoom } from "./parts/tell-room";

/** The most hours: four weeks. */
const MOST = 672;

/**
 * Sets how many hours are added to every due and closing time of these students; 0 is none. All of them or, when one
 * cannot have any, none.
 */
export async function setExtraTime(
  viewer: Viewer,
  courseId: string,
  enrollmentIds: readonly string[],
  hours: number,
): Promise<Outcome<{ changed: number }>> {
  const member = await memberOf(viewer, courseId);
  if (!isStaff(member)) throw new NotFound();
  if (!can(member, "accommodation.edit")) return refused("Only the instructors of this course can give extra time.");
  if (!Number.isInteger(hours) || hours < 0 || hours > MOST) {
    return refused(`Give whole hours, from 0 to ${MOST}.`, "hours");
  }
  const ids = [...new Set(enrollmentIds)];
  const people = await database.enrollment.findMany({
    where: { courseId, id: { in: ids } },
    select: { id: true, role: true, extraHours: true },
  });
  if (people.length !== ids.length) throw new NotFound();
  if (people.length === 0) return refused("Choose a student first.");
  if (people.some(({ role }) => role !== "Student"))
    return refused("Extra time is for students. Choose students only.");
  const changed = people.filter(({ extraHours }) => extraHours !== hours);
  return database.$transaction(async (tx) => {
    for (const { id, extraHours } of changed) {
      await tx.enrollment.update({ where: { courseId_id: { courseId, id } }, data: { extraHours: hours } });
      const subject = { subjectKind: "Enrollment", subjectId: id, courseId } as const;
      const facts = { before: { hours: extraHours }, after: { hours } };
      await record(tx, { action: "people.extra-time", actorId: viewer.userId, ...subject, ...facts });
    }
    for (const { id: assignmentId } of await roomsOf(tx, courseId, changed))
      await tellRoom(tx, { courseId, assignmentId });
    return done({ changed: changed.length });
  });
}

/** The assignments that these students are in: their dates are others now, and what they may see with them. */
function roomsOf(tx: Prisma.TransactionClient, courseId: string, students: readonly { id: string }[]) {
  const given = { some: { studentId: { in: students.map(({ id }) => id) } } };
  return tx.assignment.findMany({
    where: { courseId, publishedAt: { not: null }, assignees: given },
    select: { id: true },
  });
}
