/** Opening the class's notes to everyone by hand, whatever the assignment's rule, and taking that back. */
import { done, type Outcome, refused } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import { memberOf } from "./member";
import { taughtAssignment } from "./parts/assignment-copy";
import { record } from "./parts/audit";
import { tellRoom } from "./parts/tell-room";

/** Every student and observer sees the others' notes from `now` on. */
export const revealNotes = (viewer: Viewer, courseId: string, assignmentId: string, now: Date): Promise<Outcome> =>
  setRevealed(viewer, courseId, assignmentId, now);

/**
 * Takes the revealing back: the rule of the assignment holds again. What somebody has read meanwhile they have read;
 * who had earned the sight keeps it.
 */
export const shutNotesAgain = (viewer: Viewer, courseId: string, assignmentId: string): Promise<Outcome> =>
  setRevealed(viewer, courseId, assignmentId, null);

async function setRevealed(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  revealedAt: Date | null,
): Promise<Outcome> {
  const member = await memberOf(viewer, courseId);
  const row = await taughtAssignment(member, assignmentId);
  if (!row.mayEdit) return refused("Only the instructors of this course can open the notes of an assignment.");
  if (row.publishedAt === null) return refused("This assignment is not published yet: nobody has written notes in it.");
  const revealedById = revealedAt && member.enrollmentId;
  return database.$transaction(async (tx) => {
    const { count } = await tx.assignment.updateMany({
      where: { courseId, id: assignmentId, revealedAt: revealedAt ? null : { not: null } },
      data: { revealedAt, revealedById },
    });
    // Pressed twice, or by two instructors: it is as they want it.
    if (count === 0) return done(undefined);
    const subject = { subjectKind: "Assignment", subjectId: assignmentId, courseId } as const;
    const action = revealedAt ? "assignment.revealed" : "assignment.shut-again";
    await record(tx, { action, actorId: viewer.userId, ...subject });
    await tellRoom(tx, { courseId, assignmentId });
    return done(undefined);
  });
}
