/** The documents of a course, taken out as one file for another installation or another tool. */
import type { DocumentContent } from "../domain/document/model";
import { can } from "../domain/policy/can";
import { NotFound } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import { memberOf } from "./member";
import { revisionContent } from "./parts/revision-content";

/** A library on its way out: its name, and its documents one after another, so that only one is held at a time. */
export interface LibraryExport {
  title: string;
  documents: AsyncIterable<DocumentContent>;
}

/**
 * The current texts of the named documents, all when none is named, in the order of the course; never what students
 * wrote. For instructors, also of an archived course; NotFound for everyone else.
 */
export async function exportLibrary(
  viewer: Viewer,
  courseId: string,
  documentIds: readonly string[],
): Promise<LibraryExport> {
  const member = await memberOf(viewer, courseId);
  if (!can(member, "document.export")) throw new NotFound();
  const these = documentIds.length === 0 ? {} : { id: { in: [...documentIds] } };
  const [course, rows] = await Promise.all([
    database.course.findUniqueOrThrow({ where: { id: courseId }, select: { title: true } }),
    database.document.findMany({
      where: { courseId, ...these, archivedAt: null, currentRevisionId: { not: null } },
      select: { currentRevisionId: true },
      orderBy: [{ position: "asc" }, { createdAt: "asc" }, { id: "asc" }],
    }),
  ]);
  if (rows.length === 0) throw new NotFound();
  return { title: course.title, documents: contents(courseId, rows) };
}

async function* contents(courseId: string, rows: readonly { currentRevisionId: string | null }[]) {
  for (const { currentRevisionId: id } of rows) if (id !== null) yield await revisionContent(database, courseId, id);
}
