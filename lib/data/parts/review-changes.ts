import { done, NotFound, type Outcome, refused } from "../../domain/policy/outcome";
import type { Member } from "../../domain/policy/viewer";
import { applyChange } from "../../domain/review/apply";
import type { SentChange } from "../../domain/review/change";
import { redoable, undoable } from "../../domain/review/history";
import { patchOf } from "../../domain/review/patch";
import { isFinished, summaryOf } from "../../domain/review/publication";
import { type Review, reviewSchema } from "../../domain/review/schema";
import type { ReviewAnswer, ReviewReply, ReviewState, SavedState } from "../../domain/review/state";
import type { Database } from "../database";
import { keepReview, keptReview, lockReview } from "./kept-reviews";
import { contentAt, type LockedCopy, type Subject, saveWorkingCopy } from "./working-copy";

/** A working copy as the review page receives it. */
export function stateOf(copy: { version: number; savedAt: Date; content: unknown }): ReviewState {
  const review = reviewSchema.parse(copy.content);
  return { ...savedState(copy, review), review };
}

function savedState({ version, savedAt }: { version: number; savedAt: Date }, { decisions }: Review): SavedState {
  const [undo, redo] = [undoable(decisions)?.said ?? null, redoable(decisions)?.change.said ?? null];
  return { version, savedAt: savedAt.toISOString(), undo, redo };
}

/** What came of a change. `before` is the review as it was; null when nothing was done just now. */
export interface Made extends ReviewAnswer {
  before: Review | null;
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
): Promise<Outcome<Made>> {
  const locked = await lockReview(tx, member.courseId, subject);
  if (!locked) throw new NotFound();
  const { copy, review: before } = locked;
  const state = () => ({ ...savedState(copy, before), review: before });
  if (copy.clientId === sent.key) return done({ conflict: false, state: state(), before: null });
  if (copy.version !== sent.base) return done({ conflict: true, state: state(), before: null });
  const made = await changed(tx, member, copy, before, sent);
  if (!made.ok) return made;
  const saved = await saveReview(tx, member, copy, made.value, sent.key);
  if ("importId" in subject) {
    await keepDecision(tx, member, subject.importId, made.value, sent.change);
  }
  return done({ conflict: false, state: saved, before });
}

/** The answer to a browser that has the state before: only what the change altered. */
export function replyOf({ conflict, state, before }: Made): ReviewReply {
  if (conflict || before === null) return { conflict, state };
  const { review, ...saved } = state;
  return { conflict, state: saved, patch: patchOf(before, review) };
}

/** The review after the change, with its new decision at the end of the history. */
async function changed(
  tx: Database,
  member: Member,
  copy: LockedCopy,
  review: Review,
  { change, said }: SentChange,
): Promise<Outcome<Review>> {
  const { decisions } = review;
  const number = copy.version;
  if (change.do !== "undo" && change.do !== "redo") {
    const made = applyChange(review, change);
    return made.ok ? done(decided(made.value, { number, undoes: null, said, final: false })) : made;
  }
  const again = redoable(decisions);
  const last = change.do === "undo" ? undoable(decisions) : (again?.by ?? null);
  if (!last) return refused(change.do === "undo" ? "There is nothing to take back." : "There is nothing to do again.");
  const before = reviewSchema.parse(await contentAt(tx, member.courseId, copy, last.number));
  const words = change.do === "undo" ? `undid: ${last.said}` : `done again: ${again?.change.said ?? ""}`;
  return done(decided({ ...before, decisions }, { number, undoes: last.number, said: words, final: false }));
}

const decided = (review: Review, decision: Review["decisions"][number]): Review => ({
  ...review,
  decisions: [...review.decisions, decision],
});

/** Puts another review in place of the one that is there, as one change that can be taken back. */
export async function replaceReview(
  tx: Database,
  member: Member,
  copy: LockedCopy,
  review: Omit<Review, "decisions">,
  said: string,
): Promise<ReviewState> {
  const { decisions } = keptReview(copy);
  const decision = { number: copy.version, undoes: null, said, final: false };
  return saveReview(tx, member, copy, decided({ ...review, decisions }, decision), null);
}

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
  keepReview(copy.id, saved.version, saved.savedAt, review);
  return { ...savedState(saved, review), review };
}

/** Appends what was decided to the import's log. */
export async function keepDecision(
  tx: Database,
  member: Member,
  importId: string,
  review: Review,
  operation: object,
): Promise<void> {
  const last = review.decisions.at(-1);
  if (!last) return;
  const { courseId, enrollmentId } = member;
  await tx.importDecision.create({
    data: {
      ...{ courseId, importId, number: last.number, undoes: last.undoes, byId: enrollmentId },
      operation: { ...operation, said: last.said },
    },
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
