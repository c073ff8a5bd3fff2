/** The gradebook: every student a member teaches with every column; for a student, what was released to them. */
import {
  type Column,
  type GradebookCell,
  type GradebookPage,
  inCategories,
  type OwnGradebook,
  totalOfCells,
} from "../domain/gradebook/page";
import { plainGradebook } from "../domain/gradebook/plain-table";
import type { GradebookView } from "../domain/gradebook/view";
import { can } from "../domain/policy/can";
import { NotFound } from "../domain/policy/outcome";
import { isStaff, type Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import { memberOf } from "./member";
import { gradeCategories } from "./parts/gradebook-columns";
import { allGradebookPeople, gradebookPeople } from "./parts/gradebook-people";
import { gradebookRows } from "./parts/gradebook-rows";
import { ownGradebookCells } from "./parts/own-gradebook";
import { releasedParticipation } from "./parts/participation-cells";
import { teachingMember } from "./parts/teaching-member";

const course = (courseId: string) =>
  database.course.findUniqueOrThrow({ where: { id: courseId }, select: { title: true } });

/** One page of the gradebook for those who teach; assistants see the students of their sections. */
export async function readGradebook(
  viewer: Viewer,
  courseId: string,
  view: GradebookView,
  now: Date,
): Promise<GradebookPage> {
  const member = await teachingMember(viewer, courseId);
  const people = await gradebookPeople(member, view);
  const [{ title }, sections, page] = await Promise.all([
    course(courseId),
    database.section.findMany({
      where: { courseId, id: { in: member.sectionIds } },
      select: { id: true, name: true },
      orderBy: { name: "asc" },
    }),
    gradebookRows(courseId, people.rows, now),
  ]);
  return {
    ...{ courseTitle: title, sections, ...page, archived: member.archived },
    mayEdit: can(member, "gradebook.edit"),
    ...{ students: people.students, page: people.page, pages: people.pages },
  };
}

/** A student's own gradebook: released grades and nothing else. */
export async function readOwnGradebook(viewer: Viewer, courseId: string, now: Date): Promise<OwnGradebook> {
  const member = await memberOf(viewer, courseId);
  const themself = { studentId: member.enrollmentId, studentSectionIds: member.sectionIds };
  if (member.role !== "Student" || !can(member, "gradebook.read", themself)) throw new NotFound();
  const [{ title }, categories, own, participation] = await Promise.all([
    course(courseId),
    gradeCategories(courseId),
    ownGradebookCells(member, now),
    releasedParticipation(courseId, member.enrollmentId),
  ]);
  const columns = inCategories([...own.columns, ...participation.columns], categories);
  const byColumn = new Map([...own.cells, ...participation.cells].map((cell) => [cell.columnId, cell]));
  return { courseTitle: title, columns, categories, cells: columns.flatMap(({ id }) => byColumn.get(id) ?? []) };
}

/**
 * The gradebook as a plain table: for those who teach all their students who are in the course, for a student their own
 * row of what was released.
 */
export async function exportGradebook(viewer: Viewer, courseId: string, now: Date): Promise<string> {
  const member = await memberOf(viewer, courseId);
  if (isStaff(member)) {
    const people = (await allGradebookPeople(member)).filter(({ left }) => !left);
    const { columns, rows } = await gradebookRows(courseId, people, now);
    return table(columns, rows);
  }
  const { columns, categories, cells } = await readOwnGradebook(viewer, courseId, now);
  const total = totalOfCells(columns, categories, cells);
  const [name, address] = [viewer.name, viewer.email];
  return table(columns, [{ studentId: member.enrollmentId, name, address, sections: [], cells, total }]);
}

const table = (columns: readonly Column[], rows: GradebookPage["rows"]): string =>
  plainGradebook(
    columns,
    rows.map(({ name, address, sections, cells, total }) => ({
      ...{ name, address: address ?? "", sections, total: total.percent },
      cells: new Map(cells.map((cell) => [cell.columnId, plainCell(cell)])),
    })),
  );

function plainCell({ standing, points, level, late }: GradebookCell) {
  if (standing === "graded") return { points: points ?? level, state: "Graded" as const, late };
  const state = standing === "excused" ? "Excused" : standing === "missing" ? "Missing" : "NotGraded";
  return { points: null, state, late } as const;
}
