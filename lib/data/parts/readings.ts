import { type ReadableRanges, readableRanges } from "../../domain/document/readable";
import { isStaff, type Member } from "../../domain/policy/viewer";
import { type WaysToDocument, waysToDocuments } from "./ways-to-document";

/** What decides which revision of a document a member reads; `revisions` newest first. */
export const readingSelect = {
  id: true,
  sharedAt: true,
  currentRevisionId: true,
  revisions: { select: { id: true, number: true }, orderBy: { number: "desc" as const } },
} as const;

/** A document of a query with `readingSelect`. */
export interface ReadRow {
  id: string;
  sharedAt: Date | null;
  currentRevisionId: string | null;
  revisions: { id: string; number: number }[];
}

/** One revision of a document, and what of it a member gets. */
export interface Reading {
  revisionId: string;
  number: number;
  ranges: ReadableRanges;
}

/**
 * What a member reads of each of these documents: of the revision with this number, else of the newest they get. A
 * document of which they get nothing is not in the answer. The documents must be such as the member may open.
 */
export async function readingsOf(
  member: Member,
  rows: readonly ReadRow[],
  now: Date,
  number: number | null = null,
): Promise<Map<string, Reading>> {
  const documents = rows.map(({ id, sharedAt }) => ({ id, shared: sharedAt !== null }));
  const ways = await waysToDocuments(member, documents, now);
  const readings = new Map<string, Reading>();
  for (const row of rows) {
    const theirs = ways.get(row.id);
    const reading = theirs && readingOf(member, row, theirs, number);
    if (reading) readings.set(row.id, reading);
  }
  return readings;
}

function readingOf(member: Member, row: ReadRow, ways: WaysToDocument, number: number | null): Reading | null {
  const whole = (id: string) => ways.whole && (isStaff(member) || id === row.currentRevisionId);
  const excerpts = (id: string) => ways.excerpts.filter((excerpt) => excerpt.revisionId === id);
  const revision = row.revisions
    .filter((each) => number === null || each.number === number)
    .find(({ id }) => whole(id) || excerpts(id).length > 0);
  if (!revision) return null;
  const { id } = revision;
  const ranges = readableRanges({ whole: whole(id), excerpts: excerpts(id), withheld: ways.withheld });
  return { revisionId: id, number: revision.number, ranges };
}
