/** What giving other dates would come to: reckoned once, shown as a preview, and written as it was shown. */
import type { AssignmentDates } from "../../domain/assignment/allowed";
import { type DateSet, datesGiven, effectiveDates } from "../../domain/assignment/effective-dates";
import {
  type DatesPlan,
  type PlannedDates,
  plannedDates,
  type Shift,
  withoutDueTime,
} from "../../domain/assignment/extension";
import { done, NotFound, type Outcome, refused } from "../../domain/policy/outcome";
import type { Member } from "../../domain/policy/viewer";
import { database } from "../database";
import type { Prisma } from "../generated/client";
import type { TaughtAssignment } from "./assignment-copy";
import { isBroken } from "./date-clash";
import { type DatedStudent, datedStudents, type LiveOverride, liveOverrides, setApart } from "./date-facts";
import { type DatedPerson, datedPeople, givenTo } from "./date-people";
import { asLive, type DecidingOverride, plannedOf } from "./planned-override";

/** Whose dates are changed: a section as a whole, students by name, or all whom a choice finds. */
export type DatesFor =
  | { kind: "section"; sectionId: string }
  | { kind: "students"; ids: readonly string[] }
  | { kind: "found"; sectionId: string | null; missing: boolean; search: string };

/** One override to be written, and the one it takes the place of. */
export interface PlannedOverride {
  sectionId: string | null;
  enrollmentId: string | null;
  dates: PlannedDates;
  former: LiveOverride | null;
}

interface Planning {
  base: AssignmentDates & { id: string };
  live: LiveOverride[];
  people: DatedPerson[];
  students: ReadonlyMap<string, DatedStudent>;
  /** Name of the section, when it is one. */
  section: { id: string; name: string } | null;
}

/** The most students whose dates are changed at once. */
const MOST = 500;

/** Plans the overrides and says what each student gets; refused with the first thing that cannot be. */
export async function planDates(
  member: Member,
  row: TaughtAssignment,
  whom: DatesFor,
  shift: Shift,
  db: Prisma.TransactionClient = database,
): Promise<Outcome<{ plan: DatesPlan; overrides: PlannedOverride[] }>> {
  const planning = await beginPlanning(member, row, whom, db);
  const { people, section } = planning;
  if (people.length > MOST) return refused(`Choose at most ${MOST} students at once.`, "whom");
  if (people.length === 0 && !section) return refused("Choose a section or a student first.", "whom");
  const overrides: PlannedOverride[] = [];
  const remarks = new Set<string>();
  for (const subject of section ? [{ id: section.id, name: section.name }] : people) {
    const { given, former } = section ? ofSection(planning, subject.id) : ofStudent(planning, subject.id);
    const planned = plannedDates(given, former && plannedOf(former), shift, row.timeZone);
    if (!planned.ok)
      return refused(people.length > 1 ? `${subject.name}: ${planned.problem}` : planned.problem, planned.field);
    for (const remark of [...planned.remarks, ...withoutDueTime(planned.dates, row)]) remarks.add(remark);
    const of = section ? { sectionId: subject.id, enrollmentId: null } : { sectionId: null, enrollmentId: subject.id };
    overrides.push({ ...of, dates: planned.dates, former });
  }
  const lines = linesOf(planning, overrides);
  const wrong = lines.find(({ before, after }) => isBroken(after) && !isBroken(before));
  if (wrong) {
    const problem = `${wrong.name} has dates of their own, and with these they would be out of order. Change those first.`;
    return refused(problem, "whom");
  }
  return done({ plan: { lines, remarks: [...remarks] }, overrides });
}

async function beginPlanning(
  member: Member,
  row: TaughtAssignment,
  whom: DatesFor,
  db: Prisma.TransactionClient,
): Promise<Planning> {
  const { courseId } = member;
  const { id, opensAt, dueAt, closesAt, timeZone, graceMinutes, latePolicy } = row;
  const chosen = { sectionId: null, missing: false, search: "", ...(whom.kind === "students" ? {} : whom) };
  const all = givenTo(member, id, chosen);
  const [people, live, section] = await Promise.all([
    datedPeople(courseId, id, whom.kind === "students" ? { AND: [all, { id: { in: [...whom.ids] } }] } : all, db),
    liveOverrides(db, courseId, [id]),
    whom.kind === "section"
      ? db.section.findUnique({ where: { courseId_id: { courseId, id: whom.sectionId } } })
      : null,
  ]);
  if (whom.kind === "section" && !section) throw new NotFound();
  if (whom.kind === "students" && people.length !== new Set(whom.ids).size) throw new NotFound();
  const students = await datedStudents(
    db,
    courseId,
    people.map((each) => each.id),
  );
  return {
    base: { id, opensAt, dueAt, closesAt, timeZone, graceMinutes, latePolicy },
    ...{ live, people, section },
    students: new Map(students.map((student) => [student.id, student])),
  };
}

/** The dates that hold for a subject now, and the override they have. */
type Standing = { given: DateSet; former: LiveOverride | null };

function ofSection({ base, live }: Planning, sectionId: string): Standing {
  const former = live.find((each) => each.sectionId === sectionId) ?? null;
  return { given: datesGiven(base, { student: former, sections: [] }), former };
}

function ofStudent({ base, live, students }: Planning, id: string): Standing {
  const student = students.get(id);
  const former = live.find((each) => each.enrollmentId === id) ?? null;
  return { given: student ? datesGiven(base, setApart(live, base.id, student)) : base, former };
}

/** What each student has now and gets, extra time included. */
function linesOf({ base, live, people, students, section }: Planning, overrides: readonly PlannedOverride[]) {
  const replaced = new Set(overrides.map(({ former }) => former?.id));
  const after = [
    ...live.filter(({ id }) => !replaced.has(id)),
    ...overrides.map((each) => asLive(each, base.id, section?.name ?? null)),
  ];
  return people.flatMap(({ id, name, sections, submitted }) => {
    const student = students.get(id);
    if (!student) return [];
    const within = (overridden: readonly DecidingOverride[]) =>
      effectiveDates(base, setApart(overridden, base.id, student));
    const { extraHours } = student;
    return [{ name, sections, submitted, extraHours, before: within(live), after: within(after) }];
  });
}
