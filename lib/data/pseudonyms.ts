/** Anonymous marking: a pseudonym is lifted for one student, by an instructor, with a reason that stays. */
import { can } from "../domain/policy/can";
import { done, NotFound, type Outcome, refused } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import { memberOf } from "./member";
import { markedWork } from "./parts/marked-work";

/**
 * Lets those who mark know whose submission this is, from now on. Lifting twice is lifting once. Refused where marking is
 * not anonymous, or its grade came back already: there is nothing to lift.
 */
export async function liftPseudonym(
  viewer: Viewer,
  courseId: string,
  submissionId: string,
  { reason, now }: { reason: string; now: Date },
): Promise<Outcome<null>> {
  const member = await memberOf(viewer, courseId);
  if (!can(member, "submission.list")) throw new NotFound();
  const { work, veiled } = await markedWork(member, submissionId, { now });
  if (!can(member, "pseudonym.lift")) return refused("Only an instructor can lift a pseudonym.");
  if (reason === "") return refused("Say why: the reason is kept.", "reason");
  if (!veiled) return done(null);
  const { assignmentId, studentId } = work;
  await database.pseudonymLift.create({
    data: { courseId, assignmentId, studentId, reason, byId: member.enrollmentId, at: now },
  });
  return done(null);
}
