/** Writing into the gradebook by hand: always a further event, never a change of one. */
import type { EntryChange } from "../../domain/gradebook/entry";
import { isByHand } from "../../domain/gradebook/entry";
import { typedPoints } from "../../domain/gradebook/typed-points";
import { done, type Outcome, refused } from "../../domain/policy/outcome";
import type { Member } from "../../domain/policy/viewer";
import type { GradeEvent, Prisma } from "../generated/client";
import { plainPoints } from "./gradebook-columns";

/** Whose entry, in which assignment. */
export interface EntryKey {
  courseId: string;
  assignmentId: string;
  studentId: string;
}

export interface WrittenEntry {
  change: EntryChange;
  reason: string;
  /** The newest event the person saw; 0 when there was none. */
  number: number;
  /** The most the column gives. */
  max: string | null;
}

/** Nobody releases in this assignment, finishes a marking of this work, or writes this entry, until the transaction ends. */
export async function lockEntry(tx: Prisma.TransactionClient, { courseId, assignmentId, studentId }: EntryKey) {
  await tx.$queryRaw`SELECT FROM "Assignment" WHERE "courseId" = ${courseId}::uuid AND id = ${assignmentId}::uuid FOR KEY SHARE`;
  await tx.$queryRaw`SELECT FROM "Submission" WHERE "courseId" = ${courseId}::uuid
    AND "assignmentId" = ${assignmentId}::uuid AND "studentId" = ${studentId}::uuid ORDER BY id FOR UPDATE`;
  await tx.$queryRaw`SELECT FROM "Assignee" WHERE "courseId" = ${courseId}::uuid
    AND "assignmentId" = ${assignmentId}::uuid AND "studentId" = ${studentId}::uuid FOR NO KEY UPDATE`;
}

/** The marking that stands: the last one, unless it was taken back. */
const markingOf = (events: readonly GradeEvent[]): GradeEvent | null => {
  const last = events.findLast(({ kind }) => kind === "Assessed" || kind === "Withdrawn");
  return last?.kind === "Assessed" ? last : null;
};

/** What the student will read: the levels and comments that were given, with the points that count now. */
const withPoints = (
  feedback: Prisma.JsonValue | undefined,
  points: string | null,
): Prisma.InputJsonObject | undefined =>
  feedback && typeof feedback === "object" && !Array.isArray(feedback) ? { ...feedback, points } : undefined;

/**
 * Writes one entry and answers its number; lock it first. Where the student sees a grade, or will from a time on, the
 * change is released with it, so that nobody sees the one and counts the other. Refused when somebody else was faster.
 */
export async function writeEntry(
  tx: Prisma.TransactionClient,
  { enrollmentId: actorId }: Member,
  key: EntryKey,
  { change, reason, number: base, max }: WrittenEntry,
): Promise<Outcome<{ number: number; released: boolean }>> {
  const events = await tx.gradeEvent.findMany({ where: key, orderBy: { number: "asc" } });
  const last = events.at(-1);
  if ((last?.number ?? 0) !== base)
    return refused("Somebody changed this entry meanwhile. Nothing was written.", "number");
  const marking = markingOf(events);
  const most = plainPoints(marking?.maxPoints ?? null) ?? max;
  const points = change.do === "points" ? typedPoints(change.points, most) : done(null);
  if (!points.ok) return points;
  if (change.do === "restore" && !isByHand(last?.kind)) return refused("There is nothing by hand to take back.");
  const number = base + 1;
  const made = { ...key, number, previousNumber: last?.number ?? null, assessmentId: marking?.assessmentId ?? null };
  const kind = ({ points: "Overridden", excuse: "Excused", missing: "Missing", restore: "Restored" } as const)[
    change.do
  ];
  const restored = change.do === "restore" && marking;
  await tx.gradeEvent.create({
    data: {
      ...{ ...made, kind, actorId, reason, maxPoints: most },
      points: restored ? marking.points : points.value,
      feedback: restored ? (marking.feedback ?? undefined) : withPoints(marking?.feedback, points.value),
      working: restored ? (marking.working ?? {}) : {},
    },
  });
  await tx.grade.upsert({
    where: { courseId_assignmentId_studentId: key },
    update: { number },
    create: { ...key, number },
  });
  return done({ number, released: await releaseToo(tx, actorId, key, number) });
}

async function releaseToo(tx: Prisma.TransactionClient, byId: string, key: EntryKey, number: number) {
  const live = await tx.gradeRelease.findFirst({
    where: { ...key, recalledAt: null },
    orderBy: { number: "desc" },
    include: { release: { select: { showDistribution: true } } },
  });
  if (!live) return false;
  const at = new Date();
  const visibleFrom = live.visibleFrom > at ? live.visibleFrom : at;
  const { courseId, assignmentId, studentId: enrollmentId } = key;
  const { showDistribution } = live.release;
  const act = { courseId, assignmentId, enrollmentId, visibleFrom, at, byId, showDistribution };
  const release = await tx.release.create({ data: act });
  await tx.gradeRelease.create({ data: { ...key, number, releaseId: release.id, visibleFrom } });
  return visibleFrom <= at;
}
