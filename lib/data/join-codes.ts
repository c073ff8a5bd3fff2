/** The join codes of a course: one for all, one for each section that wants its own. They open the course to students. */
import { done, type Outcome } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import { memberOf } from "./member";
import { record } from "./parts/audit";
import { refuseEditing, sectionOf } from "./parts/editing-people";
import { endJoinLink, endLinkAndMakeNew } from "./parts/join-links";

/** Makes a new code for the course (section null) or a section; the former one stops working. */
export async function reissueJoinCode(
  viewer: Viewer,
  courseId: string,
  sectionId: string | null,
  now: Date,
): Promise<Outcome> {
  const member = await memberOf(viewer, courseId);
  const refusal = refuseEditing(member);
  if (refusal) return refusal;
  return database.$transaction(async (tx) => {
    await sectionOf(tx, courseId, sectionId);
    await endLinkAndMakeNew(tx, { courseId, sectionId, createdById: member.enrollmentId, actorId: viewer.userId }, now);
    return done(undefined);
  });
}

/** Turns the code of the course or section off. */
export async function endJoinCode(
  viewer: Viewer,
  courseId: string,
  sectionId: string | null,
  now: Date,
): Promise<Outcome> {
  const refusal = refuseEditing(await memberOf(viewer, courseId));
  if (refusal) return refusal;
  return database.$transaction(async (tx) => {
    await sectionOf(tx, courseId, sectionId);
    if (await endJoinLink(tx, { courseId, sectionId }, now)) {
      const subject = { subjectKind: "Course", subjectId: courseId, courseId } as const;
      await record(tx, { action: "join-code.ended", actorId: viewer.userId, ...subject, after: { sectionId } });
    }
    return done(undefined);
  });
}
