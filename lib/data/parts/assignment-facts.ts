import { allowed } from "../../domain/assignment/allowed";
import type { AssignmentFacts } from "../../domain/policy/can";
import { NotFound } from "../../domain/policy/outcome";
import type { Member } from "../../domain/policy/viewer";
import { database } from "../database";
import { ownDates } from "./date-facts";
import { gatedDocuments } from "./gates";
import { notesUnlocked } from "./unlock-facts";

/**
 * What the policy has to know of an assignment before it answers, with the row it was read from. The dates in the row
 * are those of this member: a student's own, with sections, extensions and extra time; `dates` has the working too.
 */
export async function assignmentFor(member: Member, assignmentId: string, now = new Date()) {
  const { courseId, enrollmentId } = member;
  // Asked together: none of it waits for the row.
  const [row, datesOf, shut] = await Promise.all([
    database.assignment.findUnique({
      where: { courseId_id: { courseId, id: assignmentId } },
      include: {
        current: { select: { id: true } },
        assignees: { where: { studentId: enrollmentId } },
        course: { select: { title: true, timeZone: true } },
      },
    }),
    ownDates(member, [{ id: assignmentId }]),
    gatedDocuments(member, "all", now),
  ]);
  if (!row) throw new NotFound();
  const dates = datesOf(row);
  const { opensAt, dueAt, closesAt } = dates;
  const assignment = { ...row, opensAt, dueAt, closesAt };
  const assignee = assignment.assignees[0] ?? null;
  const notes = await notesUnlocked(member, assignment, assignee, now);
  const { phase } = allowed(now, dates);
  const facts: AssignmentFacts = {
    published: assignment.publishedAt !== null,
    opened: phase !== "NotYetOpen",
    closed: phase === "Closed",
    assigned: assignee !== null,
    notesOpen: notes.open,
    shut: [...shut],
  };
  return { assignment, facts, assignee, notes, dates };
}
