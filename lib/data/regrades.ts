/** Requests to look at a grade again: per row of the rubric or on the whole, with their talk and what came of them. */
import type { RegradeList, RegradeOutcome } from "../domain/grading/regrade";
import { can } from "../domain/policy/can";
import { done, NotFound, type Outcome, refused } from "../domain/policy/outcome";
import { isStaff, type Member, type Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import { memberOf } from "./member";
import { taughtAssignment } from "./parts/assignment-copy";
import { assignmentFor } from "./parts/assignment-facts";
import { graderOf } from "./parts/grader-of";
import { factsOfRequest, regradeRequests, regradeRow } from "./parts/regrade-requests";
import { releasedFeedback } from "./parts/released-feedback";
import { readableStudents } from "./scope";

const ARCHIVED = "This course is archived: nothing can be asked or answered in it.";

/** What a student asks to be looked at again: a row of the rubric, or the whole (null), and why. */
export interface RegradeToAsk {
  criterionId: string | null;
  reason: string;
}

/**
 * Asks whoever gave a level to look at it again. Only of what is released to the student now, and once at a time for
 * each row.
 */
export async function askRegrade(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  { criterionId, reason }: RegradeToAsk,
): Promise<Outcome<{ requestId: string }>> {
  const member = await memberOf(viewer, courseId);
  const { facts } = await assignmentFor(member, assignmentId);
  if (member.role !== "Student" || !can(member, "assignment.read", facts)) throw new NotFound();
  const studentId = member.enrollmentId;
  const released = await releasedFeedback(member, assignmentId);
  const work = { studentId, studentSectionIds: member.sectionIds, released: released !== null };
  if (!can(member, "regrade.ask", work)) {
    return refused(member.archived ? ARCHIVED : "Nothing has been returned to you yet.");
  }
  if (!released) throw new NotFound();
  const { number, feedback } = released;
  if (criterionId !== null && !feedback.rows.some((row) => row.criterionId === criterionId)) throw new NotFound();
  const toId = await graderOf(courseId, feedback, criterionId, { assignmentId, studentId, number });
  return database.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "Assignee" WHERE "courseId" = ${courseId}::uuid AND "assignmentId" = ${assignmentId}::uuid AND "studentId" = ${studentId}::uuid FOR UPDATE`;
    const where = { courseId, assignmentId, studentId, criterionId, resolvedAt: null };
    const open = await tx.regradeRequest.findFirst({ where, select: { id: true, reason: true } });
    // Asked twice by a second press: that is the same request.
    if (open?.reason === reason) return done({ requestId: open.id });
    if (open) return refused("You have asked about this already. Add what you want to say to that request.");
    const { id } = await tx.regradeRequest.create({
      data: { courseId, assignmentId, studentId, number, criterionId, reason, toId },
    });
    return done({ requestId: id });
  });
}

/** Adds a turn to the talk about an open request. */
export async function answerRegrade(
  viewer: Viewer,
  courseId: string,
  requestId: string,
  { body }: { body: string },
): Promise<Outcome> {
  const member = await memberOf(viewer, courseId);
  const row = await regradeRow(member, requestId);
  if (!can(member, "regrade.answer", factsOfRequest(row))) return refused(closed(member));
  await database.regradeTurn.create({ data: { courseId, requestId, authorId: member.enrollmentId, body } });
  return done(undefined);
}

const closed = ({ archived }: Member) =>
  archived ? ARCHIVED : "This request is settled; nothing is added to it any more.";

/**
 * Says what came of a request, with a last word. That a grade changed can be said once it was marked and released again:
 * then student and request speak of the same grade.
 */
export async function settleRegrade(
  viewer: Viewer,
  courseId: string,
  requestId: string,
  { outcome, body }: { outcome: RegradeOutcome; body: string },
): Promise<Outcome> {
  const member = await memberOf(viewer, courseId);
  const row = await regradeRow(member, requestId);
  const facts = factsOfRequest(row);
  // Said again without a word more, by a second press or a second person: it is said.
  const again = row.outcome === outcome && body === "";
  if (again && can(member, "regrade.settle", { ...facts, resolved: false })) return done(undefined);
  if (!can(member, "regrade.settle", facts)) {
    return refused(isStaff(member) ? closed(member) : "Those who teach say what came of it.");
  }
  if (outcome === "Changed") {
    const now = await releasedFeedback({ courseId, enrollmentId: row.studentId }, row.assignmentId);
    if ((now?.number ?? 0) <= row.number) {
      return refused("Mark the submission again and release it first; then say here that it changed.");
    }
  }
  return database.$transaction(async (tx) => {
    const settled = { resolvedAt: new Date(), resolvedById: member.enrollmentId, outcome };
    const { count } = await tx.regradeRequest.updateMany({
      where: { courseId, id: requestId, resolvedAt: null },
      data: settled,
    });
    if (count === 0) return refused("This request is settled; nothing is added to it any more.");
    if (body !== "")
      await tx.regradeTurn.create({ data: { courseId, requestId, authorId: member.enrollmentId, body } });
    return done(undefined);
  });
}

/** The requests of an assignment that this member answers for: all for an instructor, theirs for an assistant. */
export async function readRegrades(viewer: Viewer, courseId: string, assignmentId: string): Promise<RegradeList> {
  const member = await memberOf(viewer, courseId);
  if (!can(member, "submission.list")) throw new NotFound();
  const assignment = await taughtAssignment(member, assignmentId);
  const requests = await regradeRequests(member, assignment);
  return {
    courseTitle: assignment.course.title,
    title: assignment.title || "Assignment without a title",
    ...{ timeZone: assignment.timeZone, mayEdit: assignment.mayEdit },
    requests: requests.toSorted((a, b) => Number(a.settled !== null) - Number(b.settled !== null)),
    open: requests.filter(({ settled }) => settled === null).length,
  };
}

/** How many requests of an assignment wait for an answer from this member. For those who teach. */
export async function countOpenRegrades(viewer: Viewer, courseId: string, assignmentId: string): Promise<number> {
  const member = await memberOf(viewer, courseId);
  if (!can(member, "submission.list")) throw new NotFound();
  await taughtAssignment(member, assignmentId);
  return database.regradeRequest.count({
    where: {
      ...{ courseId, assignmentId, resolvedAt: null },
      ...(member.role === "Instructor" ? {} : { toId: member.enrollmentId }),
      released: { event: { assignee: { student: readableStudents(member) } } },
    },
  });
}
