/** A course taken to the next term. */

import type { CourseCopied, CourseCopyPlace, NextTerm } from "../domain/course/copying";
import { firstDueOf, isDay, weeksLater, weeksUntil } from "../domain/course/copying";
import { isTimeZone } from "../domain/course/time-zones";
import { done, type Outcome, refused } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import type { Prisma } from "./generated/client";
import { record } from "./parts/audit";
import { type CopyFacts, copiedBefore } from "./parts/copied-before";
import { copyLibrary } from "./parts/copy-library";
import { instructorOf } from "./parts/instructor-of";
import { makeCourse } from "./parts/make-course";
import { type Packed, packAssignment } from "./parts/pack-assignment";
import { placesKnown, unpackAssignment } from "./parts/unpack-assignment";

/** Assignments in the order of the course; those that nobody has written in are left where they are. */
const assignmentsOf = (courseId: string) =>
  database.assignment.findMany({
    where: { courseId, OR: [{ title: { not: "" } }, { currentNumber: { not: null } }] },
    select: { id: true },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });

/** What of a course can be taken to the next term. NotFound for those who are not its instructors. */
export async function readCourseCopy(viewer: Viewer, courseId: string): Promise<CourseCopyPlace> {
  await instructorOf(viewer, courseId);
  const [course, documents, assignments, dues] = await Promise.all([
    database.course.findUniqueOrThrow({
      where: { id: courseId },
      select: { title: true, term: true, timeZone: true },
    }),
    database.document.count({ where: { courseId, archivedAt: null, currentRevisionId: { not: null } } }),
    assignmentsOf(courseId),
    database.$queryRaw<{ due: string | null }[]>`
      SELECT coalesce(w.content->>'due', a."dueWall") AS due FROM "Assignment" a
      LEFT JOIN "WorkingCopy" w ON w."courseId" = a."courseId" AND w."assignmentId" = a.id
      WHERE a."courseId" = ${courseId}::uuid`,
  ]);
  return { ...course, documents, assignments: assignments.length, firstDue: firstDueOf(dues) };
}

/**
 * Makes a course with the documents, skills and assignments of another; the assignments are drafts with their wall
 * times, or some whole weeks later. People and what they wrote stay where they are. One transaction: all of it or
 * nothing; the same `key` again answers what was made. Asks for the grant to create courses; NotFound for those who are not instructors of the first one.
 */
export async function copyCourse(
  viewer: Viewer,
  courseId: string,
  { firstDue, key, ...course }: NextTerm,
  now: Date,
): Promise<Outcome<CourseCopied>> {
  const member = await instructorOf(viewer, courseId);
  if (!viewer.coursesGrantedAt) return refused("This account may not create courses. Ask who runs this installation.");
  if (!isTimeZone(course.timeZone)) return refused("Choose a time zone from the list.", "timeZone");
  if (firstDue !== null && !isDay(firstDue)) return refused("Give a day that exists, such as 2027-04-15.", "firstDue");
  const packed: Packed[] = [];
  for (const { id } of await assignmentsOf(courseId)) packed.push(await packAssignment(member, id));
  const first = firstDueOf(packed.map(({ draft }) => draft));
  const weeks = firstDue !== null && first !== null ? weeksUntil(first, firstDue) : 0;
  const skills = await database.skill.findMany({
    where: { courseId, retiredAt: null },
    select: { key: true, name: true, description: true },
    orderBy: { position: "asc" },
  });
  return database.$transaction(
    async (tx) => {
      // The second of two presses waits here, and then finds what the first one made.
      await tx.$queryRaw`SELECT id FROM "Course" WHERE id = ${courseId}::uuid FOR NO KEY UPDATE`;
      const own = await tx.course.findMany({ where: { createdById: viewer.userId }, select: { id: true } });
      const courseIds = own.map(({ id }) => id);
      const before = await copiedBefore(tx, viewer.userId, "course.copied", { courseIds, key });
      if (before) {
        const { documents, assignments, of } = before;
        return done({ courseId: before.courseId, documents, assignments, leftOut: await said(tx, of) });
      }
      const target = await makeCourse(tx, viewer, course, skills, now);
      const { courseId: newId } = target;
      const known = placesKnown();
      const documents = await copyLibrary(tx, { from: courseId, target, packed, known, now });
      const of: CopyFacts["of"] = [];
      for (const { draft, ...rest } of packed) {
        of.push(await unpackAssignment(tx, target, { ...rest, draft: weeksLater(draft, weeks) }, known));
      }
      const subject = { subjectKind: "Course", subjectId: newId, courseId: newId } as const;
      const facts = { documents, assignments: packed.length, of: of.filter(({ leftOut }) => leftOut.length > 0) };
      const trail = { before: { courseId }, after: { key, ...facts } };
      await record(tx, { action: "course.copied", actorId: viewer.userId, ...subject, ...trail });
      return done({ courseId: newId, documents, assignments: packed.length, leftOut: await said(tx, facts.of) });
    },
    { timeout: 120_000, maxWait: 10_000 },
  );
}

/** What could not be taken along, each with its assignment. */
async function said(tx: Prisma.TransactionClient, of: CopyFacts["of"]): Promise<string[]> {
  const rows = await tx.assignment.findMany({
    where: { id: { in: of.map(({ assignmentId }) => assignmentId) } },
    select: { id: true, title: true },
  });
  const titles = new Map(rows.map(({ id, title }) => [id, title]));
  return of.flatMap(({ assignmentId, leftOut }) => leftOut.map((each) => `${titles.get(assignmentId) ?? ""}: ${each}`));
}
