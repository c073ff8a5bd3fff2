import type { DraftVisibility } from "../../domain/assignment/draft";
import type { Publication } from "../../domain/assignment/publish";
import type { ScheduledDate } from "../../domain/assignment/schedule";
import type { Member } from "../../domain/policy/viewer";
import type { Prisma } from "../generated/client";
import type { TaughtAssignment } from "./assignment-copy";
import { record } from "./audit";
import { settlePosting } from "./posted-enough";
import { tellRoom } from "./tell-room";

/** Who publishes: a member of the course, and the account that stands in the record of what happened. */
export type Publisher = Member & { userId: string };

/** Sets title, dates, visibility, groups and current version of an assignment that is being published, and records what changed. */
export async function writeAssignment(
  tx: Prisma.TransactionClient,
  member: Publisher,
  row: TaughtAssignment,
  { title, schedule, visibility, groupSetId, rules }: Publication,
  number: number,
): Promise<void> {
  const { opens, due, closes } = schedule;
  const now = new Date();
  await tx.assignment.update({
    where: { courseId_id: { courseId: row.courseId, id: row.id } },
    data: {
      title,
      ...{ opensAt: opens?.instant ?? null, dueAt: due?.instant ?? null, closesAt: closes?.instant ?? null },
      ...{ opensWall: opens?.wall ?? null, dueWall: due?.wall ?? null, closesWall: closes?.wall ?? null },
      ...{ ...visibility, groupSetId, ...rules },
      currentNumber: number,
      publishedAt: row.publishedAt ?? now,
      publishedById: row.publishedById ?? member.enrollmentId,
      version: { increment: 1 },
      changedAt: now,
    },
  });
  const event = {
    actorId: member.userId,
    subjectKind: "Assignment" as const,
    subjectId: row.id,
    courseId: row.courseId,
  };
  if (number !== row.currentNumber) await record(tx, { ...event, action: "assignment.published", after: { number } });
  const before = { opens: row.opensWall, due: row.dueWall, closes: row.closesWall };
  const after = { opens: wallOf(opens), due: wallOf(due), closes: wallOf(closes) };
  const moved = before.opens !== after.opens || before.due !== after.due || before.closes !== after.closes;
  if (row.currentNumber !== null && moved) await record(tx, { ...event, action: "assignment.dates", before, after });
  const sight = { before: sightOf(row), after: sightOf({ ...visibility, groupSetId }) };
  if (JSON.stringify(sight.before) === JSON.stringify(sight.after)) return;
  if (row.currentNumber !== null) await record(tx, { ...event, action: "assignment.visibility", ...sight });
  await settleAgain(tx, row, visibility.unlockAfter);
}

/** Who has posted enough is counted anew; asked for more notes than before, those who had enough may lack some now. */
async function settleAgain(tx: Prisma.TransactionClient, row: TaughtAssignment, after: number | null): Promise<void> {
  const { courseId, id: assignmentId } = row;
  const raised = after !== null && row.unlockAfter !== null && after > row.unlockAfter;
  if (raised) await tx.assignee.updateMany({ where: { courseId, assignmentId }, data: { postedEnoughAt: null } });
  await settlePosting(tx, { courseId, assignmentId, studentId: null });
  await tellRoom(tx, { courseId, assignmentId });
}

/** Who sees the notes when, and who works together: as it is recorded. */
const sightOf = (of: DraftVisibility & { groupSetId: string | null }) => ({
  unlockRule: of.unlockRule,
  unlockAfter: of.unlockAfter,
  peersAnonymous: of.peersAnonymous,
  groupSetId: of.groupSetId,
});

const wallOf = (date: ScheduledDate | null) => date?.wall ?? null;
