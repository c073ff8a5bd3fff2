import type { AssignmentFacts } from "../../domain/policy/can";
import { NotFound } from "../../domain/policy/outcome";
import type { Member } from "../../domain/policy/viewer";
import { database } from "../database";
import { notesUnlocked } from "./unlock-facts";

/** What the policy has to know of an assignment before it answers, with the row it was read from. */
export async function assignmentFor(member: Member, assignmentId: string, now = new Date()) {
  const { courseId, enrollmentId } = member;
  const assignment = await database.assignment.findUnique({
    where: { courseId_id: { courseId, id: assignmentId } },
    include: {
      current: { select: { id: true } },
      assignees: { where: { studentId: enrollmentId } },
      course: { select: { title: true, timeZone: true } },
    },
  });
  if (!assignment) throw new NotFound();
  const assignee = assignment.assignees[0] ?? null;
  const notes = await notesUnlocked(member, assignment, assignee, now);
  const facts: AssignmentFacts = {
    published: assignment.publishedAt !== null,
    opened: assignment.opensAt === null || assignment.opensAt <= now,
    closed: assignment.closesAt !== null && assignment.closesAt <= now,
    assigned: assignee !== null,
    notesOpen: notes.open,
  };
  return { assignment, facts, assignee, notes };
}
