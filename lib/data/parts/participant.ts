import { can, type StudentWorkFacts } from "../../domain/policy/can";
import { NotFound } from "../../domain/policy/outcome";
import type { Member } from "../../domain/policy/viewer";
import { database } from "../database";

/** A student whose participation this member may read, with what decides it. Throws NotFound for everybody else. */
export async function participant(
  member: Member,
  studentId: string,
): Promise<{ name: string; facts: StudentWorkFacts }> {
  const row = await database.enrollment.findUnique({
    where: { courseId_id: { courseId: member.courseId, id: studentId }, role: "Student" },
    select: { displayName: true, user: { select: { name: true } }, sectionMembers: { select: { sectionId: true } } },
  });
  if (!row) throw new NotFound();
  const facts = { studentId, studentSectionIds: row.sectionMembers.map(({ sectionId }) => sectionId) };
  if (!can(member, "participation.read", facts)) throw new NotFound();
  return { name: row.displayName ?? row.user.name ?? "A former student", facts };
}
