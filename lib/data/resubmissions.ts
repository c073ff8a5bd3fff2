/** Asking students to revise what was returned to them, and what has changed when they have. */
import { randomUUID } from "node:crypto";
import { momentToCome } from "../domain/assignment/moment";
import { can } from "../domain/policy/can";
import { done, type Outcome, refused } from "../domain/policy/outcome";
import type { Member, Viewer } from "../domain/policy/viewer";
import type { CarriedWork } from "../domain/submission/resubmission";
import { database } from "./database";
import { memberOf } from "./member";
import { carriedWork } from "./parts/carried-work";
import { markedWork } from "./parts/marked-work";
import { type ReleaseScope, releasedTo } from "./parts/released-to";

const refusal = (member: Member) =>
  member.archived
    ? "This course is archived: nobody can be asked to revise in it."
    : "Only an instructor can ask students to revise.";

/** Until when, by the clock of the assignment's zone, and what is said to them. */
export interface InvitationTerms {
  until: { day: string; time: string };
  words: string | null;
}

/**
 * Asks everybody, a section or one student to revise: those to whom a grade is released now. Until then they may write
 * and submit again, whatever the dates say, and nothing of it is late. A newer invitation takes the place of an older.
 */
export async function inviteToRevise(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  scope: ReleaseScope,
  { until: clock, words }: InvitationTerms,
): Promise<Outcome<{ students: number; until: Date }>> {
  const member = await memberOf(viewer, courseId);
  const { timeZone, sectionId, studentId } = await releasedTo(member, assignmentId, scope);
  if (!can(member, "revision.invite")) return refused(refusal(member));
  const at = new Date();
  const until = momentToCome(clock, timeZone, at);
  if (!until.ok) return until;
  return database.$transaction(async (tx) => {
    const rows = await tx.gradeRelease.findMany({
      where: {
        ...{ courseId, assignmentId, recalledAt: null, visibleFrom: { lte: at }, ...(studentId ? { studentId } : {}) },
        event: {
          assignee: {
            submissions: { some: { currentNumber: { not: null } } },
            student: { endedAt: null, ...(sectionId ? { sectionMembers: { some: { sectionId } } } : {}) },
          },
        },
      },
      orderBy: { number: "asc" },
      select: { studentId: true, number: true },
    });
    if (rows.length === 0) return refused("Nobody can be asked to revise yet: nothing is released to them.");
    // Of several that were released the newest.
    const newest = new Map(rows.map((row) => [row.studentId, row.number]));
    const live = { courseId, assignmentId, studentId: { in: [...newest.keys()] }, withdrawnAt: null };
    await tx.revisionInvitation.updateMany({ where: live, data: { withdrawnAt: at } });
    await tx.revisionInvitation.createMany({
      data: [...newest].map(([whose, number]) => ({
        ...{ courseId, assignmentId, studentId: whose, number, at },
        ...{ words, until: until.value, byId: member.enrollmentId },
      })),
    });
    return done({ students: newest.size, until: until.value });
  });
}

/** Takes an invitation back: from then on the dates say again until when a student may submit. What came in stays. */
export async function withdrawInvitation(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  scope: ReleaseScope,
): Promise<Outcome> {
  const member = await memberOf(viewer, courseId);
  const { studentId } = await releasedTo(member, assignmentId, scope);
  if (!can(member, "revision.invite")) return refused(refusal(member));
  const live = { courseId, assignmentId, withdrawnAt: null, ...(studentId ? { studentId } : {}) };
  const { count } = await database.revisionInvitation.updateMany({ where: live, data: { withdrawnAt: new Date() } });
  return count > 0 ? done(undefined) : refused("Nobody is asked to revise.");
}

/**
 * What has changed in a submission since the version that was marked, and the marks of that one as a proposal. Null where
 * no earlier version was marked. For those who mark; throws NotFound for everybody else.
 */
export async function readCarriedWork(
  viewer: Viewer,
  courseId: string,
  submissionId: string,
): Promise<CarriedWork | null> {
  const member = await memberOf(viewer, courseId);
  const { work, units } = await markedWork(member, submissionId);
  return carriedWork(courseId, work, units, randomUUID);
}
