/** Categories of the gradebook, their weights, and which column belongs to which. */
import {
  type CategoriesPage,
  type ReadCategory,
  readCategories,
  type TypedCategory,
} from "../domain/gradebook/categories";
import { can } from "../domain/policy/can";
import { done, type Outcome, refused } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import { record } from "./parts/audit";
import { gradebookRows } from "./parts/gradebook-rows";
import { teachingMember } from "./parts/teaching-member";

/** The categories of a course with its columns. */
export async function readGradeCategories(viewer: Viewer, courseId: string): Promise<CategoriesPage> {
  const member = await teachingMember(viewer, courseId);
  const { columns, categories } = await gradebookRows(courseId, [], new Date());
  const { title } = await database.course.findUniqueOrThrow({ where: { id: courseId }, select: { title: true } });
  return { courseTitle: title, mayEdit: can(member, "gradebook.edit"), categories, columns };
}

/** The whole form: every category in its row, and for each column the number of its row (null: none). */
export interface SentCategories {
  categories: TypedCategory[];
  columns: { id: string; row: number | null }[];
}

/**
 * Saves all categories at once. A column of one that was taken away stands outside every category again. What was and
 * what is stay in the course's trail.
 */
export async function saveGradeCategories(
  viewer: Viewer,
  courseId: string,
  sent: SentCategories,
): Promise<Outcome<{ categories: number }>> {
  const member = await teachingMember(viewer, courseId);
  if (!can(member, "gradebook.edit")) {
    return refused(member.archived ? "This course is archived." : "Only an instructor weighs the gradebook.");
  }
  const read = readCategories(sent.categories);
  if (!read.ok) return read;
  return database.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT FROM "Course" WHERE id = ${courseId}::uuid FOR NO KEY UPDATE`;
    const before = await tx.gradeCategory.findMany({ where: { courseId } });
    const known = new Set(before.map(({ id }) => id));
    if (read.value.some(({ id }) => id !== null && !known.has(id))) {
      return refused("Somebody took one of these categories away meanwhile. Reload the page.");
    }
    const kept = read.value.flatMap(({ id }) => id ?? []);
    const gone = { courseId, categoryId: { in: [...known].filter((id) => !kept.includes(id)) } };
    await tx.assignment.updateMany({ where: gone, data: { categoryId: null } });
    await tx.participationColumn.updateMany({ where: gone, data: { categoryId: null } });
    await tx.gradeCategory.deleteMany({ where: { courseId, id: { notIn: kept } } });
    // Names are unique: two that change places must not meet on the way.
    for (const id of kept) {
      await tx.gradeCategory.update({ where: { courseId_id: { courseId, id } }, data: { name: `(${id})` } });
    }
    const ids = new Map<string, string>();
    for (const [position, category] of read.value.entries()) {
      ids.set(category.name.toLowerCase(), await put(category, position));
    }
    for (const { id, row } of sent.columns) {
      const name = row === null ? null : sent.categories[row]?.name.trim().toLowerCase();
      const data = { categoryId: (name && ids.get(name)) || null };
      await tx.assignment.updateMany({ where: { courseId, id }, data });
      await tx.participationColumn.updateMany({ where: { courseId, id }, data });
    }
    await record(tx, {
      ...{ action: "gradebook.weighed", actorId: viewer.userId, courseId },
      ...{ subjectKind: "Course", subjectId: courseId },
      before: { categories: before.map(({ name, weight, dropLowest }) => ({ name, weight, dropLowest })) },
      after: { categories: read.value.map(({ name, weight, dropLowest }) => ({ name, weight, dropLowest })) },
    });
    return done({ categories: read.value.length });

    async function put({ id, name, weight, dropLowest }: ReadCategory, position: number): Promise<string> {
      const data = { name, weight, dropLowest, position };
      if (id === null) return (await tx.gradeCategory.create({ data: { ...data, courseId } })).id;
      await tx.gradeCategory.update({ where: { courseId_id: { courseId, id } }, data });
      return id;
    }
  });
}
