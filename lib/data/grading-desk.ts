/** The grader's desk: one submission with its marking, its texts and its place in the queue. */
import { placeIn, type QueueFilter } from "../domain/grading/queue";
import { isFlagged } from "../domain/grading/queued-work";
import { can } from "../domain/policy/can";
import { NotFound } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import type { GradingDesk } from "../domain/submission/grading";
import type { SubmittedWork } from "../domain/submission/submitted";
import { database } from "./database";
import { memberOf } from "./member";
import { assignedTexts } from "./parts/assigned-texts";
import { evidenceViews } from "./parts/evidence-views";
import { commentPassages, markedWork } from "./parts/marked-work";
import { lookingAt, queuedWork, queueEntries, queueSeed } from "./parts/queued-work";

/** In which queue a grader meets a submission: by student, or by one question; and what of it they look at. */
export interface QueueAsked {
  promptId: string | null;
  show: QueueFilter;
}

/**
 * Opens a submission for marking; or, for an instructor, for settling where two who marked it blind differ. Throws
 * NotFound for a question that its version of the assignment does not have.
 */
export async function readGrading(
  viewer: Viewer,
  courseId: string,
  submissionId: string,
  { promptId = null, show = "all", settling = false }: Partial<QueueAsked> & { settling?: boolean } = {},
): Promise<GradingDesk> {
  const member = await memberOf(viewer, courseId);
  if (settling && !can(member, "agreement.read")) throw new NotFound();
  const marked = await markedWork(member, submissionId, { moderating: settling });
  const { assignmentId, studentId } = marked.work;
  const assignment = await database.assignment.findUniqueOrThrow({
    where: { courseId_id: { courseId, id: assignmentId } },
    select: { id: true, gradersBlind: true, title: true, timeZone: true, course: { select: { title: true } } },
  });
  const { texts } = await assignedTexts(member, marked.work.published);
  const seen = await evidenceViews(courseId, marked, texts);
  const described = await commentPassages(
    courseId,
    marked.work,
    marked.units.flatMap(({ marking }) => marking.comments),
  );
  const passages = Object.fromEntries(
    [...described].map(([id, { label, documentTitle, passage }]) => [
      id,
      { label, documentTitle, exact: passage.exact },
    ]),
  );
  const works = await queuedWork(member, assignment);
  const entries = await queueEntries(member, works, promptId);
  const queued = works.find((each) => each.submissionId === submissionId);
  if (!queued || !entries.some((each) => each.submissionId === submissionId)) throw new NotFound();
  const units = seen.units.map((unit) => ({
    ...unit,
    flagged: isFlagged(queued, seen.units, unit, lookingAt(member)),
  }));
  const grade = await database.grade.findUnique({
    where: { courseId_assignmentId_studentId: { courseId, assignmentId, studentId } },
    select: {
      event: {
        select: {
          assessment: { select: { submissionVersionId: true } },
          gradeReleases: { where: { recalledAt: null }, select: { number: true } },
        },
      },
    },
  });
  // What was finished of a version before this one says nothing of this one.
  const of = grade?.event.assessment?.submissionVersionId ?? marked.work.submissionVersionId;
  const ofThis = grade !== null && of === marked.work.submissionVersionId;
  return {
    ...marked,
    ...{ ...seen, units },
    work: marked.veiled ? withoutTimes(marked.work) : marked.work,
    courseTitle: assignment.course.title,
    title: assignment.title,
    timeZone: assignment.timeZone,
    texts,
    passages,
    canRelease: can(member, "grade.release"),
    maySettle: can(member, "agreement.read"),
    mayEdit: can(member, "assignment.edit"),
    ...placeIn(entries, show, queueSeed(member, assignmentId, promptId), submissionId),
    finishedBefore: ofThis,
    released: ofThis && grade.event.gradeReleases.length > 0,
  };
}

/** The work without what says when it came: from that one can know whose it is. */
const withoutTimes = (work: SubmittedWork): SubmittedWork => ({
  ...work,
  ...{ lateness: null, cause: "Student", unfinished: false },
  answers: work.answers.map((answer) =>
    answer.prediction ? { ...answer, prediction: { ...answer.prediction, at: null } } : answer,
  ),
});
