/** The index of the library: one row for each document's current revision, made from its text and made anew when the name key changes. */
import type { DocumentContent } from "../../domain/document/model";
import { daysOf } from "../../domain/library/filters";
import { indexedKeys, indexVersion } from "../../domain/library/index-words";
import { keyReader } from "../../domain/library/words";
import { nameKeyVersion } from "../../domain/name/key";
import { type Database, database } from "../database";
import { revisionContent } from "./revision-content";

/** Keys of words, remembered for the life of the process. */
export const keysOf = keyReader();

const version = indexVersion(nameKeyVersion);

/** Documents indexed on the way of one search; more wait for the next. */
const BATCH = 50;

interface Indexed {
  courseId: string;
  documentId: string;
  revisionId: string;
}

/** Writes the row of a document. Does nothing when the revision is not the current one any more. */
export async function indexDocument(tx: Pick<Database, "$executeRaw">, of: Indexed, content: DocumentContent) {
  const { first, last } = daysOf(content.meta);
  const keys = indexedKeys(content, keysOf);
  await tx.$executeRaw`
    INSERT INTO "DocumentSearch" ("courseId", "documentId", "revisionId", "keyVersion", words, "firstDay", "lastDay")
    SELECT d."courseId", d.id, d."currentRevisionId", ${version}, array_to_tsvector(${keys}::text[]), ${first}::int, ${last}::int
    FROM "Document" d WHERE d."courseId" = ${of.courseId}::uuid AND d.id = ${of.documentId}::uuid
      AND d."currentRevisionId" = ${of.revisionId}::uuid
    ON CONFLICT ("courseId", "documentId") DO UPDATE SET "revisionId" = excluded."revisionId",
      "keyVersion" = excluded."keyVersion", words = excluded.words, "firstDay" = excluded."firstDay", "lastDay" = excluded."lastDay"`;
}

/**
 * Indexes documents of a course that have no row, or one of an older text or key. One call does a bounded part; true
 * when nothing is left to do.
 */
export async function completeIndex(courseId: string): Promise<boolean> {
  const missing = await database.$queryRaw<{ documentId: string; revisionId: string }[]>`
    SELECT d.id AS "documentId", d."currentRevisionId" AS "revisionId" FROM "Document" d
    LEFT JOIN "DocumentSearch" s ON s."courseId" = d."courseId" AND s."documentId" = d.id
      AND s."revisionId" = d."currentRevisionId" AND s."keyVersion" = ${version}
    WHERE d."courseId" = ${courseId}::uuid AND d."currentRevisionId" IS NOT NULL AND d."archivedAt" IS NULL
      AND s."documentId" IS NULL
    ORDER BY d.position LIMIT ${BATCH + 1}`;
  for (const { documentId, revisionId } of missing.slice(0, BATCH)) {
    const content = await revisionContent(database, courseId, revisionId);
    await indexDocument(database, { courseId, documentId, revisionId }, content);
  }
  return missing.length <= BATCH;
}
