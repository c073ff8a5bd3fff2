/** What comes back. Students read only the view of released grades; there is no other path to a mark or a comment. */

import { classStanding } from "../domain/grading/class-standing";
import { can } from "../domain/policy/can";
import { done, NotFound, type Outcome, refused } from "../domain/policy/outcome";
import type { Member, Viewer } from "../domain/policy/viewer";
import type { FeedbackComment } from "../domain/rubric/feedback";
import { changedAnswers, type Resubmission } from "../domain/submission/resubmission";
import type { ReturnedWork, SetByHand } from "../domain/submission/returned";
import { database } from "./database";
import { memberOf } from "./member";
import { answerKeys } from "./parts/answer-keys";
import { assignmentFor } from "./parts/assignment-facts";
import { courseSkills } from "./parts/course-skills";
import { ownWork, passagesHeld } from "./parts/held-passages";
import { liveInvitations } from "./parts/live-invitations";
import { regradeRequests } from "./parts/regrade-requests";
import { releasedFeedback, releasedGrade, setByHand } from "./parts/released-feedback";
import { releasedStandings } from "./parts/released-standings";
import { type SubmittedWork, submittedWork } from "./parts/submitted-work";

/**
 * The viewer's own released feedback; null while nothing is released. Opening it is noted once, with its time. What a
 * comment quotes is blank where the passage is held back from them now.
 */
export async function readFeedback(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
): Promise<ReturnedWork | null> {
  const { member, assignment, released, key } = await ownFeedback(viewer, courseId, assignmentId);
  if (!released) return null;
  const { feedback, number } = released;
  const seenNow = new Date();
  await database.gradeRelease.updateMany({ where: { ...key, number, seenAt: null }, data: { seenAt: seenNow } });
  const release = await database.gradeRelease.findUniqueOrThrow({
    where: { courseId_assignmentId_studentId_number: { ...key, number } },
    select: { acknowledgedAt: true, release: { select: { showDistribution: true } } },
  });
  const work = await submittedWork(courseId, feedback.submissionId, feedback.submissionNumber);
  const held = await passagesHeld(member, work.published);
  const [comments, own, standings, skills, requests, invitations] = await Promise.all([
    Promise.all(feedback.comments.map((comment) => asHeld(comment, held))),
    ownWork(member, work),
    release.release.showDistribution ? releasedStandings(courseId, assignmentId) : [],
    courseSkills(courseId),
    regradeRequests(member, assignment),
    liveInvitations(database, courseId, member.enrollmentId, [assignmentId]),
  ]);
  const { points, maxPoints: max, visibleFrom } = released;
  const standing = { points, max, rows: feedback.rows };
  const facts = factsOf(member, true);
  const invitation = invitations.get(assignmentId);
  return {
    ...{ feedback: { ...feedback, comments }, work: own, visibleFrom, setByHand: setByHand(released) },
    acknowledgedAt: release.acknowledgedAt,
    mayAcknowledge: can(member, "grade.acknowledge", facts) && release.acknowledgedAt === null,
    charts: classStanding(standings, standing, release.release.showDistribution),
    // Who is asked to revise finds what is right by themself first.
    keys: invitation && invitation.until > seenNow ? {} : await answerKeys(courseId, work),
    skills: Object.fromEntries(skills.map((skill) => [skill.key, skill.name])),
    ...{ requests, mayAsk: can(member, "regrade.ask", facts) },
    invitation: invitation ? { ...invitation, over: invitation.until <= seenNow } : null,
    since: await since(member, work, own),
  };
}

/**
 * A grade of the viewer's own that was set by hand where nothing was marked: there is nothing else to read. Null where
 * nothing of that kind is released. Opening it is noted once, with its time.
 */
export async function readGradeByHand(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
): Promise<SetByHand | null> {
  const { member, released, key } = await ownFeedback(viewer, courseId, assignmentId);
  const grade = released ? null : await releasedGrade(member, assignmentId);
  if (!grade) return null;
  const { number } = grade;
  await database.gradeRelease.updateMany({ where: { ...key, number, seenAt: null }, data: { seenAt: new Date() } });
  return setByHand(grade);
}

/** A student's way to what was released to them. Throws NotFound for everybody who is none here. */
async function ownFeedback(viewer: Viewer, courseId: string, assignmentId: string) {
  const member = await memberOf(viewer, courseId);
  const { assignment, facts } = await assignmentFor(member, assignmentId);
  if (member.role !== "Student" || !can(member, "assignment.read", facts)) throw new NotFound();
  const released = await releasedFeedback(member, assignmentId);
  return { member, assignment, released, key: { courseId, assignmentId, studentId: member.enrollmentId } };
}

const factsOf = ({ enrollmentId: studentId, sectionIds }: Member, released: boolean) => ({
  ...{ studentId, studentSectionIds: sectionIds, released },
});

/** Says that a student has read what came back, for those who teach. Said again, it stays as it was. */
export async function acknowledgeFeedback(viewer: Viewer, courseId: string, assignmentId: string): Promise<Outcome> {
  const { member, released, key } = await ownFeedback(viewer, courseId, assignmentId);
  if (!can(member, "grade.acknowledge", factsOf(member, released !== null)) || !released) {
    return refused(member.archived ? "This course is archived." : "Nothing has been returned to you yet.");
  }
  await database.gradeRelease.updateMany({
    where: { ...key, number: released.number, acknowledgedAt: null },
    data: { acknowledgedAt: new Date() },
  });
  return done(undefined);
}

/** What the student has submitted since the version that was returned. */
async function since(member: Member, returned: SubmittedWork, own: SubmittedWork): Promise<Resubmission | null> {
  const { courseId } = member;
  const { currentNumber } = await database.submission.findUniqueOrThrow({
    where: { courseId_id: { courseId, id: returned.submissionId } },
    select: { currentNumber: true },
  });
  if (currentNumber === null || currentNumber <= returned.number) return null;
  const newest = await ownWork(member, await submittedWork(courseId, returned.submissionId, currentNumber));
  return { before: returned.number, submittedAt: returned.submittedAt, changes: changedAnswers(own, newest) };
}

async function asHeld(
  comment: FeedbackComment,
  held: Awaited<ReturnType<typeof passagesHeld>>,
): Promise<FeedbackComment> {
  const { passage } = comment;
  if (!passage || (await held(passage, passage))) return comment;
  return { ...comment, passage: { ...passage, exact: "" } };
}
