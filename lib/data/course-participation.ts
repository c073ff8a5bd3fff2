/** Who took part over the term: the list of a course, and one student with everything they contributed. */
import {
  CONTRIBUTIONS_PAGE,
  type ContributionKind,
  type MarkState,
  type StudentParticipation,
  type TermParticipation,
} from "../domain/grading/participation";
import { can } from "../domain/policy/can";
import { NotFound } from "../domain/policy/outcome";
import { isStaff, type Member, type Viewer } from "../domain/policy/viewer";
import { feedbackSchema } from "../domain/rubric/feedback";
import { emptyMarking } from "../domain/rubric/marking";
import { database } from "./database";
import { memberOf } from "./member";
import { drawnTraces, traces } from "./parts/contributions";
import { courseSkills } from "./parts/course-skills";
import { gradebookPeople } from "./parts/gradebook-people";
import { participant } from "./parts/participant";
import { listedColumns, participationCells } from "./parts/participation-columns";
import { markingOf } from "./parts/participation-marking";
import { rubricVersion } from "./parts/rubric-version";
import { termCounts, veiledAssignments } from "./parts/term-participants";
import { readableAssignments } from "./scope";

const headOf = (courseId: string) =>
  database.course.findUniqueOrThrow({ where: { id: courseId }, select: { title: true, timeZone: true } });

/** One page of the students a member teaches, with counts and marks. Throws NotFound for those who do not teach. */
export async function readCourseParticipation(
  viewer: Viewer,
  courseId: string,
  asked: { sectionId: string | null; page: number },
): Promise<TermParticipation> {
  const member = await memberOf(viewer, courseId);
  if (!isStaff(member)) throw new NotFound();
  const [course, sections] = await Promise.all([
    headOf(courseId),
    database.section.findMany({
      where: { courseId, id: { in: member.sectionIds } },
      ...{ select: { id: true, name: true }, orderBy: { name: "asc" } },
    }),
  ]);
  const section = sections.find(({ id }) => id === asked.sectionId)?.id ?? null;
  const people = await gradebookPeople(member, { sectionId: section, words: "", page: Math.max(1, asked.page) });
  const ids = people.rows.map(({ id }) => id);
  const mayEdit = can(member, "participation.edit");
  const [counts, left, columns, { cells }, choices] = await Promise.all([
    termCounts(courseId, ids),
    veiledAssignments(courseId, ids),
    listedColumns(courseId),
    participationCells(courseId, ids),
    mayEdit ? choicesOf(courseId) : { rubrics: [], categories: [] },
  ]);
  const countOf = new Map(counts.map((each) => [each.studentId, each]));
  const rows = people.rows.map(({ id, name, sections: within }) => {
    const { notes = 0, replies = 0, posts = 0, turns = 0 } = countOf.get(id) ?? {};
    const marks = cells.flatMap((cell): [string, MarkState][] => {
      if (cell.studentId !== id) return [];
      const given = cell.finished ? (cell.points ?? cell.level) : null;
      return [[cell.columnId, { given, max: cell.max, released: cell.released !== null }]];
    });
    return { id, name, sections: within, notes, replies, posts, turns, marks: Object.fromEntries(marks) };
  });
  return {
    ...{ courseTitle: course.title, timeZone: course.timeZone, sections, section, columns, rows },
    ...{ page: people.page, pages: people.pages, leftOut: left.map(({ title }) => title), mayEdit, ...choices },
  };
}

/** The newest version of each rubric, and the categories, for a new column. */
async function choicesOf(courseId: string) {
  const [rubrics, categories] = await Promise.all([
    database.rubricVersion.findMany({
      where: { courseId, rubric: { archivedAt: null }, rubricVersions: { none: {} } },
      ...{
        select: { id: true, number: true, rubric: { select: { title: true } } },
        orderBy: { id: "desc" },
        take: 200,
      },
    }),
    database.gradeCategory.findMany({
      where: { courseId },
      ...{ select: { id: true, name: true }, orderBy: [{ position: "asc" }, { id: "asc" }] },
    }),
  ]);
  return { rubrics: rubrics.map(({ id, number, rubric }) => ({ id, number, title: rubric.title })), categories };
}

/** What of a student is asked for: a skill (its key), a kind, a column that is marked, a page. */
interface AskedOfStudent {
  skill: string | null;
  kind: ContributionKind | null;
  columnId: string | null;
  page: number;
}

/**
 * One student over the term: their notes, replies, posts and turns by assignment, as far as the viewer may read them.
 * Those who teach them mark it here; the student sees what was released to them. Anonymous assignments in which their
 * name is still hidden are left out, and named. Throws NotFound for everybody else.
 */
export async function readStudentParticipation(
  viewer: Viewer,
  courseId: string,
  studentId: string,
  { skill, kind, columnId, page: asked }: AskedOfStudent,
  now: Date,
): Promise<StudentParticipation> {
  const member = await memberOf(viewer, courseId);
  const { name, facts } = await participant(member, studentId);
  const staff = isStaff(member);
  const [course, left, columns, assignments, allSkills] = await Promise.all([
    headOf(courseId),
    staff ? veiledAssignments(courseId, [studentId]) : [],
    staff ? listedColumns(courseId) : [],
    database.assignment.findMany({
      where: readableAssignments(member, now),
      select: { id: true, title: true },
      orderBy: [{ dueAt: { sort: "asc", nulls: "last" } }, { position: "asc" }, { id: "asc" }],
    }),
    courseSkills(courseId),
  ]);
  const column = staff
    ? (columns.find(({ id }) => id === columnId) ?? (columnId === null ? columns[0] : undefined))
    : null;
  const hidden = new Set(left.map(({ id }) => id));
  const shown = assignments.filter(({ id }) => !hidden.has(id));
  const order = new Map(shown.map(({ id }, index) => [id, index]));
  const span = { from: column?.from ?? null, until: column?.until ?? null };
  const all = await traces(member, { studentId, assignmentIds: shown.map(({ id }) => id), ...span });
  const skillId = allSkills.find(({ key }) => key === skill)?.id;
  const sought = all
    .filter((each) => (kind === null || each.kind === kind) && (skillId === undefined || each.skillId === skillId))
    .toSorted(
      (a, b) =>
        (order.get(a.assignmentId) ?? 0) - (order.get(b.assignmentId) ?? 0) ||
        a.at.getTime() - b.at.getTime() ||
        (a.id < b.id ? -1 : 1),
    );
  const pages = Math.max(1, Math.ceil(sought.length / CONTRIBUTIONS_PAGE));
  const page = Math.min(Math.max(1, asked), pages);
  const keys = new Map(allSkills.map(({ id, key }) => [id, key]));
  const onPage = sought.slice((page - 1) * CONTRIBUTIONS_PAGE, page * CONTRIBUTIONS_PAGE);
  const drawn = await drawnTraces(member, onPage, keys);
  const titles = new Map(shown.map(({ id, title }) => [id, title || "Assignment without a title"]));
  const groups = [...Map.groupBy(drawn, ({ assignmentId }) => assignmentId)].map(([assignmentId, items]) => ({
    ...{ assignmentId, title: titles.get(assignmentId) ?? "" },
    items: items.map(({ assignmentId: _, ...item }) => item),
  }));
  const count = (of: ContributionKind) => all.filter((each) => each.kind === of).length;
  return {
    ...{ courseTitle: course.title, timeZone: course.timeZone, studentId, name, own: !staff },
    skills: allSkills.map(({ key, name: named, letter }) => ({ key, name: named, letter })),
    counts: { note: count("note"), reply: count("reply"), post: count("post"), turn: count("turn") },
    ...{ groups, page, pages, leftOut: left.map(({ title }) => title), columns },
    marked: column ? await markedColumn(courseId, studentId, column) : null,
    mayMark: staff && can(member, "participation.mark", facts),
    mayRelease: can(member, "grade.release"),
    released: staff ? [] : await releasedTo(member),
  };
}

async function markedColumn(
  courseId: string,
  studentId: string,
  { categoryId: _, ...column }: Awaited<ReturnType<typeof listedColumns>>[number],
) {
  const [rubric, mark] = await Promise.all([
    rubricVersion(courseId, column.rubric.id),
    database.participationMark.findFirst({ where: { courseId, columnId: column.id, studentId } }),
  ]);
  const { completedAt = null, releasedAt = null, version = 0 } = mark ?? {};
  const marking = mark ? markingOf(mark) : emptyMarking;
  const changedSince = releasedAt !== null && (completedAt === null || completedAt > releasedAt);
  return { column, rubric, marking, version, finished: completedAt !== null, releasedAt, changedSince };
}

/** What a student was shown of how they took part; nothing of what is marked since. */
async function releasedTo({ courseId, enrollmentId: studentId }: Member): Promise<StudentParticipation["released"]> {
  const rows = await database.participationMark.findMany({
    where: { courseId, studentId, releasedAt: { not: null }, column: { archivedAt: null } },
    select: { columnId: true, released: true, column: { select: { title: true } } },
    orderBy: { columnId: "asc" },
  });
  return rows.flatMap(({ columnId: id, released, column: { title } }) => {
    const feedback = feedbackSchema.safeParse(released);
    return feedback.success ? { id, title, feedback: feedback.data } : [];
  });
}
