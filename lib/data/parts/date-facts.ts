/** What sets students apart from the class in their dates: overrides, sections, extra time. Read for many at once. */
import type { AssignmentDates } from "../../domain/assignment/allowed";
import {
  asEverybody,
  type EffectiveDates,
  effectiveDates,
  type OwnDates,
} from "../../domain/assignment/effective-dates";
import type { Member } from "../../domain/policy/viewer";
import { type Database, database } from "../database";
import type { DateOverride } from "../generated/client";
import { type LiveInvitation, liveInvitations } from "./live-invitations";
import type { DecidingOverride } from "./planned-override";

/** An assignment's row, as far as its dates go. */
export type Dated = AssignmentDates & { id: string };

type Db = Pick<Database, "dateOverride" | "enrollment" | "revisionInvitation">;

export type LiveOverride = DateOverride & { section: { name: string } | null };

/** Overrides that hold now, of the assignments named. */
export function liveOverrides(db: Db, courseId: string, assignmentIds: readonly string[]): Promise<LiveOverride[]> {
  return db.dateOverride.findMany({
    where: { courseId, assignmentId: { in: [...assignmentIds] }, revokedAt: null },
    include: { section: { select: { name: true } } },
  });
}

/**
 * The dates of assignments for one member; three questions to the database for any number of them. Who is no student
 * has the dates of everybody.
 */
export async function ownDates(
  member: Member,
  assignments: readonly Pick<Dated, "id">[],
  db: Db = database,
): Promise<(assignment: Dated) => EffectiveDates> {
  const { courseId, enrollmentId, role, sectionIds } = member;
  const everybody = role !== "Student" || assignments.length === 0;
  const ids = assignments.map(({ id }) => id);
  const [overrides, student, invitations] = everybody
    ? [[], null, new Map<string, LiveInvitation>()]
    : await Promise.all([
        db.dateOverride.findMany({
          where: {
            ...{ courseId, assignmentId: { in: ids }, revokedAt: null },
            OR: [{ enrollmentId }, { sectionId: { in: sectionIds } }],
          },
          include: { section: { select: { name: true } } },
        }),
        db.enrollment.findUnique({
          where: { courseId_id: { courseId, id: enrollmentId } },
          select: { extraHours: true, joinedAt: true },
        }),
        liveInvitations(db, courseId, enrollmentId, ids),
      ]);
  return (assignment) => {
    const own = student
      ? setApart(overrides, assignment.id, { id: enrollmentId, sectionIds, ...student })
      : asEverybody;
    return effectiveDates(assignment, { ...own, reviseUntil: invitations.get(assignment.id)?.until ?? null });
  };
}

/** A student, as far as their dates go. */
export interface DatedStudent {
  id: string;
  sectionIds: readonly string[];
  extraHours: number;
  joinedAt: Date;
}

/** What of the overrides of one assignment concerns one student. */
export function setApart(
  overrides: readonly DecidingOverride[],
  assignmentId: string,
  { id, sectionIds, extraHours, joinedAt }: DatedStudent,
): OwnDates {
  const ofIt = overrides.filter((each) => each.assignmentId === assignmentId);
  return {
    student: ofIt.find((each) => each.enrollmentId === id) ?? null,
    sections: ofIt.flatMap(({ section, sectionId, ...dates }) =>
      section && sectionId && sectionIds.includes(sectionId) ? [{ ...dates, section: section.name }] : [],
    ),
    extraHours,
    joinedAt,
  };
}

/** Students of a course with what their dates depend on. */
export async function datedStudents(db: Db, courseId: string, ids: readonly string[]): Promise<DatedStudent[]> {
  const rows = await db.enrollment.findMany({
    where: { courseId, id: { in: [...ids] } },
    select: { id: true, extraHours: true, joinedAt: true, sectionMembers: { select: { sectionId: true } } },
  });
  return rows.map(({ sectionMembers, ...row }) => ({ ...row, sectionIds: sectionMembers.map((m) => m.sectionId) }));
}

/** The dates of one assignment for many students, by student. */
export async function datesOfStudents(db: Db, courseId: string, assignment: Dated, ids: readonly string[]) {
  const [overrides, students] = await Promise.all([
    liveOverrides(db, courseId, [assignment.id]),
    datedStudents(db, courseId, ids),
  ]);
  return new Map(
    students.map((student): [string, EffectiveDates] => [
      student.id,
      effectiveDates(assignment, setApart(overrides, assignment.id, student)),
    ]),
  );
}
