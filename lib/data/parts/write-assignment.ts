import type { Publication } from "../../domain/assignment/publish";
import type { ScheduledDate } from "../../domain/assignment/schedule";
import type { Member } from "../../domain/policy/viewer";
import type { Prisma } from "../generated/client";
import type { TaughtAssignment } from "./assignment-copy";
import { record } from "./audit";

/** Who publishes: a member of the course, and the account that stands in the record of what happened. */
export type Publisher = Member & { userId: string };

/** Sets title, dates and current version of an assignment that is being published, and records what changed. */
export async function writeAssignment(
  tx: Prisma.TransactionClient,
  member: Publisher,
  row: TaughtAssignment,
  { title, schedule }: Publication,
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
}

const wallOf = (date: ScheduledDate | null) => date?.wall ?? null;
