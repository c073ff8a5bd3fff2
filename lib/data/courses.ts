/** Courses: the list of one's own, making one, and what every page of a course says about it. */
import type { CourseEntry, CourseHead } from "../domain/course/course";
import { readingSkills } from "../domain/course/skill";
import { isTimeZone } from "../domain/course/time-zones";
import { can } from "../domain/policy/can";
import { done, NotFound, type Outcome, refused } from "../domain/policy/outcome";
import type { Role, Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import { memberOf } from "./member";
import { makeCourse, type NewCourse } from "./parts/make-course";

/** The courses the viewer is in, archived ones last, the newest first. */
export async function listCourses(viewer: Viewer): Promise<CourseEntry[]> {
  const enrollments = await database.enrollment.findMany({
    where: { userId: viewer.userId, endedAt: null },
    select: {
      role: true,
      course: {
        select: {
          id: true,
          title: true,
          term: true,
          archivedAt: true,
          _count: { select: { enrollments: { where: { role: "Student", endedAt: null } } } },
        },
      },
    },
    orderBy: [{ course: { archivedAt: { sort: "asc", nulls: "first" } } }, { course: { createdAt: "desc" } }],
  });
  return enrollments.map(({ role, course }) => ({
    courseId: course.id,
    title: course.title,
    term: course.term,
    role,
    archived: course.archivedAt !== null,
    students: course._count.enrollments,
  }));
}

/** Makes a course with the four reading skills and a join code; the viewer is its instructor. Asks for the grant. */
export async function createCourse(
  viewer: Viewer,
  course: NewCourse,
  now: Date,
): Promise<Outcome<{ courseId: string }>> {
  if (!viewer.coursesGrantedAt) return refused("This account may not create courses. Ask who runs this installation.");
  if (!isTimeZone(course.timeZone)) return refused("Choose a time zone from the list.", "timeZone");
  return database.$transaction(async (tx) => {
    const skills = readingSkills.map(({ key, name, about }) => ({ key, name, description: about }));
    const { courseId } = await makeCourse(tx, viewer, course, skills, now);
    return done({ courseId });
  });
}

/** The viewer's part in a course. Throws NotFound for those who are not in it. */
export async function readRole(viewer: Viewer, courseId: string): Promise<Role> {
  const member = await memberOf(viewer, courseId);
  if (!can(member, "course.read")) throw new NotFound();
  return member.role;
}

/** A course's name, term, zone and the viewer's part in it. Throws NotFound for those who are not in it. */
export async function readCourse(viewer: Viewer, courseId: string): Promise<CourseHead> {
  const member = await memberOf(viewer, courseId);
  if (!can(member, "course.read")) throw new NotFound();
  const course = await database.course.findUniqueOrThrow({
    where: { id: courseId },
    select: {
      title: true,
      term: true,
      timeZone: true,
      sections: { where: { id: { in: member.sectionIds } }, select: { name: true }, orderBy: { name: "asc" } },
    },
  });
  return {
    courseId,
    title: course.title,
    term: course.term,
    timeZone: course.timeZone,
    role: member.role,
    archived: member.archived,
    sections: course.sections.map((section) => section.name),
  };
}
