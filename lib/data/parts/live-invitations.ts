import type { Database } from "../database";

/** What a student was asked to revise, until when, and in which words. */
export interface LiveInvitation {
  until: Date;
  at: Date;
  words: string | null;
}

/**
 * The newest invitation to revise that holds for a student, by assignment: not withdrawn, and what it is about is still
 * released. One whose time is past is among them.
 */
export async function liveInvitations(
  db: Pick<Database, "revisionInvitation">,
  courseId: string,
  studentId: string,
  assignmentIds: readonly string[],
): Promise<Map<string, LiveInvitation>> {
  const rows = await db.revisionInvitation.findMany({
    where: {
      ...{ courseId, studentId, assignmentId: { in: [...assignmentIds] }, withdrawnAt: null },
      released: { recalledAt: null },
    },
    // Of several the last one written into the map stays: the newest.
    orderBy: { number: "asc" },
    select: { assignmentId: true, until: true, at: true, words: true },
  });
  return new Map(rows.map(({ assignmentId, ...invitation }) => [assignmentId, invitation]));
}
