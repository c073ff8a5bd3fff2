/** A course taken to the next term. */
import type { CourseCopied, CourseCopyPlace, NextTerm } from "../domain/course/copying";
import { firstDueOf, isDay, weeksLater, weeksUntil } from "../domain/course/copying";
import { isTimeZone } from "../domain/course/time-zones";
import { can } from "../domain/policy/can";
import { done, NotFound, type Outcome, refused } from "../domain/policy/outcome";
import type { Member, Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import { memberOf } from "./member";
import { record } from "./parts/audit";
import { copyLibrary } from "./parts/copy-library";
import { makeCourse } from "./parts/make-course";
import { type Packed, packAssignment } from "./parts/pack-assignment";
import { placesKnown, unpackAssignment } from "./parts/unpack-assignment";

async function instructorOf(viewer: Viewer, courseId: string): Promise<Member> {
  const member = await memberOf(viewer, courseId);
  if (!can(member, "document.export")) throw new NotFound();
  return member;
}

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
 * nothing. Asks for the grant to create courses; NotFound for those who are not instructors of the first one.
 */
export async function copyCourse(
  viewer: Viewer,
  courseId: string,
  { firstDue, ...course }: NextTerm,
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
      const target = await makeCourse(tx, viewer, course, skills, now);
      const { courseId: newId } = target;
      const known = placesKnown();
      const documents = await copyLibrary(tx, { from: courseId, target, packed, known, now });
      const leftOut: string[] = [];
      for (const { draft, ...rest } of packed) {
        const unpacked = await unpackAssignment(tx, target, { ...rest, draft: weeksLater(draft, weeks) }, known);
        leftOut.push(...unpacked.leftOut.map((each) => `${draft.title}: ${each}`));
      }
      const subject = { subjectKind: "Course", subjectId: newId, courseId: newId } as const;
      await record(tx, { action: "course.copied", actorId: viewer.userId, ...subject, before: { courseId } });
      return done({ courseId: newId, documents, assignments: packed.length, leftOut });
    },
    { timeout: 120_000, maxWait: 10_000 },
  );
}
