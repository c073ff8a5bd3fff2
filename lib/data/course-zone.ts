/** The zone a course keeps its time by. Changing it moves no moment: what is due stays due when it was. */

import { isTimeZone } from "../domain/course/time-zones";
import type { ZoneMove } from "../domain/course/zone-move";
import { can } from "../domain/policy/can";
import { done, NotFound, type Outcome, refused } from "../domain/policy/outcome";
import { isStaff, type Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import { memberOf } from "./member";
import { record } from "./parts/audit";

/** The zone now, and the dates that are told in it. Throws NotFound for who does not teach the course. */
export async function readCourseZone(viewer: Viewer, courseId: string): Promise<ZoneMove> {
  const member = await memberOf(viewer, courseId);
  if (!isStaff(member)) throw new NotFound();
  const { title, timeZone, assignments } = await database.course.findUniqueOrThrow({
    where: { id: courseId },
    select: {
      title: true,
      timeZone: true,
      assignments: {
        where: { dueAt: { not: null } },
        select: { id: true, title: true, dueAt: true, timeZone: true },
        orderBy: [{ dueAt: "desc" }, { id: "asc" }],
        take: 50,
      },
    },
  });
  return { courseTitle: title, timeZone, mayEdit: can(member, "course.edit"), assignments };
}

/**
 * Sets the zone. Assignments that are there keep the zone their times were written in, and their moments; new ones are
 * written in the new zone.
 */
export async function changeTimeZone(viewer: Viewer, courseId: string, timeZone: string): Promise<Outcome> {
  const member = await memberOf(viewer, courseId);
  if (!isStaff(member)) throw new NotFound();
  if (!can(member, "course.edit")) return refused("Only the instructors of this course can change its time zone.");
  if (!isTimeZone(timeZone)) return refused("Choose a time zone from the list.", "timeZone");
  return database.$transaction(async (tx) => {
    // Whoever sets it at the same moment waits here, and then finds what was set before.
    await tx.$queryRaw`SELECT id FROM "Course" WHERE id = ${courseId}::uuid FOR NO KEY UPDATE`;
    const before = await tx.course.findUniqueOrThrow({ where: { id: courseId }, select: { timeZone: true } });
    if (before.timeZone === timeZone) return done(undefined);
    await tx.course.update({ where: { id: courseId }, data: { timeZone } });
    const subject = { subjectKind: "Course", subjectId: courseId, courseId } as const;
    await record(tx, { action: "course.time-zone", actorId: viewer.userId, ...subject, before, after: { timeZone } });
    return done(undefined);
  });
}
