/** What comes back. Students read only the view of released grades; there is no other path to a mark or a comment. */

import { can } from "../domain/policy/can";
import { NotFound } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import { type FeedbackComment, feedbackSchema } from "../domain/rubric/feedback";
import type { ReturnedWork } from "../domain/submission/returned";
import { database } from "./database";
import { memberOf } from "./member";
import { assignmentFor } from "./parts/assignment-facts";
import { ownWork, passagesHeld } from "./parts/held-passages";
import { submittedWork } from "./parts/submitted-work";

interface ReleasedRow {
  number: number;
  feedback: unknown;
  visibleFrom: Date;
}

/**
 * The viewer's own released feedback; null while nothing is released. Opening it is noted once, with its time. What a
 * comment quotes is blank where the passage is held back from them now.
 */
export async function readFeedback(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
): Promise<ReturnedWork | null> {
  const member = await memberOf(viewer, courseId);
  const { facts } = await assignmentFor(member, assignmentId);
  if (member.role !== "Student" || !can(member, "assignment.read", facts)) throw new NotFound();
  const studentId = member.enrollmentId;
  const rows = await database.$queryRaw<ReleasedRow[]>`
    SELECT number, feedback, "visibleFrom" FROM "ReleasedGrade"
    WHERE "courseId" = ${courseId}::uuid AND "assignmentId" = ${assignmentId}::uuid AND "studentId" = ${studentId}::uuid`;
  const [row] = rows;
  if (!row || row.feedback === null) return null;
  const feedback = feedbackSchema.parse(row.feedback);
  await database.gradeRelease.updateMany({
    where: { courseId, assignmentId, studentId, number: row.number, seenAt: null },
    data: { seenAt: new Date() },
  });
  const work = await submittedWork(courseId, feedback.submissionId, feedback.submissionNumber);
  const held = await passagesHeld(member, work.published);
  const comments = await Promise.all(feedback.comments.map((comment) => asHeld(comment, held)));
  return { feedback: { ...feedback, comments }, work: await ownWork(member, work), visibleFrom: row.visibleFrom };
}

async function asHeld(
  comment: FeedbackComment,
  held: Awaited<ReturnType<typeof passagesHeld>>,
): Promise<FeedbackComment> {
  const { passage } = comment;
  if (!passage || (await held(passage, passage))) return comment;
  return { ...comment, passage: { ...passage, exact: "" } };
}
