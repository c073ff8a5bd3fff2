import type { Database } from "../database";
import type { SubmissionVersion } from "../generated/client";
import { liveInvitations } from "./live-invitations";

/**
 * What a student submitted last by their own hand, where an assignment takes one submission: it is taken. What was
 * submitted for them at the deadline does not take their one submission away, and who was asked to revise has one more.
 */
export async function takenSubmission(
  db: Pick<Database, "submissionVersion" | "revisionInvitation">,
  courseId: string,
  assignmentId: string,
  studentId: string,
): Promise<SubmissionVersion | null> {
  const invitation = (await liveInvitations(db, courseId, studentId, [assignmentId])).get(assignmentId);
  return db.submissionVersion.findFirst({
    where: {
      ...{ courseId, assignmentId, studentId, cause: "Student" },
      ...(invitation ? { submittedAt: { gte: invitation.at } } : {}),
    },
    orderBy: { number: "desc" },
  });
}
