/** The first page of a course, and of all one's courses together. */
import type { CourseHome, StudentItem, Waiting } from "../domain/course/home";
import { can } from "../domain/policy/can";
import { NotFound } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import { listCourses } from "./courses";
import { database } from "./database";
import { memberOf } from "./member";
import { observerItems, staffItems, studentItems, waitingFor } from "./parts/course-lists";

/** A course as its first page shows it to this viewer at `now`. */
export async function readCourseHome(viewer: Viewer, courseId: string, now: Date): Promise<CourseHome> {
  const member = await memberOf(viewer, courseId);
  if (!can(member, "course.read")) throw new NotFound();
  if (member.role === "Student") return { kind: "student", items: await studentItems(member, now) };
  if (member.role === "Observer") return { kind: "observer", items: await observerItems(member, now) };
  const [items, students, sections, documents] = await Promise.all([
    staffItems(member, now),
    database.enrollment.count({ where: { courseId, role: "Student", endedAt: null } }),
    database.section.count({ where: { courseId } }),
    database.document.count({ where: { courseId, archivedAt: null } }),
  ]);
  const waiting = await waitingFor(member, items);
  return { kind: "staff", mayEdit: can(member, "assignment.edit"), items, waiting, students, sections, documents };
}

/** What is due for the viewer in all courses that are not archived: as a student, and as a teacher. */
export async function whatIsDue(viewer: Viewer, now: Date): Promise<{ items: StudentItem[]; waiting: Waiting[] }> {
  const courses = (await listCourses(viewer)).filter((course) => !course.archived);
  const lists = await Promise.all(
    courses.map(async ({ courseId, role }) => {
      const member = await memberOf(viewer, courseId);
      if (role === "Student") return { items: await studentItems(member, now), waiting: [] };
      if (role === "Observer") return { items: [], waiting: [] };
      return { items: [], waiting: await waitingFor(member, await staffItems(member, now)) };
    }),
  );
  return { items: lists.flatMap((list) => list.items), waiting: lists.flatMap((list) => list.waiting) };
}
