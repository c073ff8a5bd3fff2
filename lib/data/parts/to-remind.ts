/** Who can be reminded of an assignment: those it is given to who have not submitted and still may, by their own dates. */
import { allowed } from "../../domain/assignment/allowed";
import type { ToRemind } from "../../domain/assignment/reminders";
import type { Member } from "../../domain/policy/viewer";
import { type Database, database } from "../database";
import { type Dated, datesOfStudents } from "./date-facts";
import { givenTo } from "./date-people";

const everybody = { sectionId: null, missing: true, search: "" };

/** All of them that a member teaches, by name. `db`: the transaction that asks. */
export async function toRemind(
  member: Member,
  assignment: Dated,
  now: Date,
  db: Database = database,
): Promise<ToRemind[]> {
  const { courseId } = member;
  const rows = await db.enrollment.findMany({
    where: { AND: [{ courseId }, givenTo(member, assignment.id, everybody)] },
    select: {
      ...{ id: true, displayName: true, user: { select: { name: true } } },
      sectionMembers: { select: { section: { select: { name: true } } } },
      assignees: { where: { assignmentId: assignment.id } },
      reminders: { where: { assignmentId: assignment.id }, orderBy: { at: "desc" }, take: 1, select: { at: true } },
    },
  });
  const ids = rows.map(({ id }) => id);
  const dates = await datesOfStudents(db, courseId, assignment, ids);
  const names = new Intl.Collator("en");
  return rows
    .filter(({ id }) => ["Open", "Late"].includes(allowed(now, dates.get(id) ?? assignment).phase))
    .map(({ id, displayName, user, sectionMembers, assignees, reminders }) => ({
      id,
      name: displayName ?? user.name ?? "a former student",
      sections: sectionMembers.map(({ section }) => section.name).toSorted(),
      opened: assignees.some((own) => own.openedAt !== null || own.annotationCount > 0 || own.answeredCount > 0),
      remindedAt: reminders[0]?.at ?? null,
    }))
    .toSorted((a, b) => names.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
}
