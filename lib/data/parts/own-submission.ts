import type { Database } from "../database";
import type { SubmissionVersion } from "../generated/client";

/**
 * What a student submitted last by their own hand. What was submitted for them at the deadline does not take their one
 * submission away, where only one is taken.
 */
export const ownSubmission = (
  db: Pick<Database, "submissionVersion">,
  courseId: string,
  assignmentId: string,
  studentId: string,
): Promise<SubmissionVersion | null> =>
  db.submissionVersion.findFirst({
    where: { courseId, assignmentId, studentId, cause: "Student" },
    orderBy: { number: "desc" },
  });
