import { type Answer, storedAnswer } from "../../domain/answer/model";
import type { Database } from "../database";

/**
 * What a student had locked at their gates by an instant, by question: nothing changes it afterwards, and who passed a
 * gate later did not submit it. What was erased is left out.
 */
export async function lockedBefore(
  db: Pick<Database, "gateEntry">,
  courseId: string,
  assignmentId: string,
  studentId: string,
  at: Date,
): Promise<Map<string, { answer: Answer; at: Date }>> {
  const rows = await db.gateEntry.findMany({ where: { courseId, assignmentId, studentId, lockedAt: { lte: at } } });
  return new Map(
    rows.flatMap(({ promptId, content, lockedAt }) => {
      const { data } = storedAnswer.safeParse(content);
      return data ? [[promptId, { answer: data, at: lockedAt }] as const] : [];
    }),
  );
}
