import type { Feedback } from "../../domain/rubric/feedback";
import { database } from "../database";

interface EventKey {
  assignmentId: string;
  studentId: string;
  number: number;
}

/**
 * Who gave the level of a row in what was released, or finished the whole (null): the one who settled, else who marked.
 * Null where they have left the course; then it is for its instructors.
 */
export async function graderOf(
  courseId: string,
  { submissionId, submissionNumber }: Pick<Feedback, "submissionId" | "submissionNumber">,
  criterionId: string | null,
  key: EventKey,
): Promise<string | null> {
  const here = { endedAt: null, role: { in: ["Instructor" as const, "Assistant" as const] } };
  if (criterionId === null) {
    const event = await database.gradeEvent.findUnique({
      where: { courseId_assignmentId_studentId_number: { courseId, ...key } },
      select: { actorId: true },
    });
    const id = event?.actorId ?? null;
    return id !== null && (await database.enrollment.count({ where: { courseId, id, ...here } })) > 0 ? id : null;
  }
  const markings = await database.assessment.findMany({
    where: {
      ...{ courseId, retiredAt: null, completedAt: { not: null }, kind: { in: ["First", "Moderated"] } },
      submissionVersion: { submissionId, number: submissionNumber },
      ...{ scores: { some: { criterionId } }, grader: here },
    },
    select: { kind: true, graderId: true },
  });
  const settled = markings.find(({ kind }) => kind === "Moderated");
  return (settled ?? markings[0])?.graderId ?? null;
}
