/** Documents taken from one course into another: their current text, its glossary and its rights, never what students wrote. */

import { untitled } from "../domain/document/library";
import type { CopyPage } from "../domain/library/copies";
import { can } from "../domain/policy/can";
import { done, type Outcome, refused } from "../domain/policy/outcome";
import type { Member, Viewer } from "../domain/policy/viewer";
import { type Database, database } from "./database";
import { instructorOf } from "./parts/instructor-of";
import { publishRevisionRow } from "./parts/publish-revision";
import { revisionContent } from "./parts/revision-content";

/** Documents that one act copies. */
const MOST = 200;

const select = {
  id: true,
  title: true,
  current: { select: { id: true, number: true, meta: true } },
  course: { select: { title: true } },
} as const;

/** The documents with these ids, in the order of the course; none stands for all, as many as one act copies. */
function chosen(courseId: string, documentIds: readonly string[]) {
  const these = documentIds.length === 0 ? {} : { id: { in: [...documentIds] } };
  return database.document.findMany({
    where: { courseId, ...these, archivedAt: null, currentRevisionId: { not: null } },
    select,
    orderBy: [{ position: "asc" }, { createdAt: "asc" }, { id: "asc" }],
    take: MOST,
  });
}

/**
 * The documents chosen to be copied, all when none is named, and the courses they can be copied into. NotFound for those
 * who do not teach here.
 */
export async function readCopyChoice(viewer: Viewer, courseId: string, documentIds: string[]): Promise<CopyPage> {
  await instructorOf(viewer, courseId);
  const [course, rows, enrollments] = await Promise.all([
    database.course.findUniqueOrThrow({ where: { id: courseId }, select: { title: true } }),
    chosen(courseId, documentIds.slice(0, MOST)),
    database.enrollment.findMany({
      where: {
        ...{ userId: viewer.userId, role: "Instructor", endedAt: null, courseId: { not: courseId } },
        course: { archivedAt: null },
      },
      select: { course: { select: { id: true, title: true, term: true } } },
      orderBy: { course: { createdAt: "desc" } },
    }),
  ]);
  return {
    courseTitle: course.title,
    documents: rows.map(({ id, title, current }) => ({ id, title: title ?? untitled, revision: current?.number ?? 1 })),
    courses: enrollments.map((each) => each.course),
  };
}

/**
 * Copies the current texts of documents into another course, in their order, behind what is there. Both courses must be
 * the viewer's as instructor, else NotFound. A text that was copied there before in the same revision is not copied
 * again. Nothing of students goes along, and the copies are not shared until somebody shares them.
 */
export async function copyDocuments(
  viewer: Viewer,
  courseId: string,
  documentIds: readonly string[],
  toCourseId: string,
): Promise<Outcome<{ copied: number; before: number }>> {
  await instructorOf(viewer, courseId);
  const target = await instructorOf(viewer, toCourseId);
  if (!can(target, "document.edit")) return refused("That course is archived: nothing can be added to it.", "course");
  if (courseId === toCourseId) return refused("Choose another course.", "course");
  if (documentIds.length > MOST) return refused(`Copy at most ${MOST} documents at a time.`);
  if (documentIds.length === 0) return refused("Choose at least one document.");
  const rows = await chosen(courseId, documentIds);
  return database.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT id FROM "Course" WHERE id = ${toCourseId}::uuid FOR UPDATE`;
      const last = await tx.document.aggregate({ where: { courseId: toCourseId }, _max: { position: true } });
      const position = (last._max.position ?? -1) + 1;
      let copied = 0;
      for (const row of rows) if (await copyOne(tx, target, courseId, row, position + copied)) copied++;
      return done({ copied, before: rows.length - copied });
    },
    { timeout: 120_000, maxWait: 10_000 },
  );
}

type Row = Awaited<ReturnType<typeof chosen>>[number];

/** Copies one document; false when it is there already. */
async function copyOne(tx: Database, target: Member, from: string, row: Row, position: number): Promise<boolean> {
  const { courseId, enrollmentId } = target;
  if (!row.current) return false;
  const source = { copiedFromCourseId: from, copiedFromId: row.id, copiedFromNumber: row.current.number };
  if (await tx.document.findFirst({ where: { courseId, archivedAt: null, ...source }, select: { id: true } })) {
    return false;
  }
  const content = await revisionContent(tx, from, row.current.id);
  const { id: documentId } = await tx.document.create({
    data: {
      ...{ courseId, position, ...source },
      ...{ copiedAt: new Date(), copiedById: enrollmentId, copiedFromCourse: row.course.title },
    },
    select: { id: true },
  });
  const changeNote = `Copied from “${row.course.title}”, revision ${row.current.number}.`;
  await publishRevisionRow(tx, { courseId, documentId, number: 1, content, changeNote, publishedById: enrollmentId });
  return true;
}
