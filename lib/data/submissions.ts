/** Submitting: a moment, not a state that drifts. Answers, evidence and quotations are frozen with what they were read in. */
import { dueToRevise } from "../domain/assignment/effective-dates";
import { can } from "../domain/policy/can";
import { done, NotFound, type Outcome, refused } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import type { SubmissionVersion } from "./generated/client";
import { memberOf } from "./member";
import { assignmentFor } from "./parts/assignment-facts";
import { citableNotes } from "./parts/citable-notes";
import { ownWork } from "./parts/held-passages";
import { takenSubmission } from "./parts/own-submission";
import { publishedAssignment } from "./parts/published-assignment";
import { storedLateness } from "./parts/stored-lateness";
import { type SubmittedWork, submittedWork } from "./parts/submitted-work";
import { onlyOwn, tellRoom } from "./parts/tell-room";
import { writeSubmission } from "./parts/write-submission";

/** What a student keeps: when, which version of what, and the hash of the receipt's text. */
export interface Receipt {
  submissionId: string;
  number: number;
  submittedAt: Date;
  hash: string;
}

/**
 * Submits what is saved. `clientKey` names one press of the button: two tabs or a double click make one submission and
 * get the same receipt. `seen` holds the draft versions the student had before their eyes; when another tab has saved
 * newer words since, nothing is submitted and the person is told.
 */
export async function submit(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  { clientKey, seen }: { clientKey: string; seen: Record<string, number> },
): Promise<Outcome<Receipt>> {
  // One instant decides both whether it is accepted and whether it is late, however long the second tab waits below.
  const submittedAt = new Date();
  const member = await memberOf(viewer, courseId);
  const { assignment, facts, dates } = await assignmentFor(member, assignmentId, submittedAt);
  if (member.role !== "Student" || !can(member, "assignment.read", facts) || !assignment.current) throw new NotFound();
  const studentId = member.enrollmentId;
  const pressed = { where: { courseId, assignmentId, studentId, clientKey } };
  if (!can(member, "answer.edit", facts)) {
    // What arrived in time is not denied to one who did not hear the answer and asks again.
    const arrived = await database.submissionVersion.findFirst(pressed);
    if (arrived) return done(receiptOf(arrived));
    return refused(
      facts.closed
        ? "This assignment has closed by the server’s clock, so nothing was submitted. What you wrote is kept; ask your instructor for more time."
        : "Nothing can be submitted here now. What you wrote is kept.",
    );
  }
  const key = { courseId_assignmentId_studentId: { courseId, assignmentId, studentId } };
  const published = await publishedAssignment(courseId, assignment.current.id);
  const notes = await citableNotes(courseId, assignmentId, studentId);
  return database.$transaction(async (tx) => {
    // One submission at a time per student: a second tab waits here and then finds the first one's version.
    await tx.$queryRaw`SELECT 1 FROM "Assignee" WHERE "courseId" = ${courseId}::uuid AND "assignmentId" = ${assignmentId}::uuid AND "studentId" = ${studentId}::uuid FOR UPDATE`;
    const repeated = await tx.submissionVersion.findFirst(pressed);
    if (repeated) return done(receiptOf(repeated));
    const own = assignment.mayResubmit ? null : await takenSubmission(tx, courseId, assignmentId, studentId);
    const promptId = { in: published.prompts.map((prompt) => prompt.id) };
    const drafts = await tx.answerDraft.findMany({ where: { courseId, assignmentId, studentId, promptId } });
    if (own && drafts.every(({ savedAt }) => savedAt <= own.submittedAt)) return done(receiptOf(own));
    if (own) {
      return refused("This assignment takes one submission, and yours is in. What you wrote since is kept as a draft.");
    }
    if (drafts.some((draft) => draft.version !== (seen[draft.promptId] ?? 0))) {
      return refused("An answer was changed in another tab or on another device. Look at it, then submit again.");
    }
    const version = await writeSubmission(tx, {
      ...{ courseId, assignmentId, studentId, published, drafts, notes, submittedAt, clientKey, postsBefore: null },
      ...{ cause: "Student", byId: studentId, unfinished: false },
      late: storedLateness(submittedAt, { ...assignment, dueAt: dueToRevise(dates) }),
    });
    if (!version) return refused("Nothing is written yet. Answer at least one question.");
    await tx.assignee.update({ where: key, data: { lastActiveAt: submittedAt } });
    // Notes may be open to them from now on.
    await tellRoom(tx, { courseId, assignmentId, about: [onlyOwn(member)] });
    return done(receiptOf(version));
  });
}

const receiptOf = ({
  submissionId,
  number,
  submittedAt,
  receiptHash: hash,
}: Pick<SubmissionVersion, "submissionId" | "number" | "submittedAt" | "receiptHash">): Receipt => ({
  submissionId,
  number,
  submittedAt,
  hash,
});

/** A submission as its author or their teachers see it: the newest version. Marks are not part of it. */
export async function readSubmission(viewer: Viewer, courseId: string, submissionId: string): Promise<SubmittedWork> {
  const member = await memberOf(viewer, courseId);
  const submission = await database.submission.findUnique({
    where: { courseId_id: { courseId, id: submissionId } },
    include: { assignee: { select: { student: { select: { sectionMembers: { select: { sectionId: true } } } } } } },
  });
  if (!submission?.currentNumber) throw new NotFound();
  const studentSectionIds = submission.assignee.student.sectionMembers.map((each) => each.sectionId);
  if (!can(member, "submission.read", { studentId: submission.studentId, studentSectionIds })) throw new NotFound();
  const work = await submittedWork(courseId, submissionId, submission.currentNumber);
  return member.role === "Student" ? ownWork(member, work) : work;
}

/** The viewer's own submission to an assignment; null when they have not submitted. */
export async function readMySubmission(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
): Promise<SubmittedWork | null> {
  const member = await memberOf(viewer, courseId);
  const { facts } = await assignmentFor(member, assignmentId);
  if (member.role !== "Student" || !can(member, "assignment.read", facts)) throw new NotFound();
  const submission = await database.submission.findUnique({
    where: { courseId_assignmentId_studentId: { courseId, assignmentId, studentId: member.enrollmentId } },
  });
  if (!submission?.currentNumber) return null;
  return ownWork(member, await submittedWork(courseId, submission.id, submission.currentNumber));
}
