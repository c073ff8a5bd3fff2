/** The library of a course in the next term: every document that is read, as it is now. */
import type { Member } from "../../domain/policy/viewer";
import type { Database } from "../database";
import type { Packed } from "./pack-assignment";
import { publishRevisionRow } from "./publish-revision";
import { revisionContent } from "./revision-content";
import type { PlacesKnown } from "./unpack-assignment";

interface Library {
  from: string;
  /** Instructor of the new course, which has no documents yet. */
  target: Member;
  /** Assignments that are taken along: the revisions they read come before the current one. */
  packed: readonly Packed[];
  /** Learns where each revision is now. */
  known: PlacesKnown;
  now: Date;
}

/** Copies the documents that are not archived, in their order; they are not shared until somebody shares them. Returns how many. Part of the transaction. */
export async function copyLibrary(tx: Database, { from, target, packed, known, now }: Library): Promise<number> {
  const { courseId, enrollmentId: publishedById } = target;
  const read = new Set(packed.flatMap(({ texts }) => texts.map(({ revisionId }) => revisionId)));
  const rows = await tx.document.findMany({
    where: { courseId: from, archivedAt: null, currentRevisionId: { not: null } },
    select: {
      ...{ id: true, currentRevisionId: true, course: { select: { title: true } } },
      revisions: { select: { id: true, number: true }, orderBy: { number: "asc" } },
    },
    orderBy: [{ position: "asc" }, { createdAt: "asc" }, { id: "asc" }],
  });
  for (const [position, row] of rows.entries()) {
    const wanted = row.revisions.filter(({ id }) => read.has(id) || id === row.currentRevisionId);
    const source = { copiedFromCourseId: from, copiedFromId: row.id, copiedFromNumber: wanted.at(-1)?.number ?? 1 };
    const by = { copiedAt: now, copiedById: publishedById, copiedFromCourse: row.course.title };
    const { id: documentId } = await tx.document.create({
      data: { courseId, position, ...source, ...by },
      select: { id: true },
    });
    for (const [index, { id, number }] of wanted.entries()) {
      const content = await revisionContent(tx, from, id);
      const changeNote = `Copied from “${row.course.title}”, revision ${number}.`;
      const publication = { courseId, documentId, number: index + 1, content, changeNote, publishedById };
      known.texts.set(id, { documentId, revisionId: await publishRevisionRow(tx, publication) });
    }
  }
  return rows.length;
}
