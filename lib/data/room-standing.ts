/** Where somebody stands: the courses they are in, and what they are in one room. For those who hear of it live. */
import type { RoomStanding } from "../domain/annotation/news";
import { can } from "../domain/policy/can";
import { NotFound } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import { memberOf } from "./member";
import { assignmentFor } from "./parts/assignment-facts";
import { postedIn } from "./parts/posted-in";

/** The courses a viewer is in now. */
export async function listOwnCourses(viewer: Viewer): Promise<string[]> {
  const rows = await database.enrollment.findMany({
    where: { userId: viewer.userId, endedAt: null },
    select: { courseId: true },
  });
  return rows.map(({ courseId }) => courseId);
}

/** What a viewer is in a room at this moment. Throws NotFound when they may not enter it. */
export async function readStanding(viewer: Viewer, courseId: string, assignmentId: string): Promise<RoomStanding> {
  const member = await memberOf({ ...viewer }, courseId);
  const { facts, assignment } = await assignmentFor(member, assignmentId);
  if (!can(member, "assignment.read", facts) || !assignment.current) throw new NotFound();
  return { member, facts, postedIn: await postedIn(member, assignmentId) };
}
