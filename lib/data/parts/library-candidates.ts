import type { LibraryView, Period } from "../../domain/library/filters";
import { isStaff, type Member } from "../../domain/policy/viewer";
import { database } from "../database";
import { Prisma } from "../generated/client";

/** What the index is asked; empty texts ask nothing. `words`, `person` and `archive` are `tsquery`. */
export interface IndexQuestion {
  words: string;
  person: string;
  archive: string;
  period: Period | null;
  genre: LibraryView["genre"];
}

interface Asked {
  question: IndexQuestion;
  order: LibraryView["order"];
  /** Only documents behind this one, in this order. */
  after: string | null;
  /** How many at most. */
  most: number;
}

/** Without a day, behind every day. */
const UNDATED = 2_147_483_647;

const orders = {
  position: Prisma.sql`d.position, d."createdAt", d.id`,
  date: Prisma.sql`coalesce(s."firstDay", s."lastDay", ${UNDATED}::int), coalesce(s."lastDay", ${UNDATED}::int), d.position, d."createdAt", d.id`,
};

const joined = Prisma.sql`"Document" d LEFT JOIN "DocumentSearch" s ON s."courseId" = d."courseId" AND s."documentId" = d.id`;

function indexConditions({ words, person, archive, period }: IndexQuestion): Prisma.Sql[] {
  const asked = [words, person, archive].filter((each) => each !== "");
  return [
    ...asked.map((each) => Prisma.sql`i.words @@ ${each}::tsquery`),
    ...(period === null ? [] : [Prisma.sql`coalesce(i."firstDay", i."lastDay") IS NOT NULL`]),
    ...(period?.last == null ? [] : [Prisma.sql`coalesce(i."firstDay", ${period.last}) <= ${period.last}`]),
    ...(period?.first == null ? [] : [Prisma.sql`coalesce(i."lastDay", ${period.first}) >= ${period.first}`]),
  ];
}

/**
 * Ids of documents that the index proposes, in order. Nothing is decided here: who may read them, and whether the words
 * stand in what they may read, is asked of the texts. The index knows the current texts only, so documents that this
 * member reads in another revision are always proposed.
 */
export async function proposedDocuments(member: Member, { question, order, after, most }: Asked): Promise<string[]> {
  const { courseId } = member;
  const index = indexConditions(question);
  const proposed = [
    ...(index.length === 0
      ? []
      : [
          Prisma.sql`d.id IN (SELECT i."documentId" FROM "DocumentSearch" i
            WHERE i."courseId" = ${courseId}::uuid AND ${Prisma.join(index, " AND ")})`,
        ]),
    ...(question.genre === null ? [] : [Prisma.sql`d.genre = ${question.genre}`]),
  ];
  const older = isStaff(member)
    ? Prisma.empty
    : Prisma.sql`OR EXISTS (SELECT FROM "AssignmentDocument" a WHERE a."courseId" = d."courseId"
        AND a."documentId" = d.id AND a."revisionId" <> d."currentRevisionId")`;
  const rows = await database.$queryRaw<{ id: string }[]>`
    SELECT d.id FROM ${joined}
    WHERE d."courseId" = ${courseId}::uuid AND d."archivedAt" IS NULL AND d."currentRevisionId" IS NOT NULL
      ${proposed.length === 0 ? Prisma.empty : Prisma.sql`AND ((${Prisma.join(proposed, " AND ")}) ${older})`}
      ${after === null ? Prisma.empty : Prisma.sql`AND (${orders[order]}) > (SELECT ${orders[order]} FROM ${joined} WHERE d."courseId" = ${courseId}::uuid AND d.id = ${after}::uuid)`}
    ORDER BY ${orders[order]} LIMIT ${most}`;
  return rows.map((row) => row.id);
}
