import { type Database, database } from "../database";
import type { Assignee } from "../generated/client";

/**
 * What has changed in an assignment since its student saw it, oldest first: the instructor's words, or null where none
 * were left. Empty for whoever sees it for the first time, and for those it was not given to.
 */
export async function unseenChanges(
  assignee: Pick<Assignee, "courseId" | "assignmentId" | "seenNumber"> | null,
  current: number,
  db: Pick<Database, "assignmentVersion"> = database,
): Promise<(string | null)[]> {
  if (!assignee || assignee.seenNumber === null || assignee.seenNumber >= current) return [];
  const { courseId, assignmentId, seenNumber } = assignee;
  const rows = await db.assignmentVersion.findMany({
    where: { courseId, assignmentId, number: { gt: seenNumber, lte: current } },
    orderBy: { number: "asc" },
    select: { changeNote: true },
  });
  return rows.map(({ changeNote }) => changeNote);
}
