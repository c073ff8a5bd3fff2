/** Taking an assignment elsewhere: a second one beside it, into another course, out as a file and in again. */

import type { CopyMade, CopyPlace } from "../domain/assignment/copying";
import { packedText, readPacked } from "../domain/assignment/packed";
import { titleOrNone } from "../domain/assignment/title";
import { can } from "../domain/policy/can";
import { done, NotFound, type Outcome, refused } from "../domain/policy/outcome";
import { isStaff, type Member, type Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import { memberOf } from "./member";
import { taughtAssignment } from "./parts/assignment-copy";
import { record } from "./parts/audit";
import { copiedBefore } from "./parts/copied-before";
import { instructorOf } from "./parts/instructor-of";
import { type Packed, packAssignment } from "./parts/pack-assignment";
import { type PlacesKnown, placesKnown, unpackAssignment } from "./parts/unpack-assignment";

/**
 * An assignment's name and the courses an instructor can copy it into: this one first, then their others. NotFound for
 * everybody else.
 */
export async function readCopyPlace(viewer: Viewer, courseId: string, assignmentId: string): Promise<CopyPlace> {
  const member = await instructorOf(viewer, courseId);
  const row = await taughtAssignment(member, assignmentId);
  const enrolled = await database.enrollment.findMany({
    where: { userId: viewer.userId, role: "Instructor", endedAt: null, course: { archivedAt: null } },
    select: { course: { select: { id: true, title: true, term: true } } },
    orderBy: { course: { createdAt: "desc" } },
  });
  const courses = enrolled.map(({ course }) => ({ ...course, here: course.id === courseId }));
  return {
    courseTitle: row.course.title,
    title: titleOrNone(row.title),
    courses: courses.toSorted((a, b) => Number(b.here) - Number(a.here)),
  };
}

/** Into which course, and the key of the press: what comes twice is done once. */
interface CopyWish {
  courseId: string;
  key: string;
}

/**
 * Copies an assignment as a draft: texts, questions, rules and wall times, never what students wrote. Into another
 * course its texts go along where they are not there yet. Both courses must be the viewer's as instructor, else NotFound.
 */
export async function copyAssignment(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  { courseId: toCourseId, key }: CopyWish,
): Promise<Outcome<CopyMade>> {
  const member = await instructorOf(viewer, courseId);
  const target = courseId === toCourseId ? member : await instructorOf(viewer, toCourseId);
  if (!can(target, "assignment.edit")) return refused("That course is archived: nothing can be added to it.", "course");
  const packed = await packAssignment(member, assignmentId);
  const here = courseId === toCourseId;
  const known = placesKnown();
  if (here)
    for (const { documentId, revisionId } of packed.texts) known.texts.set(revisionId, { documentId, revisionId });
  const title = here ? `${packed.draft.title} (copy)`.slice(0, 200) : packed.draft.title;
  return written(viewer, target, { ...packed, draft: { ...packed.draft, title } }, known, key);
}

/** The assignment as one file: its draft, its texts and its rubrics. NotFound for those who do not teach here. */
export async function exportAssignment(viewer: Viewer, courseId: string, assignmentId: string): Promise<string> {
  const member = await instructorOf(viewer, courseId);
  return packedText(await packAssignment(member, assignmentId));
}

/**
 * Takes in a file that was made by `exportAssignment`, here or elsewhere, as a draft. Who may not write here is refused
 * before it is received. Refused with what is wrong with the file. Sent again with the same `key` it is one.
 */
export async function importAssignment(
  viewer: Viewer,
  courseId: string,
  receive: () => Promise<Outcome<Uint8Array>>,
  key: string | null = null,
): Promise<Outcome<CopyMade>> {
  const target = await memberOf(viewer, courseId);
  if (!isStaff(target)) throw new NotFound();
  if (!can(target, "assignment.edit")) return refused("Only the instructors of this course can take an assignment in.");
  const bytes = await receive();
  if (!bytes.ok) return bytes;
  const packed = readPacked(new TextDecoder().decode(bytes.value));
  return packed.ok ? written(viewer, target, packed.value, placesKnown(), key) : packed;
}

/** Writes the copy, one at a time in a course, so that two of them do not bring the same text twice; others write on meanwhile. */
async function written(
  { userId }: Viewer,
  target: Member,
  packed: Packed,
  known: PlacesKnown,
  key: string | null,
): Promise<Outcome<CopyMade>> {
  const { courseId } = target;
  return database.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT id FROM "Course" WHERE id = ${courseId}::uuid FOR NO KEY UPDATE`;
      const before = key && (await copiedBefore(tx, userId, "assignment.copied", { courseIds: [courseId], key }));
      const [made] = before ? before.of : [];
      if (made) return done({ courseId, ...made });
      const unpacked = await unpackAssignment(tx, target, packed, known);
      const subject = { subjectKind: "Assignment", subjectId: unpacked.assignmentId, courseId } as const;
      const after = key === null ? {} : { after: { key, of: [{ ...unpacked }] } };
      await record(tx, { action: "assignment.copied", actorId: userId, ...subject, ...after });
      return done({ courseId, ...unpacked });
    },
    { timeout: 120_000, maxWait: 10_000 },
  );
}
