/** Marking: a grader's panel is keyed by one submission, every save carries the version it was based on. */
import { can } from "../domain/policy/can";
import { done, type Outcome, refused } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import { plainText } from "../domain/richtext/model";
import { freezeFeedback } from "../domain/rubric/feedback";
import { type Marking, markingProblem, undecidedRows } from "../domain/rubric/marking";
import { totalOf } from "../domain/rubric/total";
import type { GradingDesk } from "../domain/submission/grading";
import type { Saved } from "../domain/submission/saving";
import { database } from "./database";
import { memberOf } from "./member";
import { assignedTexts } from "./parts/assigned-texts";
import { hintsForGraders } from "./parts/grader-hints";
import { commentPassages, markedWork } from "./parts/marked-work";
import { writeMarking } from "./parts/write-marking";
import { readableStudents } from "./scope";

/** Opens a submission for marking. */
export async function readGrading(viewer: Viewer, courseId: string, submissionId: string): Promise<GradingDesk> {
  const member = await memberOf(viewer, courseId);
  const marked = await markedWork(member, submissionId);
  const { assignmentId, studentId } = marked.work;
  const assignment = await database.assignment.findUniqueOrThrow({
    where: { courseId_id: { courseId, id: assignmentId } },
    select: { title: true, timeZone: true, course: { select: { title: true } } },
  });
  const { texts } = await assignedTexts(member, marked.work.published);
  const described = await commentPassages(courseId, marked.work, marked.marking);
  const passages = Object.fromEntries(
    [...described].map(([id, { label, documentTitle, passage }]) => [
      id,
      { label, documentTitle, exact: passage.exact },
    ]),
  );
  const order = await database.submission.findMany({
    where: { courseId, assignmentId, currentNumber: { not: null }, assignee: { student: readableStudents(member) } },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  const at = order.findIndex((each) => each.id === submissionId);
  const grade = await database.grade.findUnique({
    where: { courseId_assignmentId_studentId: { courseId, assignmentId, studentId } },
    select: { event: { select: { gradeReleases: { where: { recalledAt: null }, select: { number: true } } } } },
  });
  return {
    ...marked,
    courseTitle: assignment.course.title,
    title: assignment.title,
    timeZone: assignment.timeZone,
    texts,
    hints: await hintsForGraders(courseId, marked.work),
    passages,
    canRelease: can(member, "grade.release"),
    mayEdit: can(member, "assignment.edit"),
    previousId: order[at - 1]?.id ?? null,
    nextId: order[at + 1]?.id ?? null,
    position: at + 1,
    count: order.length,
    finishedBefore: grade !== null,
    released: (grade?.event.gradeReleases.length ?? 0) > 0,
  };
}

export interface MarkingToSave {
  /** The version of the submission that was on the screen: marks never land on another student's or an older one. */
  submissionVersionId: string;
  baseVersion: number;
  clientId: string;
  marking: Marking;
}

/** Saves a marking; on a mismatch nothing is overwritten, the newer one comes back and the one sent is kept. */
export async function saveMarking(
  viewer: Viewer,
  courseId: string,
  submissionId: string,
  save: MarkingToSave,
): Promise<Saved<Marking>> {
  const member = await memberOf(viewer, courseId);
  const marked = await markedWork(member, submissionId);
  if (!marked.canMark) return { state: "refused", problem: "This course is archived; nothing can be marked." };
  if (marked.work.submissionVersionId !== save.submissionVersionId) {
    return { state: "refused", problem: "The student has submitted again. Open the new version to mark it." };
  }
  const texts = new Map(
    marked.work.answers.map((answer) => [answer.id, answer.content ? plainText(answer.content) : ""]),
  );
  const problem = markingProblem(save.marking, marked.rubric?.criteria ?? [], texts);
  if (problem) return { state: "refused", problem };
  const passages = await commentPassages(courseId, marked.work, save.marking);
  if (save.marking.comments.some((comment) => comment.passage && !passages.has(comment.id))) {
    return { state: "refused", problem: "A comment points to a passage that is not in the text of this assignment." };
  }
  const written = await writeMarking(member, marked, save, passages);
  if (written.state !== "conflict") return written;
  const { marking } = await markedWork(member, submissionId);
  return { ...written, theirs: marking };
}

const CHANGED = "Somebody has changed this marking. Look at it before you finish.";

/**
 * Declares a marking finished: writes the grade event with the sum and a frozen copy of everything the student will
 * see. Nothing is shown before it is released. Finishing again after a change writes the next event.
 */
export async function finishMarking(
  viewer: Viewer,
  courseId: string,
  submissionId: string,
  { version }: { version: number },
): Promise<Outcome<{ points: string | null; max: string | null }>> {
  const member = await memberOf(viewer, courseId);
  const { work, rubric, marking, canMark, ...marked } = await markedWork(member, submissionId);
  if (!canMark) return refused("This course is archived; nothing can be marked.");
  const undecided = undecidedRows(rubric, marking);
  if (undecided.length > 0) return refused(`Still to be decided: ${undecided.join(", ")}.`);
  if (!marked.assessmentId) return refused("Nothing is marked yet.");
  if (marked.version !== version) return refused(CHANGED);
  const { points, max, working } = totalOf(rubric?.criteria ?? [], marking.scores);
  const passages = await commentPassages(courseId, work, marking);
  const feedback = freezeFeedback({ submissionId, submissionNumber: work.number }, rubric, marking, passages);
  const { assignmentId, studentId } = work;
  const key = { courseId, assignmentId, studentId };
  const { assessmentId } = marked;
  return database.$transaction(async (tx) => {
    // The row is locked by this update: a second press, or a second grader, finds it finished and writes no event.
    const { count } = await tx.assessment.updateMany({
      where: { courseId, id: assessmentId, version, completedAt: null },
      data: { completedAt: new Date() },
    });
    if (count === 0) {
      const now = await tx.assessment.findUniqueOrThrow({ where: { courseId_id: { courseId, id: assessmentId } } });
      const finished = now.version === version && now.completedAt !== null;
      return finished ? done({ points, max }) : refused(CHANGED);
    }
    const last = await tx.gradeEvent.findFirst({ where: key, orderBy: { number: "desc" }, select: { number: true } });
    const number = (last?.number ?? 0) + 1;
    await tx.gradeEvent.create({
      data: {
        ...key,
        ...{ number, assessmentId, points, maxPoints: max, feedback, actorId: member.enrollmentId },
        previousNumber: last?.number ?? null,
        kind: "Assessed",
        working: working.map((row) => ({ ...row })),
      },
    });
    await tx.grade.upsert({
      where: { courseId_assignmentId_studentId: key },
      update: { number },
      create: { ...key, number },
    });
    return done({ points, max });
  });
}
