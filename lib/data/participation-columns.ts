/** Columns of participation: over which days, with which rubric. Instructors make them and put them away. */
import type { ColumnToMake } from "../domain/grading/participation";
import { can } from "../domain/policy/can";
import { done, NotFound, type Outcome, refused } from "../domain/policy/outcome";
import { isStaff, type Member, type Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import { memberOf } from "./member";
import { dayStart } from "./parts/term-days";

const NOT_YOURS = "Only instructors make columns, and only while the course is not archived.";

async function editing(viewer: Viewer, courseId: string): Promise<Outcome<Member>> {
  const member = await memberOf(viewer, courseId);
  if (!isStaff(member)) throw new NotFound();
  return can(member, "participation.edit") ? done(member) : refused(NOT_YOURS);
}

/** Makes a column; answers its id. */
export async function createParticipationColumn(
  viewer: Viewer,
  courseId: string,
  { title, rubricVersionId, categoryId, from, until }: ColumnToMake,
): Promise<Outcome<{ columnId: string }>> {
  const member = await editing(viewer, courseId);
  if (!member.ok) return member;
  const [course, rubrics, categories] = await Promise.all([
    database.course.findUniqueOrThrow({ where: { id: courseId }, select: { timeZone: true } }),
    database.rubricVersion.count({ where: { courseId, id: rubricVersionId } }),
    categoryId === null ? 1 : database.gradeCategory.count({ where: { courseId, id: categoryId } }),
  ]);
  if (rubrics === 0) return refused("This rubric is not one of the course. Choose another.", "rubricVersionId");
  if (categories === 0) return refused("This category is gone. Choose another.", "categoryId");
  const fromAt = dayStart(from, course.timeZone, "from");
  if (!fromAt.ok) return fromAt;
  const untilAt = dayStart(until, course.timeZone, "until", true);
  if (!untilAt.ok) return untilAt;
  const { id } = await database.participationColumn.create({
    data: {
      ...{ courseId, title, rubricVersionId, categoryId, byId: member.value.enrollmentId },
      ...{ fromAt: fromAt.value, untilAt: untilAt.value },
    },
    select: { id: true },
  });
  return done({ columnId: id });
}

/** Puts a column away: it counts nowhere any more, and its marks are kept. Doing so twice is doing it once. */
export async function archiveParticipationColumn(
  viewer: Viewer,
  courseId: string,
  columnId: string,
  now: Date,
): Promise<Outcome> {
  const member = await editing(viewer, courseId);
  if (!member.ok) return member;
  const where = { courseId, id: columnId };
  if ((await database.participationColumn.count({ where })) === 0) throw new NotFound();
  await database.participationColumn.updateMany({ where: { ...where, archivedAt: null }, data: { archivedAt: now } });
  return done(undefined);
}
