import type { Member } from "../../domain/policy/viewer";
import type { Prisma } from "../generated/client";
import { unitWorks } from "./unit-works";

/** Students whose work two people mark who have not both finished, or differ: no grade of theirs goes out meanwhile. */
export async function unsettledStudents(
  tx: Prisma.TransactionClient,
  member: Member,
  assignmentId: string,
): Promise<Set<string>> {
  const { courseId } = member;
  const second = { courseId, assignmentId, kind: "Second" as const };
  const some =
    (await tx.gradingTask.findFirst({ where: second, select: { id: true } })) ??
    (await tx.assessment.findFirst({ where: { ...second, retiredAt: null }, select: { id: true } }));
  // Where nobody marks a second time there is nothing to look through.
  if (!some) return new Set();
  const works = await unitWorks(member, assignmentId, tx);
  const open = works.filter(({ standing }) => standing === "waits" || standing === "differ");
  return new Set(open.map(({ studentId }) => studentId));
}
