/** Giving a section or students other dates, and taking them back. What held before stays readable. */
import { z } from "zod";
import type { DatesPlan, Shift } from "../domain/assignment/extension";
import { can } from "../domain/policy/can";
import { done, NotFound, type Outcome, refused } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import type { Prisma } from "./generated/client";
import { memberOf } from "./member";
import { taughtAssignment } from "./parts/assignment-copy";
import { record } from "./parts/audit";
import { type DatesFor, planDates } from "./parts/plan-dates";
import { overrideColumns } from "./parts/planned-override";
import { tellRoom } from "./parts/tell-room";

/** Other dates, for whom, and why. */
export interface DatesChange {
  whom: DatesFor;
  shift: Shift;
  reason: string | null;
  /** Made where the button was pressed: what comes twice is done once. */
  key?: string;
}

/** Who is asked: an instructor of a course that is not archived; others who teach are told no, all else is NotFound. */
async function editor(viewer: Viewer, courseId: string, assignmentId: string) {
  const member = await memberOf(viewer, courseId);
  const row = await taughtAssignment(member, assignmentId);
  if (!can(member, "override.edit")) return refused("Only the instructors of this course can give other dates.");
  if (row.publishedAt === null) return refused("This assignment is not published yet. Set its dates in the draft.");
  return done({ member, row });
}

/** What the change would give to each student; nothing is written. */
export async function previewDates(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  { whom, shift }: Pick<DatesChange, "whom" | "shift">,
): Promise<Outcome<DatesPlan>> {
  const asked = await editor(viewer, courseId, assignmentId);
  if (!asked.ok) return asked;
  const planned = await planDates(asked.value.member, asked.value.row, whom, shift);
  return planned.ok ? done(planned.value.plan) : planned;
}

/** Gives the dates. A student or section that has other dates already keeps those that are not given anew. */
export async function giveDates(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  { whom, shift, reason, key }: DatesChange,
  now: Date,
): Promise<Outcome<{ students: number }>> {
  const asked = await editor(viewer, courseId, assignmentId);
  if (!asked.ok) return asked;
  const { member, row } = asked.value;
  return database.$transaction(async (tx) => {
    await holdDates(tx, courseId, assignmentId);
    const known = key && (await givenBefore(tx, courseId, assignmentId, key));
    if (known) return done(known);
    const planned = await planDates(member, row, whom, shift, tx);
    if (!planned.ok) return planned;
    const { overrides, plan } = planned.value;
    const formers = overrides.flatMap(({ former }) => (former ? [former.id] : []));
    await tx.dateOverride.updateMany({
      where: { courseId, id: { in: formers } },
      data: { revokedAt: now, revokedById: member.enrollmentId },
    });
    await tx.dateOverride.createMany({
      data: overrides.map(({ sectionId, enrollmentId, dates }) => ({
        ...{ courseId, assignmentId, sectionId, enrollmentId, reason },
        ...{ ...overrideColumns(dates), byId: member.enrollmentId, at: now },
      })),
    });
    const subject = { subjectKind: "Assignment", subjectId: assignmentId, courseId } as const;
    const after = { overrides: overrides.length, students: plan.lines.length, ...(key && { key }) };
    await record(tx, { action: "dates.given", actorId: viewer.userId, ...subject, after });
    await tellRoom(tx, { courseId, assignmentId });
    return done({ students: plan.lines.length });
  });
}

const givenFacts = z.object({ students: z.number() });

/** What was answered when the same press came first: more days would else be added once more. */
async function givenBefore(tx: Prisma.TransactionClient, courseId: string, assignmentId: string, key: string) {
  const known = await tx.auditEvent.findFirst({
    where: { courseId, subjectId: assignmentId, action: "dates.given", after: { path: ["key"], equals: key } },
    select: { after: true },
  });
  return known && givenFacts.parse(known.after);
}

/** Takes other dates back: the student or section has the assignment's again. Done already, it stays done. */
export async function revokeDates(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  overrideId: string,
  now: Date,
): Promise<Outcome> {
  const asked = await editor(viewer, courseId, assignmentId);
  if (!asked.ok) return asked;
  const known = await database.dateOverride.count({ where: { courseId, assignmentId, id: overrideId } });
  if (known === 0) throw new NotFound();
  return database.$transaction(async (tx) => {
    await holdDates(tx, courseId, assignmentId);
    const { count } = await tx.dateOverride.updateMany({
      where: { courseId, assignmentId, id: overrideId, revokedAt: null },
      data: { revokedAt: now, revokedById: asked.value.member.enrollmentId },
    });
    if (count === 0) return done(undefined);
    const subject = { subjectKind: "Assignment", subjectId: assignmentId, courseId } as const;
    await record(tx, { action: "dates.revoked", actorId: viewer.userId, ...subject, before: { overrideId } });
    await tellRoom(tx, { courseId, assignmentId });
    return done(undefined);
  });
}

/** Two who give dates at once wait for one another. */
const holdDates = (tx: Prisma.TransactionClient, courseId: string, assignmentId: string) =>
  tx.$queryRaw`SELECT 1 FROM "Assignment" WHERE "courseId" = ${courseId}::uuid AND id = ${assignmentId}::uuid FOR NO KEY UPDATE`;
