/** Taking an assignment elsewhere: a second one beside it, into another course, out as a file and in again. */
import type { CopyTarget } from "../domain/assignment/copying";
import { packedText, readPacked } from "../domain/assignment/packed";
import { can } from "../domain/policy/can";
import { done, NotFound, type Outcome, refused } from "../domain/policy/outcome";
import type { Member, Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import { memberOf } from "./member";
import { record } from "./parts/audit";
import { packAssignment } from "./parts/pack-assignment";
import { type TextPlaces, type Unpacked, unpackAssignment } from "./parts/unpack-assignment";

async function instructorOf(viewer: Viewer, courseId: string): Promise<Member> {
  const member = await memberOf(viewer, courseId);
  if (!can(member, "document.export")) throw new NotFound();
  return member;
}

/** Courses an instructor can copy an assignment into: this one first, then their others. NotFound for everybody else. */
export async function readCopyTargets(viewer: Viewer, courseId: string): Promise<CopyTarget[]> {
  await instructorOf(viewer, courseId);
  const rows = await database.enrollment.findMany({
    where: { userId: viewer.userId, role: "Instructor", endedAt: null, course: { archivedAt: null } },
    select: { course: { select: { id: true, title: true, term: true } } },
    orderBy: { course: { createdAt: "desc" } },
  });
  const courses = rows.map(({ course }) => ({ ...course, here: course.id === courseId }));
  return courses.toSorted((a, b) => Number(b.here) - Number(a.here));
}

/**
 * Copies an assignment as a draft: texts, questions, rules and wall times, never what students wrote. Into another
 * course its texts go along where they are not there yet. Both courses must be the viewer's as instructor, else NotFound.
 */
export async function copyAssignment(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  toCourseId: string,
): Promise<Outcome<Unpacked>> {
  const member = await instructorOf(viewer, courseId);
  const target = courseId === toCourseId ? member : await instructorOf(viewer, toCourseId);
  if (!can(target, "assignment.edit")) return refused("That course is archived: nothing can be added to it.", "course");
  const packed = await packAssignment(member, assignmentId);
  const here = courseId === toCourseId;
  const texts: TextPlaces = new Map(
    here ? packed.texts.map(({ documentId, revisionId }) => [revisionId, { documentId, revisionId }]) : [],
  );
  const title = here ? `${packed.draft.title} (copy)`.slice(0, 200) : packed.draft.title;
  return written(viewer, target, { ...packed, draft: { ...packed.draft, title } }, texts);
}

/** The assignment as one file: its draft, its texts and its rubrics. NotFound for those who do not teach here. */
export async function exportAssignment(viewer: Viewer, courseId: string, assignmentId: string): Promise<string> {
  const member = await instructorOf(viewer, courseId);
  return packedText(await packAssignment(member, assignmentId));
}

/** Takes in a file that was made by `exportAssignment`, here or elsewhere, as a draft. Refused with what is wrong with it. */
export async function importAssignment(viewer: Viewer, courseId: string, text: string): Promise<Outcome<Unpacked>> {
  const target = await instructorOf(viewer, courseId);
  if (!can(target, "assignment.edit")) return refused("This course is archived: nothing can be added to it.");
  const packed = readPacked(text);
  return packed.ok ? written(viewer, target, packed.value, new Map()) : packed;
}

async function written(
  { userId }: Viewer,
  target: Member,
  packed: Parameters<typeof unpackAssignment>[2],
  texts: TextPlaces,
): Promise<Outcome<Unpacked>> {
  const { courseId } = target;
  return database.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT id FROM "Course" WHERE id = ${courseId}::uuid FOR UPDATE`;
      const unpacked = await unpackAssignment(tx, target, packed, texts);
      const subject = { subjectKind: "Assignment", subjectId: unpacked.assignmentId, courseId } as const;
      await record(tx, { action: "assignment.copied", actorId: userId, ...subject });
      return done(unpacked);
    },
    { timeout: 120_000, maxWait: 10_000 },
  );
}
