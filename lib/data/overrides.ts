/** The dates of an assignment for those who teach it: everybody's, and who has others. */

import type { DatesPage, ListPage, OverrideLine, StudentChoice } from "../domain/assignment/dates-page";
import { STUDENTS_PAGE } from "../domain/assignment/dates-page";
import { effectiveDates } from "../domain/assignment/effective-dates";
import { titleOrNone } from "../domain/assignment/title";
import { can } from "../domain/policy/can";
import { NotFound } from "../domain/policy/outcome";
import type { Member, Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import type { Prisma } from "./generated/client";
import { memberOf } from "./member";
import { taughtAssignment } from "./parts/assignment-copy";
import { datedStudents, liveOverrides, setApart } from "./parts/date-facts";
import { datedPeople, givenTo, pageOf } from "./parts/date-people";
import { personName, personNamed } from "./parts/person-name";
import { readableStudents } from "./scope";

const named = {
  section: { select: { name: true } },
  enrollment: personNamed,
  by: personNamed,
  revokedBy: personNamed,
} as const;
type NamedOverride = Prisma.DateOverrideGetPayload<{ include: typeof named }>;

/**
 * Everybody's dates, the overrides with their trail, and a page of the students. An assistant gets those of their
 * sections. Throws NotFound for who does not teach it.
 */
export async function readDates(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  choice: StudentChoice,
): Promise<DatesPage> {
  const member = await memberOf(viewer, courseId);
  if (!can(member, "override.list")) throw new NotFound();
  const row = await taughtAssignment(member, assignmentId);
  const [held, before, sections, people, live] = await Promise.all([
    overrideLines(member, assignmentId, null, choice.given),
    overrideLines(member, assignmentId, { not: null }, choice.past),
    sectionsOf(member),
    datedPeople(courseId, assignmentId, givenTo(member, assignmentId, choice)),
    liveOverrides(database, courseId, [assignmentId]),
  ]);
  const { rows, page, pages } = pageOf(people, choice.page);
  const ids = rows.map(({ id }) => id);
  const apart = new Map((await datedStudents(database, courseId, ids)).map((student) => [student.id, student]));
  const { latePolicy, latePercent, graceMinutes, submitsAtDue, opensAt, dueAt, closesAt, timeZone } = row;
  const dates = { opensAt, dueAt, closesAt, timeZone, graceMinutes, latePolicy };
  return {
    courseTitle: row.course.title,
    title: titleOrNone(row.title),
    version: row.currentNumber,
    mayEdit: can(member, "override.edit"),
    ownSectionsOnly: member.role === "Assistant",
    dates,
    courseZone: row.course.timeZone,
    rules: { latePolicy, latePercent: latePercent?.toString() ?? null, graceMinutes, submitsAtDue },
    sections,
    ...{ overrides: held.lines, given: held.at, earlier: before.lines, past: before.at },
    students: rows.flatMap(({ id, name, sections: theirs, submitted }) => {
      const student = apart.get(id);
      if (!student) return [];
      const own = setApart(live, assignmentId, student);
      return [{ studentId: id, name, sections: theirs, submitted, dates: effectiveDates(dates, own) }];
    }),
    ...{ page, pages, found: people.length },
  };
}

/**
 * One page of those that hold, or that were taken back: of all for an instructor; of their sections and the students in
 * them for an assistant. Newest first; a page past the end is the last one.
 */
async function overrideLines(
  member: Member,
  assignmentId: string,
  revokedAt: null | { not: null },
  asked = 1,
): Promise<{ lines: OverrideLine[]; at: ListPage }> {
  const { courseId, role, sectionIds } = member;
  const own = [{ sectionId: { in: sectionIds } }, { enrollment: readableStudents(member) }];
  const where = { courseId, assignmentId, revokedAt, ...(role === "Instructor" ? {} : { OR: own }) };
  const found = await database.dateOverride.count({ where });
  const pages = Math.max(1, Math.ceil(found / STUDENTS_PAGE));
  const page = Math.min(asked, pages);
  const rows = await database.dateOverride.findMany({
    where,
    include: named,
    orderBy: [{ at: "desc" }, { id: "desc" }],
    ...{ skip: (page - 1) * STUDENTS_PAGE, take: STUDENTS_PAGE },
  });
  return { lines: rows.map(overrideLine), at: { page, pages, found } };
}

function overrideLine(row: NamedOverride): OverrideLine {
  const { id, section, enrollment, opensAt, dueAt, closesAt, reason, by, at, revokedAt, revokedBy } = row;
  const { opensCleared, dueCleared, closesCleared } = row;
  const dates = { opensAt, dueAt, closesAt, opensCleared, dueCleared, closesCleared };
  return {
    ...{ id, reason, at, dates, by: personName(by) },
    name: section ? section.name : personName(enrollment),
    kind: section ? "section" : "student",
    revoked: revokedAt && { by: personName(revokedBy), at: revokedAt },
  };
}

async function sectionsOf({ courseId, sectionIds }: Member): Promise<DatesPage["sections"]> {
  const students = { enrollment: { role: "Student", endedAt: null } } as const;
  const rows = await database.section.findMany({
    where: { courseId, id: { in: sectionIds } },
    select: { id: true, name: true, _count: { select: { sectionMembers: { where: students } } } },
    orderBy: { name: "asc" },
  });
  return rows.map(({ id, name, _count }) => ({ id, name, students: _count.sectionMembers }));
}
