/** Students of an assignment whose dates are looked at or changed, as far as a member teaches them. */
import { STUDENTS_PAGE, type StudentChoice } from "../../domain/assignment/dates-page";
import type { Member } from "../../domain/policy/viewer";
import { type Database, database } from "../database";
import type { Prisma } from "../generated/client";
import { readableStudents } from "../scope";

const select = {
  id: true,
  displayName: true,
  user: { select: { name: true } },
  sectionMembers: { select: { sectionId: true, section: { select: { name: true } } } },
} satisfies Prisma.EnrollmentSelect;

/** Those it is given to who are in the course now, narrowed to a choice. */
export function givenTo(
  member: Member,
  assignmentId: string,
  choice: Pick<StudentChoice, "sectionId" | "missing" | "search">,
): Prisma.EnrollmentWhereInput {
  const contains = { contains: choice.search.trim(), mode: "insensitive" } as const;
  const submitted = choice.missing ? { submittedAt: null } : {};
  return {
    AND: [
      readableStudents(member),
      { role: "Student", endedAt: null, assignees: { some: { assignmentId, ...submitted } } },
      choice.sectionId ? { sectionMembers: { some: { sectionId: choice.sectionId } } } : {},
      choice.search.trim() ? { OR: [{ displayName: contains }, { user: { name: contains } }] } : {},
    ],
  };
}

/** A person with the name they have in the course, and their sections. */
export interface DatedPerson {
  id: string;
  name: string;
  sections: string[];
  sectionIds: string[];
  submitted: boolean;
}

/** People by id, sorted by name. */
export async function datedPeople(
  courseId: string,
  assignmentId: string,
  where: Prisma.EnrollmentWhereInput,
  db: Pick<Database, "enrollment"> = database,
): Promise<DatedPerson[]> {
  const rows = await db.enrollment.findMany({
    where: { AND: [{ courseId }, where] },
    select: { ...select, assignees: { where: { assignmentId }, select: { submittedAt: true } } },
  });
  const people = rows.map(({ id, displayName, user, sectionMembers, assignees }) => ({
    id,
    name: displayName ?? user.name ?? "a former student",
    sections: sectionMembers.map((each) => each.section.name).toSorted(),
    sectionIds: sectionMembers.map((each) => each.sectionId),
    submitted: assignees.some((each) => each.submittedAt !== null),
  }));
  const names = new Intl.Collator("en");
  return people.toSorted((a, b) => names.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

/** One page of them; a page past the end is the last one. */
export function pageOf<T>(all: readonly T[], asked: number): { rows: T[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(all.length / STUDENTS_PAGE));
  const page = Math.min(Math.max(1, asked), pages);
  return { rows: all.slice((page - 1) * STUDENTS_PAGE, page * STUDENTS_PAGE), page, pages };
}
