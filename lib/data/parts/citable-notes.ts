/** The notes a student may cite in an answer: their own of this assignment, at their places. */
import { passageLabel } from "../../domain/anchor/passage";
import { formatCitation } from "../../domain/document/citation";
import type { CitableNote } from "../../domain/submission/desk";
import { database } from "../database";
import { passageFrom } from "./passage-columns";
import { revisionContent } from "./revision-content";

/**
 * A student's own posted notes of an assignment in reading order; a note without a place cannot be cited. With
 * `cited`, also those of these ids that were deleted.
 */
export async function citableNotes(
  courseId: string,
  assignmentId: string,
  authorId: string,
  cited: readonly string[] = [],
): Promise<CitableNote[]> {
  const notes = await database.annotation.findMany({
    where: {
      ...{ courseId, assignmentId, authorId, postedAt: { not: null } },
      OR: [{ deletedAt: null }, { id: { in: [...cited] } }],
    },
    include: {
      skill: { select: { key: true } },
      annotationTargets: { where: { supersededAt: null }, orderBy: { ordinal: "asc" }, take: 1 },
    },
  });
  const described = await Promise.all(
    notes.map(async (note): Promise<CitableNote | null> => {
      const [target] = note.annotationTargets;
      const passage = target && passageFrom(target);
      if (!target || !passage) return null;
      const content = await revisionContent(database, courseId, target.revisionId);
      return {
        id: note.id,
        version: note.version,
        skill: note.skill?.key ?? null,
        body: note.bodyText,
        tags: note.tags,
        private: note.audience === "Private",
        deleted: note.deletedAt !== null,
        label: passageLabel(content, passage),
        documentTitle: content.meta.title ?? "Untitled document",
        citation: formatCitation(content.meta).long,
        documentId: target.documentId,
        revisionId: target.revisionId,
        passage,
      };
    }),
  );
  return described
    .filter((note) => note !== null)
    .toSorted((a, b) =>
      a.documentId === b.documentId ? a.passage.startAt - b.passage.startAt : a.documentId < b.documentId ? -1 : 1,
    );
}
