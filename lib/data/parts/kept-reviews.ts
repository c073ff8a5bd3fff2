/**
 * The reviews that are worked on just now, checked and ready: a long import is not read through its schema anew for
 * every change. What is kept is named by its version and the moment it was saved, so an entry of a transaction that
 * came to nothing is never taken for what the database has.
 */
import { type Review, reviewSchema } from "../../domain/review/schema";
import type { Database } from "../database";
import type { LockedCopy, Subject } from "./working-copy";

/** Reviews kept at most: as many as people work at the same time in a department. */
const MOST = 12;

const kept = new Map<string, { version: number; savedAt: number; review: Review }>();

interface Copy {
  id: string;
  version: number;
  savedAt: Date;
  content: unknown;
}

/** The review of a locked working copy: the kept one when it is this very version, else read from its content. */
export function keptReview({ id, version, savedAt, content }: Copy): Review {
  const known = kept.get(id);
  if (known?.version === version && known.savedAt === savedAt.getTime()) return known.review;
  const review = reviewSchema.parse(content);
  keepReview(id, version, savedAt, review);
  return review;
}

/** A working copy that is locked until the transaction ends, with its review. */
export interface LockedReview {
  copy: LockedCopy;
  review: Review;
}

/** Locks the review of an import or a document; its text is read only when it is not kept. Null when there is none. */
export async function lockReview(tx: Database, courseId: string, subject: Subject): Promise<LockedReview | null> {
  const [importId, documentId] =
    "importId" in subject ? [subject.importId, null] : [null, "documentId" in subject ? subject.documentId : null];
  await tx.$queryRaw`SELECT id FROM "WorkingCopy" WHERE "courseId" = ${courseId}::uuid
    AND ("importId" = ${importId}::uuid OR "documentId" = ${documentId}::uuid) FOR UPDATE`;
  const where = { courseId, ...subject };
  const select = { id: true, version: true, clientId: true, savedAt: true, baseNumber: true };
  const copy = await tx.workingCopy.findFirst({ where, select });
  if (!copy) return null;
  const known = kept.get(copy.id);
  if (known?.version === copy.version && known.savedAt === copy.savedAt.getTime()) {
    return { copy: { ...copy, content: null }, review: known.review };
  }
  const { content } = await tx.workingCopy.findFirstOrThrow({ where, select: { content: true } });
  return { copy: { ...copy, content: null }, review: keptReview({ ...copy, content }) };
}

/** Keeps a review that was just saved. */
export function keepReview(id: string, version: number, savedAt: Date, review: Review): void {
  kept.delete(id);
  kept.set(id, { version, savedAt: savedAt.getTime(), review });
  const [oldest] = kept.keys();
  if (kept.size > MOST && oldest !== undefined) kept.delete(oldest);
}
