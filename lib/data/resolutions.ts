/** Settled matters: a question that was answered, a reading that was agreed on. */
import { ARCHIVED } from "../domain/policy/archived";
import { can } from "../domain/policy/can";
import { done, NotFound, type Outcome, refused } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import { memberOf } from "./member";
import { annotationFor } from "./parts/annotation-facts";
import { addressOf, tellRoom } from "./parts/tell-room";

/** Calls a note settled, or opens it again: its author may, and those who teach its author. */
export async function resolveAnnotation(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  annotationId: string,
  resolved: boolean,
): Promise<Outcome> {
  const member = await memberOf(viewer, courseId);
  const now = new Date();
  const { facts } = await annotationFor(member, assignmentId, annotationId, now);
  if (!can(member, "annotation.read", facts)) throw new NotFound();
  if (!can(member, "annotation.resolve", facts)) {
    return refused(member.archived ? ARCHIVED : "Only its author and those who teach can call a note settled.");
  }
  return database.$transaction(async (tx) => {
    const { count } = await tx.annotation.updateMany({
      where: { courseId, id: annotationId, resolvedAt: resolved ? null : { not: null } },
      data: {
        ...{ resolvedAt: resolved ? now : null, resolvedById: resolved ? member.enrollmentId : null },
        changedAt: now,
      },
    });
    if (count > 0) {
      const about = [addressOf(facts)];
      await tellRoom(tx, { courseId, assignmentId, about });
    }
    return done(undefined);
  });
}
