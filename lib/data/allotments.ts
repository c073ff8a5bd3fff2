/** Who marks what of an assignment: given by section, by question, by share, and dealt out at once. */
import type { Dealt } from "../domain/grading/dealt";
import { unitsOf } from "../domain/grading/units";
import { can } from "../domain/policy/can";
import { done, NotFound, type Outcome, refused } from "../domain/policy/outcome";
import { isStaff, type Member, type Viewer } from "../domain/policy/viewer";
import { comparePoints } from "../domain/rubric/decimal";
import { database } from "./database";
import type { Prisma } from "./generated/client";
import { memberOf } from "./member";
import { taughtAssignment } from "./parts/assignment-copy";
import { type Event, record } from "./parts/audit";
import { dealTasks, type FreshTasks, takeBackTasks } from "./parts/deal-tasks";
import { sectionOf } from "./parts/editing-people";
import { lockAssignment } from "./parts/lock-assignment";
import { publishedAssignment } from "./parts/published-assignment";

/** What somebody is given to mark. */
export interface AllotmentSent {
  graderId: string;
  /** Null: of every section. */
  sectionId: string | null;
  /** A question with a rubric of its own; null: everything. */
  promptId: string | null;
  /** How much of it beside others who were given the same, as it was typed; nothing counts as 1. */
  share: string;
}

/** A refusal for who may see but not part the marking; else null. Throws NotFound for who does not teach. */
function refuseAllotting(member: Member): Outcome<never> | null {
  if (!isStaff(member)) throw new NotFound();
  if (can(member, "marking.allot")) return null;
  return refused(
    member.archived
      ? "This course is archived and can only be read."
      : "Only an instructor of this course parts the marking.",
  );
}

const dealtOf = ({ fresh, left }: FreshTasks, graderId: string | null): Dealt => {
  const theirs = fresh.filter((task) => graderId === null || task.graderId === graderId);
  return { dealt: theirs.length, untaught: theirs.filter(({ taught }) => !taught).length, left };
};

const audited = (tx: Prisma.TransactionClient, { userId }: Viewer, event: Pick<Event, "action" | "after"> & Place) => {
  const { courseId, assignmentId: subjectId, ...did } = event;
  return record(tx, { ...did, actorId: userId, courseId, subjectKind: "Assignment", subjectId });
};

interface Place {
  courseId: string;
  assignmentId: string;
}

/** Reads a typed share: null for nothing typed, a refusal for what is no number above 0. */
function typedShare(text: string): Outcome<string | null> {
  const typed = text.trim();
  if (typed === "") return done(null);
  if (/^\d+,\d+$/.test(typed)) return refused("Write the share with a point: it has a comma.", "share");
  if (!/^\d{1,3}(\.\d{1,3})?$/.test(typed) || comparePoints(typed, "0") === 0) {
    return refused("A share is a number above 0, with at most three places behind the point.", "share");
  }
  return done(typed);
}

/** Gives somebody a part of the marking and deals out what nobody has yet. */
export async function allotMarking(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  { graderId, sectionId, promptId, share: typed }: AllotmentSent,
): Promise<Outcome<Dealt>> {
  const member = await memberOf(viewer, courseId);
  const refusal = refuseAllotting(member);
  const { current } = await taughtAssignment(member, assignmentId);
  if (refusal) return refusal;
  if (!current) return refused("Publish the assignment first.");
  const share = typedShare(typed);
  if (!share.ok) return share;
  const here = { courseId, id: graderId, endedAt: null, role: { in: ["Instructor" as const, "Assistant" as const] } };
  if ((await database.enrollment.count({ where: here })) === 0) {
    return refused("Choose somebody who teaches this course.", "graderId");
  }
  const units = unitsOf(await publishedAssignment(courseId, current.id));
  if (promptId !== null && !units.some((unit) => unit.promptId === promptId)) {
    return refused("This question is not marked by itself.", "promptId");
  }
  await sectionOf(database, courseId, sectionId);
  const row = { courseId, assignmentId, graderId, sectionId, promptId, share: share.value, byId: member.enrollmentId };
  return database.$transaction(async (tx) => {
    await lockAssignment(tx, courseId, assignmentId);
    const { count } = await tx.graderAllotment.createMany({ data: [row], skipDuplicates: true });
    if (count === 0) return refused("This was given to them already. Take it back first to change the share.");
    const dealt = dealtOf(await dealTasks(tx, courseId, assignmentId), graderId);
    const after = { graderId, sectionId, promptId, share: share.value, dealt: dealt.dealt };
    await audited(tx, viewer, { courseId, assignmentId, action: "marking.allotted", after });
    return done(dealt);
  });
}

/** Takes an allotment back. What that grader has not begun is dealt out anew. */
export async function revokeAllotment(viewer: Viewer, courseId: string, allotmentId: string): Promise<Outcome<Dealt>> {
  const member = await memberOf(viewer, courseId);
  const refusal = refuseAllotting(member);
  if (refusal) return refusal;
  return database.$transaction(async (tx) => {
    const key = { courseId_id: { courseId, id: allotmentId } };
    const row = await tx.graderAllotment.findUnique({ where: key });
    if (!row) throw new NotFound();
    await lockAssignment(tx, courseId, row.assignmentId);
    // Taken back twice is taken back.
    const { count } = await tx.graderAllotment.updateMany({
      where: { courseId, id: allotmentId, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    const { assignmentId, graderId, sectionId, promptId } = row;
    await takeBackTasks(tx, { courseId, assignmentId, graderId });
    const dealt = dealtOf(await dealTasks(tx, courseId, assignmentId), null);
    const after = { graderId, sectionId, promptId, dealt: dealt.dealt };
    if (count > 0) await audited(tx, viewer, { courseId, assignmentId, action: "marking.allotment-revoked", after });
    return done(dealt);
  });
}

/** Deals out anew everything that nobody has begun, after the allotments as they stand. */
export async function dealAnew(viewer: Viewer, courseId: string, assignmentId: string): Promise<Outcome<Dealt>> {
  const member = await memberOf(viewer, courseId);
  const refusal = refuseAllotting(member);
  await taughtAssignment(member, assignmentId);
  if (refusal) return refusal;
  return database.$transaction(async (tx) => {
    await lockAssignment(tx, courseId, assignmentId);
    await takeBackTasks(tx, { courseId, assignmentId });
    const dealt = dealtOf(await dealTasks(tx, courseId, assignmentId), null);
    const after = { dealt: dealt.dealt };
    await audited(tx, viewer, { courseId, assignmentId, action: "marking.dealt-anew", after });
    return done(dealt);
  });
}
