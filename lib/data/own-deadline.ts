/** A student's own next deadline, by the clock of the server: for pages that stay open. */
import { type OwnDeadline, ownDeadline } from "../domain/assignment/deadline";
import { can } from "../domain/policy/can";
import { NotFound } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import { memberOf } from "./member";
import { assignmentFor } from "./parts/assignment-facts";

/** What ends next for this student at `now`. Throws NotFound for whoever does not work on the assignment. */
export async function readOwnDeadline(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  now: Date,
): Promise<OwnDeadline> {
  const member = await memberOf(viewer, courseId);
  const { assignment, facts, dates, assignee } = await assignmentFor(member, assignmentId, now);
  if (member.role !== "Student" || !can(member, "assignment.read", facts)) throw new NotFound();
  const { submittedAt } = assignee ?? {};
  const over =
    submittedAt != null && !assignment.mayResubmit && !(dates.reviseUntil && submittedAt < dates.reviseUntil);
  return ownDeadline(now, dates, over || member.archived);
}
