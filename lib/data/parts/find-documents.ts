import type { Meta } from "../../domain/document/model";
import { readableContent } from "../../domain/document/readable-content";
import { metaSchema } from "../../domain/document/schema";
import { isWanted, type LibraryView, type Wanted } from "../../domain/library/filters";
import { type FoundInDocument, findIn } from "../../domain/library/found";
import type { SearchTerm } from "../../domain/library/search-line";
import { isStaff, type Member } from "../../domain/policy/viewer";
import { database } from "../database";
import type { Prisma } from "../generated/client";
import { readableDocuments } from "../scope";
import { keysOf } from "./document-index";
import { type IndexQuestion, proposedDocuments } from "./library-candidates";
import { type Reading, readingSelect, readingsOf } from "./readings";
import { revisionContent } from "./revision-content";
import { usedIn } from "./used-in";

/** A search: what must stand in the text, what the document must be, and what the index is asked for it. */
export interface Sought {
  terms: readonly SearchTerm[];
  wanted: Wanted;
  question: IndexQuestion;
  order: LibraryView["order"];
  after: string | null;
}

const rowSelect = (member: Member, now: Date) =>
  ({ ...readingSelect, assignmentDocuments: usedIn(member, now) }) satisfies Prisma.DocumentSelect;
type Row = Prisma.DocumentGetPayload<{ select: ReturnType<typeof rowSelect> }>;

/** A document that is shown, with the places where the words stand; null when none were asked for. */
interface Shown {
  row: Row;
  meta: Meta;
  found: FoundInDocument | null;
}

/**
 * Documents that one request of a teacher looks into, at most; a longer search goes on from the last of them. Others
 * look into all that they may open: where the search stopped would tell that the index knows more of it than they do.
 */
const MOST_EXAMINED = 400;
const MOST_PLACES = 3;

/**
 * A page of documents. `next` is the document after which the rest begins, null at the end. The index proposes; whether
 * a document is shown is decided in what this member may read of it.
 */
export async function findDocuments(
  member: Member,
  sought: Sought,
  page: number,
  now: Date,
): Promise<{ documents: Shown[]; next: string | null }> {
  const documents: Shown[] = [];
  const most = page + 1;
  let after = sought.after;
  for (let examined = 0; !isStaff(member) || examined < MOST_EXAMINED; examined += most) {
    const ids = await proposedDocuments(member, { ...sought, after, most });
    for (const shown of await readAll(member, ids, sought, now)) {
      if (documents.length === page) return { documents, next: documents.at(-1)?.row.id ?? null };
      documents.push(shown);
    }
    if (ids.length < most) return { documents, next: null };
    after = ids.at(-1) ?? null;
  }
  return { documents, next: after };
}

/** Those of these documents that are shown, in their order. */
async function readAll(member: Member, ids: readonly string[], sought: Sought, now: Date): Promise<Shown[]> {
  const rows = await database.document.findMany({
    where: { AND: [readableDocuments(member, now), { id: { in: [...ids] } }] },
    select: rowSelect(member, now),
  });
  const readings = await readingsOf(member, rows, now);
  const metas = await metasOf(member.courseId, [...readings.values()]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const all: Shown[] = [];
  for (const id of ids) {
    const [row, reading] = [byId.get(id), readings.get(id)];
    const meta = reading && metas.get(reading.revisionId);
    if (!row || !reading || !meta || !isWanted(meta, sought.wanted, keysOf)) continue;
    const shown = await lookInto(member.courseId, row, reading, meta, sought.terms);
    if (shown) all.push(shown);
  }
  return all;
}

async function metasOf(courseId: string, readings: readonly Reading[]): Promise<Map<string, Meta>> {
  const rows = await database.revision.findMany({
    where: { courseId, id: { in: readings.map((reading) => reading.revisionId) } },
    select: { id: true, meta: true },
  });
  return new Map(rows.map(({ id, meta }) => [id, metaSchema.parse(meta)]));
}

async function lookInto(
  courseId: string,
  row: Row,
  reading: Reading,
  meta: Meta,
  terms: readonly SearchTerm[],
): Promise<Shown | null> {
  if (terms.length === 0) return { row, meta, found: null };
  const content = await revisionContent(database, courseId, reading.revisionId);
  const found = findIn(readableContent(content, reading.ranges), terms, keysOf, MOST_PLACES);
  return found && { row, meta, found };
}
