import type { ExcerptFacts, ReadingFacts } from "../../domain/document/readable";
import { isStaff, type Member } from "../../domain/policy/viewer";
import { database } from "../database";
import { listedAssignments, readableAssignments } from "../scope";
import { spanFrom } from "./passage-columns";

interface Excerpted extends ExcerptFacts {
  revisionId: string;
}

/** The excerpts of one document in the assignments of a condition, as their current versions give them. */
async function excerptsOf(documentId: string, where: ReturnType<typeof readableAssignments>): Promise<Excerpted[]> {
  const assignments = await database.assignment.findMany({
    where: { AND: [where, { assignmentDocuments: { some: { documentId } } }] },
    select: {
      current: {
        select: {
          excerpts: {
            where: { documentId },
            select: { revisionId: true, showHeadnote: true, showNotes: true, excerptRanges: true },
          },
        },
      },
    },
  });
  const excerpts = assignments.flatMap((assignment) => assignment.current?.excerpts ?? []);
  return excerpts.map(({ excerptRanges, ...excerpt }) => ({
    ...excerpt,
    ranges: excerptRanges.flatMap((range) => spanFrom(range) ?? []),
  }));
}

/** How a person comes to the revisions of one document, outside of any one room. */
export interface WaysToDocument {
  /** The whole of the current revision: taught here, or shared in the library. */
  whole: boolean;
  /** Revisions that rooms they may enter give them, each with its excerpts. */
  excerpts: Excerpted[];
  withheld: ReadingFacts["withheld"];
}

/** Collects what decides which characters of a document a member gets; `readableRanges` then decides. */
export async function waysToDocument(
  member: Member,
  documentId: string,
  shared: boolean,
  now: Date,
): Promise<WaysToDocument> {
  if (isStaff(member)) return { whole: true, excerpts: [], withheld: { headnote: false, notes: false } };
  const [open, given] = await Promise.all([
    excerptsOf(documentId, readableAssignments(member, now)),
    excerptsOf(documentId, listedAssignments(member)),
  ]);
  return {
    whole: shared || member.role === "Observer",
    excerpts: open,
    withheld: {
      headnote: given.some((excerpt) => !excerpt.showHeadnote),
      notes: given.some((excerpt) => !excerpt.showNotes),
    },
  };
}
