import { can } from "../../domain/policy/can";
import { NotFound } from "../../domain/policy/outcome";
import type { Member } from "../../domain/policy/viewer";
import { database } from "../database";

/** Whom an act is for: a section, one student (by id, or by the pseudonym of this assignment), or everybody. */
export interface ReleaseScope {
  sectionId?: string;
  studentId?: string;
  pseudonym?: string;
}

/** The same, found; and the zone in which the assignment's times are said. */
export interface ReleasedTo {
  timeZone: string;
  sectionId: string | undefined;
  studentId: string | undefined;
}

/** Finds whom an act is for. Throws NotFound for those who do not teach here, and for whom they do not know. */
export async function releasedTo(member: Member, assignmentId: string, scope: ReleaseScope): Promise<ReleasedTo> {
  const { courseId } = member;
  if (!can(member, "submission.list")) throw new NotFound();
  const assignment = await database.assignment.findUnique({
    where: { courseId_id: { courseId, id: assignmentId } },
    select: { timeZone: true },
  });
  if (!assignment) throw new NotFound();
  const { sectionId, studentId, pseudonym } = scope;
  if (sectionId && !member.sectionIds.includes(sectionId)) throw new NotFound();
  if (!studentId && !pseudonym) return { ...assignment, sectionId, studentId: undefined };
  const who = { courseId, assignmentId, ...(studentId ? { studentId } : { pseudonym }) };
  const assignee = await database.assignee.findFirst({ where: who, select: { studentId: true } });
  if (!assignee) throw new NotFound();
  return { ...assignment, sectionId: undefined, studentId: assignee.studentId };
}
