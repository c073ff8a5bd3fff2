/**
 * Where every question of the data layer begins: what is this viewer in this course? Looked up once per viewer object,
 * which lives as long as a request.
 */
import { NotFound } from "../domain/policy/outcome";
import type { Member, Viewer } from "../domain/policy/viewer";
import { database } from "./database";

const known = new WeakMap<Viewer, Map<string, Promise<Member>>>();

async function lookUp(viewer: Viewer, courseId: string): Promise<Member> {
  const enrollment = await database.enrollment.findUnique({
    where: { courseId_userId: { courseId, userId: viewer.userId } },
    select: {
      id: true,
      role: true,
      endedAt: true,
      course: {
        select: { archivedAt: true, sections: { select: { id: true } } },
      },
      sectionMembers: { select: { sectionId: true } },
      groupMembers: { where: { group: { retiredAt: null } }, select: { groupId: true } },
    },
  });
  if (!enrollment || enrollment.endedAt) throw new NotFound();
  return {
    courseId,
    enrollmentId: enrollment.id,
    role: enrollment.role,
    sectionIds:
      enrollment.role === "Instructor"
        ? enrollment.course.sections.map((section) => section.id)
        : enrollment.sectionMembers.map((each) => each.sectionId),
    groupIds:
      enrollment.role === "Instructor"
        ? await liveGroups(courseId)
        : // Who was a student and is none now keeps a place in a group, and no standing in it.
          enrollment.role === "Student"
          ? enrollment.groupMembers.map((each) => each.groupId)
          : [],
    archived: enrollment.course.archivedAt !== null,
  };
}

async function liveGroups(courseId: string): Promise<string[]> {
  const groups = await database.group.findMany({ where: { courseId, retiredAt: null }, select: { id: true } });
  return groups.map((group) => group.id);
}

/** The viewer's standing in a course. Throws NotFound for those who have none: to them the course does not exist. */
export function memberOf(viewer: Viewer, courseId: string): Promise<Member> {
  const courses = known.get(viewer) ?? new Map<string, Promise<Member>>();
  known.set(viewer, courses);
  const member = courses.get(courseId) ?? lookUp(viewer, courseId);
  courses.set(courseId, member);
  return member;
}
