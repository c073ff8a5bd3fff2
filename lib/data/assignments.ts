/** The assignments of a course: the list as each role sees it, and beginning a new one. */

import { emptyAssignment } from "../domain/assignment/draft";
import type { AssignmentList } from "../domain/assignment/list";
import { staffStatus, studentStatus, type WorkCounts } from "../domain/assignment/status";
import { titleOrNone } from "../domain/assignment/title";
import { can } from "../domain/policy/can";
import { done, NotFound, type Outcome, refused } from "../domain/policy/outcome";
import { isStaff, type Member, type Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import { memberOf } from "./member";
import { ownDates } from "./parts/date-facts";
import { workCounts } from "./parts/work-counts";
import { listedAssignments } from "./scope";

/** The assignments a person may know of, by due time; drafts and dateless ones come last. */
export async function listAssignments(viewer: Viewer, courseId: string, now: Date): Promise<AssignmentList> {
  const member = await memberOf(viewer, courseId);
  const [course, rows] = await Promise.all([
    database.course.findUniqueOrThrow({ where: { id: courseId }, select: { title: true, timeZone: true } }),
    database.assignment.findMany({
      where: listedAssignments(member),
      select: {
        ...{ id: true, title: true, opensAt: true, dueAt: true, closesAt: true, timeZone: true, publishedAt: true },
        ...{ graceMinutes: true, latePolicy: true, latePercent: true },
        assignees: { where: { studentId: member.enrollmentId }, select: { submittedAt: true } },
      },
      orderBy: [{ dueAt: { sort: "asc", nulls: "last" } }, { position: "asc" }, { id: "asc" }],
    }),
  ]);
  const counts = isStaff(member)
    ? await workCounts(
        member,
        rows.map((row) => row.id),
      )
    : new Map<string, WorkCounts>();
  const datesOf = await ownDates(member, rows);
  const released = member.role === "Student" ? await releasedTo(member) : new Set<string>();
  return {
    courseTitle: course.title,
    timeZone: course.timeZone,
    role: member.role,
    mayEdit: can(member, "assignment.edit"),
    assignments: rows.map((row) => {
      const { id, title, publishedAt, assignees } = row;
      const { working: _, ...dates } = datesOf(row);
      const done = counts.get(id);
      const [own] = assignees;
      const mine = own && { submitted: own.submittedAt !== null, released: released.has(id) };
      return {
        id,
        title: titleOrNone(title),
        dates,
        taught: done ? { status: staffStatus(now, publishedAt !== null, dates, done), counts: done } : null,
        mine: mine ? studentStatus(now, dates, mine) : null,
      };
    }),
  };
}

/** Assignments whose grade this student may see now: through the one door that has released grades. */
async function releasedTo({ courseId, enrollmentId }: Member): Promise<Set<string>> {
  const rows = await database.$queryRaw<{ assignmentId: string }[]>`
    SELECT "assignmentId" FROM "ReleasedGrade" WHERE "courseId" = ${courseId}::uuid AND "studentId" = ${enrollmentId}::uuid`;
  return new Set(rows.map((row) => row.assignmentId));
}

/** Begins an assignment. An empty one that nobody has written in yet is taken up again instead of making another. */
export async function createAssignment(viewer: Viewer, courseId: string): Promise<Outcome<{ assignmentId: string }>> {
  const member = await memberOf(viewer, courseId);
  if (!isStaff(member)) throw new NotFound();
  if (!can(member, "assignment.edit")) return refused("Only the instructors of this course can make an assignment.");
  const untouched = await database.assignment.findFirst({
    where: {
      ...{ courseId, currentNumber: null, title: "" },
      workingCopies: { some: { version: 1, savedById: member.enrollmentId } },
    },
    select: { id: true },
  });
  if (untouched) return done({ assignmentId: untouched.id });
  const { timeZone } = await database.course.findUniqueOrThrow({ where: { id: courseId }, select: { timeZone: true } });
  const position = await database.assignment.count({ where: { courseId } });
  return database.$transaction(async (tx) => {
    const { id } = await tx.assignment.create({ data: { courseId, title: "", position, timeZone } });
    await tx.workingCopy.create({
      data: { courseId, assignmentId: id, content: emptyAssignment, savedById: member.enrollmentId },
    });
    return done({ assignmentId: id });
  });
}
