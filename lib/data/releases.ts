/** Releasing: an act with a time and an actor, after which students see exactly the grade events it names. */
import { can } from "../domain/policy/can";
import { done, NotFound, type Outcome, refused } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import type { ReleaseState } from "../domain/submission/release";
import { database } from "./database";
import { memberOf } from "./member";
import { readableStudents } from "./scope";

/**
 * Makes every finished marking of an assignment visible to its student: of the whole course, one section, or one
 * student. What was released before stays as it was; a newer event of the same student takes its place. Answers how
 * many students see something new.
 */
export async function releaseGrades(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  scope: { sectionId?: string; studentId?: string } = {},
): Promise<Outcome<{ students: number }>> {
  const member = await memberOf(viewer, courseId);
  if (!can(member, "submission.list")) throw new NotFound();
  const assignment = await database.assignment.findUnique({ where: { courseId_id: { courseId, id: assignmentId } } });
  if (!assignment) throw new NotFound();
  if (!can(member, "grade.release")) {
    return refused(
      member.archived
        ? "This course is archived: nothing can be released in it."
        : "Only an instructor can release grades.",
    );
  }
  const { sectionId, studentId } = scope;
  if (sectionId && !member.sectionIds.includes(sectionId)) throw new NotFound();
  return database.$transaction(async (tx) => {
    const waiting = await tx.grade.findMany({
      where: {
        ...{ courseId, assignmentId, ...(studentId ? { studentId } : {}) },
        event: {
          gradeReleases: { none: { recalledAt: null } },
          ...(sectionId ? { assignee: { student: { sectionMembers: { some: { sectionId } } } } } : {}),
        },
      },
    });
    if (waiting.length === 0) return refused("There is nothing to release: no finished marking is waiting.");
    const visibleFrom = new Date();
    const release = await tx.release.create({
      data: { courseId, assignmentId, sectionId, enrollmentId: studentId, visibleFrom, byId: member.enrollmentId },
    });
    const { count } = await tx.gradeRelease.createMany({
      data: waiting.map((grade) => ({ ...grade, releaseId: release.id, visibleFrom })),
      skipDuplicates: true,
    });
    return done({ students: count });
  });
}

/** What of an assignment is marked, and what of it students see already: for the release form. */
export async function readReleaseState(viewer: Viewer, courseId: string, assignmentId: string): Promise<ReleaseState> {
  const member = await memberOf(viewer, courseId);
  if (!can(member, "submission.list")) throw new NotFound();
  const assignment = await database.assignment.findUnique({ where: { courseId_id: { courseId, id: assignmentId } } });
  if (!assignment) throw new NotFound();
  const grades = await database.grade.findMany({
    where: { courseId, assignmentId, event: { assignee: { student: readableStudents(member) } } },
    select: {
      event: {
        select: {
          gradeReleases: { where: { recalledAt: null }, select: { number: true } },
          assignee: { select: { student: { select: { sectionMembers: { select: { sectionId: true } } } } } },
        },
      },
    },
  });
  const waiting = grades.filter(({ event }) => event.gradeReleases.length === 0);
  const sections = await database.section.findMany({
    where: { courseId, id: { in: member.sectionIds } },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
  return {
    marked: grades.length,
    released: grades.length - waiting.length,
    sections: sections.map(({ id, name }) => ({
      ...{ id, name },
      waiting: waiting.filter(({ event }) =>
        event.assignee.student.sectionMembers.some((each) => each.sectionId === id),
      ).length,
    })),
    canRelease: can(member, "grade.release"),
  };
}
