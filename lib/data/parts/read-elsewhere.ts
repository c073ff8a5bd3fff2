/** Where else in a course a text is read: what a gate shuts, it shuts there too. */
import { allowed } from "../../domain/assignment/allowed";
import type { ReadElsewhere } from "../../domain/assignment/gate-remarks";
import { database } from "../database";

/**
 * The other published assignments that read these documents and are not closed yet, in the order of the course. Closed
 * is said by everybody's dates, by those that were given to a section or a student, and by the most extra time anybody has.
 */
export async function readElsewhere(
  courseId: string,
  assignmentId: string,
  documentIds: readonly string[],
  now: Date,
): Promise<ReadElsewhere[]> {
  if (documentIds.length === 0) return [];
  const excerpts = { where: { documentId: { in: [...documentIds] } }, select: { documentId: true } };
  const most = await database.enrollment.aggregate({ where: { courseId, endedAt: null }, _max: { extraHours: true } });
  const over = new Date(now.getTime() - (most._max.extraHours ?? 0) * 3_600_000);
  const rows = await database.assignment.findMany({
    where: {
      courseId,
      id: { not: assignmentId },
      publishedAt: { not: null },
      current: { excerpts: { some: excerpts.where } },
    },
    include: { current: { select: { excerpts } }, dateOverrides: { where: { revokedAt: null } } },
    orderBy: [{ position: "asc" }, { id: "asc" }],
  });
  return rows.flatMap(({ current, dateOverrides, ...row }) => {
    const extended = dateOverrides.some(
      ({ dueAt, closesAt, dueCleared, closesCleared }) =>
        dueCleared || closesCleared || [dueAt, closesAt].some((at) => at && at > over),
    );
    if (allowed(over, row).phase === "Closed" && !extended) return [];
    return (current?.excerpts ?? []).map(({ documentId }) => ({ documentId, assignment: row.title }));
  });
}
