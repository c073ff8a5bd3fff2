/** The rubrics of all courses that one teaches, and copying one from course to course. */
import type { Outcome } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import { type RubricShelf, rowsOf } from "../domain/rubric/rubric-pages";
import { database } from "./database";
import { makeRubric, readRubric, readRubrics } from "./rubrics";

/** Every rubric that is not put away, by course, the newest course first; nothing for those who teach nowhere. */
export async function readRubricLibrary(viewer: Viewer): Promise<RubricShelf[]> {
  const taught = await database.enrollment.findMany({
    where: { userId: viewer.userId, endedAt: null, role: { in: ["Instructor", "Assistant"] } },
    orderBy: [{ course: { archivedAt: { sort: "asc", nulls: "first" } } }, { course: { createdAt: "desc" } }],
    select: { courseId: true },
  });
  return Promise.all(
    taught.map(async ({ courseId }) => {
      const { courseTitle, mayEdit, rubrics } = await readRubrics(viewer, courseId);
      return { courseId, courseTitle, mayEdit, rubrics: rubrics.filter(({ archived }) => !archived) };
    }),
  );
}

/** Copies the newest version of a rubric into a course, as version 1 of a new one there. */
export async function copyRubric(
  viewer: Viewer,
  into: string,
  from: { courseId: string; rubricId: string },
): Promise<Outcome<{ rubricId: string }>> {
  const { version } = await readRubric(viewer, from.courseId, from.rubricId, null);
  return makeRubric(viewer, into, { title: version.title, criteria: rowsOf(version.criteria) });
}
