/** Marking: a grader's panel is keyed by one submission, every save carries the version it was based on. */
import { SAMPLES_FIRST } from "../domain/grading/calibration";
import type { SentMarking } from "../domain/grading/conflict";
import type { DecidingKind } from "../domain/grading/units";
import { done, type Outcome, refused } from "../domain/policy/outcome";
import type { Member, Viewer } from "../domain/policy/viewer";
import { plainText } from "../domain/richtext/model";
import { type Marking, markingProblem, undecidedRows } from "../domain/rubric/marking";
import type { Saved } from "../domain/submission/saving";
import { database } from "./database";
import { memberOf } from "./member";
import { makeGrade } from "./parts/make-grade";
import { commentPassages, markedWork } from "./parts/marked-work";
import { writeMarking } from "./parts/write-marking";

export interface MarkingToSave extends SentMarking {
  /** The unit that was marked: a question with a rubric of its own, or null for the whole. */
  promptId: string | null;
  /** It settles where two who marked blind differ. */
  settles?: boolean;
  /** Which marking the page was drawn with; a page from before it was told sends none. */
  kind?: DecidingKind | undefined;
}

const ARCHIVED = "This course is archived; nothing can be marked.";

/** Saves a marking; on a mismatch nothing is overwritten, the newer one comes back and the one sent is kept. */
export async function saveMarking(
  viewer: Viewer,
  courseId: string,
  submissionId: string,
  { promptId, settles = false, kind: drawn, ...sent }: MarkingToSave,
): Promise<Saved<Marking>> {
  const member = await memberOf(viewer, courseId);
  const { work, units, canMark, owesSamples } = await markedWork(member, submissionId, { moderating: settles });
  const refuse = (problem: string) => ({ state: "refused" as const, problem });
  if (owesSamples) return refuse(SAMPLES_FIRST);
  if (!canMark) return refuse(ARCHIVED);
  if (work.submissionVersionId !== sent.submissionVersionId) {
    return refuse("The student has submitted again. Open the new version to mark it.");
  }
  const unit = units.find((each) => each.promptId === promptId);
  if (!unit) return refuse("This question is not marked by itself in this version of the assignment. Reload the page.");
  if (settles && unit.kind !== "Moderated") return refuse(NOT_YET);
  if (drawn !== undefined && drawn !== unit.kind) return refuse(OTHERS);
  if (!unit.canMark) return refuse(settles ? NOT_YET : "Two others mark this; it is not yours to mark.");
  const texts = new Map(work.answers.map((answer) => [answer.id, answer.content ? plainText(answer.content) : ""]));
  const problem = markingProblem(sent.marking, unit.rubric?.criteria ?? [], texts);
  if (problem) return refuse(problem);
  const passages = await commentPassages(courseId, work, sent.marking.comments);
  if (sent.marking.comments.some((comment) => comment.passage && !passages.has(comment.id))) {
    return refuse("A comment points to a passage that is not in the text of this assignment.");
  }
  const marking = await ofKnownBank(member, sent.marking);
  const { rubricVersionId, kind } = unit;
  return writeMarking(member, { work, promptId, rubricVersionId, kind }, { ...sent, marking }, passages);
}

const OTHERS = "Who marks this was changed meanwhile. Reload the page; what you wrote stays on this device.";
const NOT_YET = "Both markings have to be finished before an instructor settles where they differ.";

/** The marking without references to items of the bank that this member cannot have used. */
async function ofKnownBank({ courseId, enrollmentId }: Member, marking: Marking): Promise<Marking> {
  const named = marking.comments.flatMap(({ bankItemId }) => bankItemId ?? []);
  if (named.length === 0) return marking;
  const known = await database.commentBankItem.findMany({
    where: { courseId, id: { in: named }, OR: [{ ownerId: enrollmentId }, { shared: true }] },
    select: { id: true },
  });
  const ids = new Set(known.map(({ id }) => id));
  const comments = marking.comments.map(({ bankItemId, ...each }) =>
    bankItemId && ids.has(bankItemId) ? { ...each, bankItemId } : each,
  );
  return { ...marking, comments };
}

const CHANGED = "Somebody has changed this marking. Look at it before you finish.";

/** What finishing led to: a grade, or what is still waited for before there is one. */
export interface Finished {
  points: string | null;
  max: string | null;
  /** In words; null when the grade is made. */
  waitsFor: string | null;
}

/**
 * Declares the marking of a unit finished. With the last unit the grade is made: an event with the sum and a frozen
 * copy of everything the student will see. Nothing is shown before it is released. Finishing again after a change
 * writes the next event.
 */
export async function finishMarking(
  viewer: Viewer,
  courseId: string,
  submissionId: string,
  { version, promptId, settles = false }: { version: number; promptId: string | null; settles?: boolean },
): Promise<Outcome<Finished>> {
  const member = await memberOf(viewer, courseId);
  const { work, units, canMark, owesSamples } = await markedWork(member, submissionId, { moderating: settles });
  if (owesSamples) return refused(SAMPLES_FIRST);
  if (!canMark) return refused(ARCHIVED);
  const unit = units.find((each) => each.promptId === promptId);
  if (!unit?.assessmentId) return refused("Nothing is marked yet.");
  if (settles && unit.kind !== "Moderated") return refused(NOT_YET);
  if (!unit.canMark) return refused(settles ? NOT_YET : "Two others mark this; it is not yours to finish.");
  const undecided = undecidedRows(unit.rubric, unit.marking);
  if (undecided.length > 0) return refused(`Still to be decided: ${undecided.join(", ")}.`);
  if (unit.version !== version) return refused(CHANGED);
  const { assessmentId } = unit;
  return database.$transaction(async (tx) => {
    // One at a time for a submission: of two graders who finish its last two units at once, the second makes the grade.
    await tx.$queryRaw`SELECT FROM "Submission" WHERE "courseId" = ${courseId}::uuid AND id = ${submissionId}::uuid FOR UPDATE`;
    const { count } = await tx.assessment.updateMany({
      where: { courseId, id: assessmentId, version, completedAt: null, retiredAt: null },
      data: { completedAt: new Date() },
    });
    if (count === 0) {
      const now = await tx.assessment.findUniqueOrThrow({ where: { courseId_id: { courseId, id: assessmentId } } });
      if (now.version !== version || now.completedAt === null) return refused(CHANGED);
    }
    return done(await makeGrade(tx, member, { work, units, assessmentId, changed: count > 0 }));
  });
}
