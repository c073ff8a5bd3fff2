/** The first page of a course, and of all one's courses together. */
import type { CourseHome, StudentItem, Waiting } from "../domain/course/home";
import { can } from "../domain/policy/can";
import { NotFound } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import { listCourses } from "./courses";
import { database } from "./database";
import { memberOf } from "./member";
import { readUnseenMentions } from "./mentions";
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

/** What the first page of all courses tells. */
export interface Due {
  /** What is due for the viewer as a student, and what waits for them as a teacher. */
  items: StudentItem[];
  waiting: Waiting[];
  /** How often they were mentioned and have not looked yet, by course; courses without are left out. */
  mentions: Record<string, number>;
}

/** What is due for the viewer in all courses that are not archived: as a student, and as a teacher. */
export async function whatIsDue(viewer: Viewer, now: Date): Promise<Due> {
  const courses = (await listCourses(viewer)).filter((course) => !course.archived);
  const lists = await Promise.all(
    courses.map(async ({ courseId, role }) => {
      const member = await memberOf(viewer, courseId);
      const mentions = await readUnseenMentions(viewer, courseId);
      const found = { items: [], waiting: [], mentions: { courseId, count: mentions.length } };
      if (role === "Student") return { ...found, items: await studentItems(member, now) };
      if (role === "Observer") return found;
      return { ...found, waiting: await waitingFor(member, await staffItems(member, now)) };
    }),
  );
  const mentioned = lists.flatMap(({ mentions: { courseId, count } }) =>
    count > 0 ? [[courseId, count] as const] : [],
  );
  return {
    items: lists.flatMap((list) => list.items),
    waiting: lists.flatMap((list) => list.waiting),
    mentions: Object.fromEntries(mentioned),
  };
}
