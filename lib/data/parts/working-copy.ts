import type { Database } from "../database";
import type { SaveKind } from "../generated/client";

/** What a working copy is of: an import, or a published document that is being edited. */
export type Subject = { importId: string } | { documentId: string };

/** A working copy, locked until the transaction ends. `content` is JSON, not yet parsed. */
export interface LockedCopy {
  id: string;
  version: number;
  content: unknown;
  clientId: string | null;
  savedAt: Date;
  baseNumber: number | null;
}

const column = (subject: Subject) => ("importId" in subject ? subject.importId : subject.documentId);

/** Locks the working copy of a subject, so that two saves wait for one another; null when there is none. */
export async function lockWorkingCopy(tx: Database, courseId: string, subject: Subject): Promise<LockedCopy | null> {
  const id = column(subject);
  await tx.$queryRaw`SELECT id FROM "WorkingCopy" WHERE "courseId" = ${courseId}::uuid
    AND ("importId" = ${id}::uuid OR "documentId" = ${id}::uuid) FOR UPDATE`;
  return tx.workingCopy.findFirst({
    where: { courseId, ...subject },
    select: { id: true, version: true, content: true, clientId: true, savedAt: true, baseNumber: true },
  });
}

interface Save {
  courseId: string;
  content: object;
  savedById: string;
  /** Names the request, so that one sent twice is saved once. */
  clientId: string | null;
  kind: SaveKind;
}

/** Makes the working copy of a subject, version 1. */
export async function startWorkingCopy(
  tx: Database,
  subject: Subject,
  save: Save & { baseNumber?: number },
): Promise<LockedCopy> {
  const { courseId, content, savedById, clientId, kind, baseNumber } = save;
  const copy = await tx.workingCopy.create({
    data: { courseId, ...subject, content, savedById, clientId, baseNumber },
  });
  await tx.workingCopyVersion.create({
    data: { courseId, workingCopyId: copy.id, number: 1, kind, content, clientId, savedById },
  });
  return copy;
}

/** Saves the next version; the one before stays in the history. Returns its number and when it was saved. */
export async function saveWorkingCopy(tx: Database, copy: LockedCopy, save: Save) {
  const { courseId, content, savedById, clientId, kind } = save;
  const version = copy.version + 1;
  const savedAt = new Date();
  await tx.workingCopy.update({
    where: { courseId_id: { courseId, id: copy.id } },
    data: { version, content, savedById, clientId, savedAt },
  });
  await tx.workingCopyVersion.create({
    data: { courseId, workingCopyId: copy.id, number: version, kind, content, clientId, savedById, savedAt },
  });
  return { version, savedAt };
}

/** The content of an earlier version, as JSON; throws when the history does not have it. */
export async function contentAt(tx: Database, courseId: string, copy: LockedCopy, number: number): Promise<unknown> {
  const row = await tx.workingCopyVersion.findFirstOrThrow({
    where: { courseId, workingCopyId: copy.id, number, kind: { not: "Conflict" } },
    select: { content: true },
  });
  return row.content;
}
