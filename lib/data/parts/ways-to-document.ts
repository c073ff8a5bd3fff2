import { type ExcerptFacts, nothingWithheld, type Withheld } from "../../domain/document/readable";
import { isStaff, type Member } from "../../domain/policy/viewer";
import { database } from "../database";
import { listedAssignments, readableAssignments } from "../scope";
import { gatedDocuments } from "./gates";
import { spanFrom } from "./passage-columns";

interface Excerpted extends ExcerptFacts {
  documentId: string;
  revisionId: string;
}

/** The excerpts of some documents in the assignments of a condition, as their current versions give them. */
async function excerptsOf(
  documentIds: readonly string[],
  where: ReturnType<typeof readableAssignments>,
): Promise<Excerpted[]> {
  const documentId = { in: [...documentIds] };
  const assignments = await database.assignment.findMany({
    where: { AND: [where, { assignmentDocuments: { some: { documentId } } }] },
    select: {
      current: {
        select: {
          excerpts: {
            where: { documentId },
            select: { documentId: true, revisionId: true, showHeadnote: true, showNotes: true, excerptRanges: true },
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
  withheld: Withheld;
}

/** Collects what decides which characters of some documents a member gets; `readableRanges` then decides. */
export async function waysToDocuments(
  member: Member,
  documents: readonly { id: string; shared: boolean }[],
  now: Date,
): Promise<Map<string, WaysToDocument>> {
  const everything = { whole: true, excerpts: [], withheld: nothingWithheld };
  if (isStaff(member)) return new Map(documents.map(({ id }) => [id, everything]));
  const ids = documents.map(({ id }) => id);
  const [open, given, shut] = await Promise.all([
    excerptsOf(ids, readableAssignments(member, now)),
    excerptsOf(ids, listedAssignments(member)),
    gatedDocuments(member, ids, now),
  ]);
  return new Map(
    documents.map(({ id, shared }) => {
      const theirs = given.filter((excerpt) => excerpt.documentId === id);
      const withheld = {
        headnote: theirs.some((excerpt) => !excerpt.showHeadnote),
        notes: theirs.some((excerpt) => !excerpt.showNotes),
        text: shut.has(id),
      };
      const excerpts = open.filter((excerpt) => excerpt.documentId === id);
      return [id, { whole: shared || member.role === "Observer", excerpts, withheld }];
    }),
  );
}
