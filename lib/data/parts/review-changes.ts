import { done, NotFound, type Outcome, refused } from "../../domain/policy/outcome";
import type { Member } from "../../domain/policy/viewer";
import { applyChange } from "../../domain/review/apply";
import type { SentChange } from "../../domain/review/change";
import { undoable } from "../../domain/review/history";
import { isFinished, summaryOf } from "../../domain/review/publication";
import { type Review, reviewSchema } from "../../domain/review/schema";
import type { ReviewAnswer, ReviewState } from "../../domain/review/state";
import type { Database } from "../database";
import { contentAt, type LockedCopy, lockWorkingCopy, type Subject, saveWorkingCopy } from "./working-copy";

/** A working copy as the review page receives it. */
export function stateOf(copy: { version: number; savedAt: Date; content: unknown }): ReviewState {
  const review = reviewSchema.parse(copy.content);
  const { version, savedAt } = copy;
  return { version, savedAt: savedAt.toISOString(), review, undo: undoable(review.decisions)?.said ?? null };
}

/**
 * Makes one change inside a transaction. A request that arrives twice is answered as before; one made in an older
 * version is a conflict: nothing is changed, and the newer state comes back.
 */
export async function makeChange(
  tx: Database,
  member: Member,
  subject: Subject,
  sent: SentChange,
): Promise<Outcome<ReviewAnswer>> {
  const copy = await lockWorkingCopy(tx, member.courseId, subject);
  if (!copy) throw new NotFound();
  if (copy.clientId === sent.key) return done({ conflict: false, state: stateOf(copy) });
  if (copy.version !== sent.base) return done({ conflict: true, state: stateOf(copy) });
  const made = await changed(tx, member, copy, sent);
  if (!made.ok) return made;
  const state = await saveReview(tx, member, copy, made.value, sent.key);
  if ("importId" in subject) await keepDecision(tx, member, subject.importId, made.value, sent);
  return done({ conflict: false, state });
}

/** The review after the change, with its new decision at the end of the history. */
async function changed(tx: Database, member: Member, copy: LockedCopy, sent: SentChange): Promise<Outcome<Review>> {
  const review = reviewSchema.parse(copy.content);
  const { change, said } = sent;
  if (change.do !== "undo") {
    const made = applyChange(review, change);
    if (!made.ok) return made;
    return done(decided(made.value, { number: copy.version, undoes: null, said, final: false }));
  }
  const last = undoable(review.decisions);
  if (!last) return refused("There is nothing to take back.");
  const before = reviewSchema.parse(await contentAt(tx, member.courseId, copy, last.number));
  const undone = { number: copy.version, undoes: last.number, said: `undid: ${last.said}`, final: false };
  return done(decided({ ...before, decisions: review.decisions }, undone));
}

const decided = (review: Review, decision: Review["decisions"][number]): Review => ({
  ...review,
  decisions: [...review.decisions, decision],
});

/** Saves a review as the next version of its working copy. */
export async function saveReview(
  tx: Database,
  member: Member,
  copy: LockedCopy,
  review: Review,
  clientId: string | null,
): Promise<ReviewState> {
  const { courseId, enrollmentId } = member;
  const undo = review.decisions.at(-1)?.undoes ?? null;
  const kind = undo === null ? "Save" : "Restore";
  const saved = await saveWorkingCopy(tx, copy, {
    ...{ courseId, content: { ...review, summary: summaryOf(review) }, savedById: enrollmentId, clientId, kind },
  });
  return stateOf({ ...saved, content: review });
}

/** Appends what was decided to the import's log. */
async function keepDecision(tx: Database, member: Member, importId: string, review: Review, sent: SentChange) {
  const last = review.decisions.at(-1);
  if (!last) return;
  const { courseId, enrollmentId } = member;
  const operation: object = { ...sent.change, said: last.said };
  await tx.importDecision.create({
    data: { courseId, importId, number: last.number, undoes: last.undoes, byId: enrollmentId, operation },
  });
  await markFinished(tx, courseId, importId, review);
}

/** An import is finished while each of its documents is published or set aside; taking one back opens it again. */
export async function markFinished(tx: Database, courseId: string, importId: string, review: Review): Promise<void> {
  const finished = isFinished(review);
  await tx.import.updateMany({
    where: { courseId, id: importId, finishedAt: finished ? null : { not: null } },
    data: { finishedAt: finished ? new Date() : null },
  });
}
