import { appendImport, betweenFiles } from "../../domain/import/append";
import { done, NotFound, type Outcome, refused } from "../../domain/policy/outcome";
import type { Member } from "../../domain/policy/viewer";
import type { Review } from "../../domain/review/schema";
import type { Database } from "../database";
import { areOpen, putAwayMeanwhile } from "./import-texts";
import { type LockedReview, lockReview } from "./kept-reviews";
import { keepDecision, replaceReview } from "./review-changes";

interface Joining {
  importId: string;
  /** The version of this import that was seen. */
  base: number;
  otherId: string;
  /** What the other import is called. */
  title: string;
}

/** Puts another import after one, inside a transaction. Both working copies are locked, always in the same order. */
export async function joinWaiting(tx: Database, member: Member, joining: Joining): Promise<Outcome> {
  const { courseId } = member;
  const { importId, otherId, base, title } = joining;
  const copies = new Map<string, LockedReview | null>();
  for (const id of [importId, otherId].sort()) copies.set(id, await lockReview(tx, courseId, { importId: id }));
  const [locked, otherLocked] = [copies.get(importId), copies.get(otherId)];
  if (!locked || !otherLocked) throw new NotFound();
  if (!(await areOpen(tx, courseId, [importId, otherId]))) return refused(putAwayMeanwhile);
  if (locked.copy.version !== base)
    return refused("Somebody changed this import just now. Look at it once more, then join.");
  const [review, other] = [locked.review, otherLocked.review];
  if (Object.keys(other.published).length > 0) {
    return refused("Documents of that import are published already. Correct them on their own pages.");
  }
  const texts = await filesOf(tx, courseId, importId, review);
  const further = await filesOf(tx, courseId, otherId, other);
  const text = further.map((file) => file.text).join(betweenFiles);
  const { draft, name } = appendImport(review.draft, texts.map((file) => file.text).join(betweenFiles), {
    ...other.draft,
    text,
  });
  const positions = await copyFiles(tx, courseId, importId, further);
  await moveScans(tx, member, importId, otherId);
  const joined: Omit<Review, "decisions"> = {
    ...review,
    draft,
    notices: [...review.notices, ...other.notices.filter((notice) => !review.notices.includes(notice))],
    files: [...review.files, ...positions],
    setAside: [...review.setAside, ...other.setAside.map(name)],
    passedOver: {
      ...review.passedOver,
      ...Object.fromEntries(Object.entries(other.passedOver).map(([id, forms]) => [name(id), forms])),
    },
  };
  const { review: saved } = await replaceReview(tx, member, locked.copy, joined, `“${title}” joined`.slice(0, 200));
  await keepDecision(tx, member, importId, saved, { do: "joinImport", importId: otherId, positions });
  await tx.import.update({
    where: { courseId_id: { courseId, id: otherId } },
    data: { discardedAt: new Date(), joinedIntoId: importId },
  });
  return done(undefined);
}

async function filesOf(tx: Database, courseId: string, importId: string, { files }: Review) {
  const rows = await tx.importFile.findMany({ where: { courseId, importId, position: { in: files } } });
  return files.flatMap((position) => rows.find((row) => row.position === position) ?? []);
}

/** The texts of another import as files of this one; both point to the same stored bytes. */
async function copyFiles(
  tx: Database,
  courseId: string,
  importId: string,
  files: Awaited<ReturnType<typeof filesOf>>,
): Promise<number[]> {
  const last = await tx.importFile.aggregate({ where: { courseId, importId }, _max: { position: true } });
  const first = (last._max.position ?? -1) + 1;
  const data = files.map(({ fileId, text, format, importerVersion }, index) => {
    return { courseId, importId, fileId, text, format, importerVersion, position: first + index };
  });
  await tx.importFile.createMany({ data });
  return data.map(({ position }) => position);
}

async function moveScans(tx: Database, member: Member, importId: string, otherId: string): Promise<void> {
  const { courseId, enrollmentId: createdById } = member;
  const scans = await tx.importImage.findMany({
    where: { courseId, importId: otherId, removedAt: null },
    orderBy: { position: "asc" },
  });
  const last = await tx.importImage.aggregate({ where: { courseId, importId }, _max: { position: true } });
  const first = (last._max.position ?? -1) + 1;
  await tx.importImage.createMany({
    data: scans.map(({ fileId }, index) => ({ courseId, importId, fileId, createdById, position: first + index })),
  });
}
