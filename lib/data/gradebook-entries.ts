/** One entry of the gradebook: how it came to be, and what a person puts in its place. */
import { type Entry, type EntryChange, eventDid, eventSays, isByHand, type KeptEvent } from "../domain/gradebook/entry";
import { can } from "../domain/policy/can";
import { NotFound, type Outcome, refused } from "../domain/policy/outcome";
import type { Member, Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import { type GradeEvent, Prisma } from "./generated/client";
import { memberOf } from "./member";
import { veiled } from "./parts/gradebook-cells";
import { assignmentColumns, plainPoints } from "./parts/gradebook-columns";
import { type EntryKey, lockEntry, writeEntry } from "./parts/write-entry";

const HIDDEN = "Marking is anonymous here: the entry is hidden until it is released to the student.";
const ARCHIVED = "This course is archived: nothing can be changed in it.";

/** The entry, for those who teach its student. Throws NotFound for everybody else, the student among them. */
async function taught(member: Member, key: EntryKey) {
  const assignee = await database.assignee.findUnique({
    where: { courseId_assignmentId_studentId: key },
    select: { student: { select: { sectionMembers: { select: { sectionId: true } } } } },
  });
  const [column] = await assignmentColumns(key.courseId, { id: key.assignmentId });
  if (!assignee || !column || member.role === "Student") throw new NotFound();
  const studentSectionIds = assignee.student.sectionMembers.map(({ sectionId }) => sectionId);
  const work = { studentId: key.studentId, studentSectionIds };
  if (!can(member, "gradebook.read", work)) throw new NotFound();
  const [row] = await database.$queryRaw<{ veiled: boolean }[]>(Prisma.sql`
    SELECT ${veiled} AS veiled FROM "Assignee" a JOIN "Assignment" t ON t."courseId" = a."courseId" AND t.id = a."assignmentId"
    WHERE a."courseId" = ${key.courseId}::uuid AND a."assignmentId" = ${key.assignmentId}::uuid
      AND a."studentId" = ${key.studentId}::uuid`);
  const hidden = row?.veiled ?? true;
  const why = hidden ? HIDDEN : can(member, "grade.override", work) ? null : ARCHIVED;
  return { column, hidden, why };
}

/** Opens an entry with its history, newest first. */
export async function readEntry(
  viewer: Viewer,
  courseId: string,
  { assignmentId, studentId }: { assignmentId: string; studentId: string },
): Promise<Entry> {
  const member = await memberOf(viewer, courseId);
  const key = { courseId, assignmentId, studentId };
  const { column, hidden, why } = await taught(member, key);
  const { max, timeZone } = column;
  const common = { mayChange: why === null, why, timeZone };
  if (hidden) {
    const nothing = { number: 0, says: "hidden until release", points: null, max, events: [] };
    return { ...common, ...nothing, canRestore: false, released: false };
  }
  const events = await database.gradeEvent.findMany({
    where: key,
    orderBy: { number: "desc" },
    include: {
      actor: { select: { displayName: true, user: { select: { name: true } } } },
      gradeReleases: { where: { recalledAt: null, visibleFrom: { lte: new Date() } }, select: { number: true } },
    },
  });
  const [newest] = events;
  return {
    ...common,
    number: newest?.number ?? 0,
    says: eventSays(newest ? kept(newest) : null),
    points: plainPoints(newest?.points ?? null),
    max: plainPoints(newest?.maxPoints ?? null) ?? max,
    canRestore: isByHand(newest?.kind),
    released: events.some(({ gradeReleases }) => gradeReleases.length > 0),
    events: events.map((event, index) => {
      const before = events[index + 1];
      return {
        ...{ number: event.number, did: eventDid(event.kind), at: event.at, reason: event.reason },
        after: eventSays(kept(event)),
        before: eventSays(before ? kept(before) : null),
        by: event.actor?.displayName ?? event.actor?.user.name ?? "Somebody who has left",
        released: event.gradeReleases.length > 0,
      };
    }),
  };
}

const kept = ({ kind, points, maxPoints, assessmentId }: GradeEvent): KeptEvent => ({
  ...{ kind, points: plainPoints(points), max: plainPoints(maxPoints), marked: assessmentId !== null },
});

/** What is sent to change an entry. */
export interface SentChange {
  change: EntryChange;
  reason: string;
  /** The newest event that was seen. */
  number: number;
}

/**
 * Puts points by hand, excuses, declares missing, or takes that back. On a mismatch nothing is written; the answer's
 * field is then "number", and the entry is to be read again.
 */
export async function changeEntry(
  viewer: Viewer,
  courseId: string,
  { assignmentId, studentId }: { assignmentId: string; studentId: string },
  { change, reason, number }: SentChange,
): Promise<Outcome<{ number: number; released: boolean }>> {
  const member = await memberOf(viewer, courseId);
  const key = { courseId, assignmentId, studentId };
  const { column, why } = await taught(member, key);
  if (why !== null) return refused(why);
  const said = reason.trim();
  if (said === "") return refused("Say why: it stays in the history.", "reason");
  return database.$transaction(async (tx) => {
    await lockEntry(tx, key);
    return writeEntry(tx, member, key, { change, reason: said, number, max: column.max });
  });
}
