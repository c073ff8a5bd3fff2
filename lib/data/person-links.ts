/**
 * Links that an instructor may make for a person of the course: an invitation, or a way to a new password. Whoever holds
 * such a link becomes that person; so it is refused wherever the account opens more than the instructor's own course.
 */
import { done, NotFound, type Outcome, refused } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import { memberOf } from "./member";
import { refuseEditing } from "./parts/editing-people";
import { isUnused } from "./parts/roster";
import { createOneTimeLink } from "./public/links";

/** The secret of a new link, and for whom it is. */
export interface PersonLink {
  secret: string;
  kind: "Invite" | "Reset";
  email: string | null;
  name: string | null;
}

async function personOf(courseId: string, enrollmentId: string) {
  const enrollment = await database.enrollment.findUnique({
    where: { courseId_id: { courseId, id: enrollmentId } },
    select: {
      role: true,
      endedAt: true,
      user: {
        select: {
          id: true,
          name: true,
          email: true,
          passwordHash: true,
          emailVerified: true,
          erasedAt: true,
          coursesGrantedAt: true,
          accounts: { select: { provider: true } },
          enrollments: { select: { courseId: true, role: true, endedAt: true } },
        },
      },
    },
  });
  if (!enrollment || enrollment.user.erasedAt) throw new NotFound();
  return enrollment;
}

/**
 * A link for a person of the course: an invitation while nobody has used the account, otherwise one to a new password
 * (students only). Earlier links of that person stop working.
 */
export async function makePersonLink(
  viewer: Viewer,
  courseId: string,
  enrollmentId: string,
  now: Date,
): Promise<Outcome<PersonLink>> {
  const refusal = refuseEditing(await memberOf(viewer, courseId));
  if (refusal) return refusal;
  const { role, endedAt, user } = await personOf(courseId, enrollmentId);
  if (endedAt) return refused("This person was removed from the course. Let them in again first.");
  const kind = isUnused(user) ? "Invite" : "Reset";
  const teaches = user.enrollments.filter((each) => each.role === "Instructor" || each.role === "Assistant");
  const teachesElsewhere = teaches.some((each) => each.courseId !== courseId);
  if (kind === "Reset" && role !== "Student") return refused("Only students get a new password from an instructor.");
  if (user.coursesGrantedAt || teachesElsewhere || (kind === "Reset" && teaches.length > 0)) {
    return refused("This person teaches too. Who runs this installation can make a link for them.");
  }
  // Anybody who has an account can be added to a course: that must not open what they wrote in another one.
  if (kind === "Reset" && user.enrollments.some((each) => each.courseId !== courseId && !each.endedAt)) {
    return refused("This person is in other courses too. Who runs this installation can make a link for them.");
  }
  const secret = await createOneTimeLink({ kind, userId: user.id, createdById: viewer.userId }, now);
  return done({ secret, kind, email: user.email, name: user.name });
}
