/** The notes a student may cite in an answer: their own of this assignment, at their places. */
import { type Passage, passageLabel } from "../../domain/anchor/passage";
import { formatCitation } from "../../domain/import/citation";
import { database } from "../database";
import { passageFrom } from "./passage-columns";
import { revisionContent } from "./revision-content";

/** One note as a chip shows it. */
export interface CitableNote {
  id: string;
  version: number;
  skill: string | null;
  body: string;
  tags: string[];
  private: boolean;
  /** `¶5`, or the part of the apparatus. */
  label: string;
  documentTitle: string;
  /** The document's archival reference in short. */
  citation: string;
  documentId: string;
  revisionId: string;
  passage: Passage;
}

export type CitableNotes = CitableNote[];

/** A student's own posted notes of an assignment in reading order; a note without a place cannot be cited. */
export async function citableNotes(courseId: string, assignmentId: string, authorId: string): Promise<CitableNotes> {
  const notes = await database.annotation.findMany({
    where: { courseId, assignmentId, authorId, deletedAt: null, postedAt: { not: null } },
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
        label: passageLabel(content, passage),
        documentTitle: content.meta.title ?? "Untitled document",
        citation: formatCitation(content.meta).short,
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
