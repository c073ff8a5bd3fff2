import type { PublishedAssignment, PublishedExcerpt } from "../../domain/assignment/published";
import type { DocumentContent } from "../../domain/document/model";
import { nothingWithheld, type ReadableRanges, readableRanges, type Withheld } from "../../domain/document/readable";
import { isStaff, type Member } from "../../domain/policy/viewer";
import { database } from "../database";
import { listedAssignments } from "../scope";
import { type CutText, cutText } from "./cut-text";
import { gatedDocuments } from "./gates";
import { revisionContent } from "./revision-content";

/** A text of a room before it is cut: its content, and what of it this person gets. */
export interface RoomSource extends CutText {
  excerpt: PublishedExcerpt;
  content: DocumentContent;
  ranges: ReadableRanges;
}

/** When a room is read, and which texts of the course are shut to the reader then, where that is known already. */
interface Asked {
  now: Date;
  shut?: ReadonlySet<string>;
}

/** What the assignments given to this person hold back of these documents; nothing is held back from staff. */
async function withheldFrom(
  member: Member,
  documentIds: string[],
  { now, shut: known }: Asked,
): Promise<Map<string, Withheld>> {
  const found = new Map<string, Withheld>();
  if (isStaff(member)) return found;
  const [given, shut] = await Promise.all([
    database.assignment.findMany({
      where: {
        AND: [listedAssignments(member), { assignmentDocuments: { some: { documentId: { in: documentIds } } } }],
      },
      select: {
        current: { select: { excerpts: { select: { documentId: true, showHeadnote: true, showNotes: true } } } },
      },
    }),
    known ?? gatedDocuments(member, documentIds, now),
  ]);
  for (const excerpt of given.flatMap((assignment) => assignment.current?.excerpts ?? [])) {
    const before = found.get(excerpt.documentId) ?? nothingWithheld;
    found.set(excerpt.documentId, {
      headnote: before.headnote || !excerpt.showHeadnote,
      notes: before.notes || !excerpt.showNotes,
      text: shut.has(excerpt.documentId),
    });
  }
  return found;
}

/**
 * The texts of a room in order, each with what this person gets of it: the excerpt of this assignment, for students
 * and staff alike, less what is held back. The caller must have asked the policy for the room.
 */
export async function roomSources(
  member: Member,
  published: PublishedAssignment,
  asked: Asked = { now: new Date() },
): Promise<RoomSource[]> {
  const withheld = await withheldFrom(
    member,
    published.excerpts.map((excerpt) => excerpt.documentId),
    asked,
  );
  return Promise.all(
    published.excerpts.map(async (excerpt) => {
      const content = await revisionContent(database, member.courseId, excerpt.revisionId);
      const ranges = readableRanges({
        whole: false,
        excerpts: [excerpt],
        withheld: withheld.get(excerpt.documentId) ?? nothingWithheld,
      });
      return { excerpt, content, ranges, ...cutText(content, ranges) };
    }),
  );
}
