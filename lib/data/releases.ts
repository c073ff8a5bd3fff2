/** Releasing: an act with a time and an actor, after which students see exactly the grade events it names. */
import { momentToCome } from "../domain/assignment/moment";
import { can } from "../domain/policy/can";
import { done, NotFound, type Outcome, refused } from "../domain/policy/outcome";
import type { Member, Viewer } from "../domain/policy/viewer";
import { goingOf } from "../domain/submission/release";
import type { ReleasePage } from "../domain/submission/release-page";
import { database } from "./database";
import { memberOf } from "./member";
import { taughtAssignment } from "./parts/assignment-copy";
import { record } from "./parts/audit";
import { lockAssignment } from "./parts/lock-assignment";
import { pastReleases } from "./parts/past-releases";
import { type ReleaseRow, releasePeople } from "./parts/release-people";
import { type ReleasedTo, type ReleaseScope, releasedTo } from "./parts/released-to";
import { unsettledStudents } from "./parts/unsettled";

/** How it is released: from when on by the clock of the assignment's zone (null: now), and with the class's counts. */
export interface ReleaseTerms {
  from: { day: string; time: string } | null;
  showDistribution: boolean;
}

const plainly: ReleaseTerms = { from: null, showDistribution: false };

/** Whom a release is for; a sentence for those who teach and may not release. */
async function releasing(member: Member, assignmentId: string, scope: ReleaseScope): Promise<Outcome<ReleasedTo>> {
  const to = await releasedTo(member, assignmentId, scope);
  if (can(member, "grade.release")) return done(to);
  return refused(
    member.archived
      ? "This course is archived: nothing can be released in it."
      : "Only an instructor can release grades.",
  );
}

const UNSETTLED = "Two people mark what is waiting, and have not both finished or differ. See Agreement.";

/**
 * Makes every finished marking of an assignment visible to its student, now or from a time on: of the whole course, one
 * section, or one student. What was released before stays as it was; a newer event of the same student takes its place
 * when it becomes visible. What two people mark waits until it is settled. Answers how many students see something new.
 */
export async function releaseGrades(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  scope: ReleaseScope = {},
  terms: ReleaseTerms = plainly,
): Promise<Outcome<{ students: number }>> {
  const member = await memberOf(viewer, courseId);
  const asked = await releasing(member, assignmentId, scope);
  if (!asked.ok) return asked;
  const { sectionId, studentId, timeZone } = asked.value;
  const at = new Date();
  const from = terms.from === null ? done(at) : momentToCome(terms.from, timeZone, at);
  if (!from.ok) return from;
  const visibleFrom = from.value;
  return database.$transaction(async (tx) => {
    await lockAssignment(tx, courseId, assignmentId);
    const waiting = await tx.grade.findMany({
      where: {
        ...{ courseId, assignmentId, ...(studentId ? { studentId } : {}) },
        event: {
          gradeReleases: { none: { recalledAt: null } },
          ...(sectionId ? { assignee: { student: { sectionMembers: { some: { sectionId } } } } } : {}),
        },
      },
    });
    const open = await unsettledStudents(tx, member, assignmentId);
    const ready = waiting.filter((grade) => !open.has(grade.studentId));
    if (waiting.length > 0 && ready.length === 0) return refused(UNSETTLED);
    if (ready.length === 0) return refused("There is nothing to release: no finished marking is waiting.");
    const release = await tx.release.create({
      data: {
        ...{ courseId, assignmentId, sectionId, enrollmentId: studentId, visibleFrom, at },
        ...{ showDistribution: terms.showDistribution, byId: member.enrollmentId },
      },
    });
    const now = { releaseId: release.id, visibleFrom };
    // What was taken back before is released again by the same row; that it was taken back is in the audit.
    const again = { courseId, assignmentId, recalledAt: { not: null }, OR: ready.map(eventOf) };
    await tx.gradeRelease.updateMany({ where: again, data: { ...now, recalledAt: null } });
    await tx.gradeRelease.createMany({ data: ready.map((grade) => ({ ...grade, ...now })), skipDuplicates: true });
    return done({ students: ready.length });
  });
}

/**
 * Takes back a release, or what one student sees. Who has an earlier marking that was released sees that one again.
 * Nothing that was seen becomes unseen: the answer says how many had opened it.
 */
export async function recallGrades(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  what: { releaseId: string } | { pseudonym: string },
): Promise<Outcome<{ students: number; seen: number }>> {
  const member = await memberOf(viewer, courseId);
  const asked = await releasing(member, assignmentId, "pseudonym" in what ? what : {});
  if (!asked.ok) return asked;
  const releaseId = "releaseId" in what ? what.releaseId : undefined;
  return database.$transaction(async (tx) => {
    await lockAssignment(tx, courseId, assignmentId);
    const live = { courseId, assignmentId, recalledAt: null };
    const { studentId } = asked.value;
    const rows = await tx.gradeRelease.findMany({
      where: studentId ? { ...live, studentId } : { ...live, releaseId },
      orderBy: { number: "desc" },
    });
    // Of one student only the newest: what they were shown before stays theirs.
    const taken = studentId ? rows.slice(0, 1) : rows;
    if (taken.length === 0) return refused("There is nothing to take back: it was taken back before.");
    const recalledAt = new Date();
    await tx.gradeRelease.updateMany({ where: { ...live, OR: taken.map(eventOf) }, data: { recalledAt } });
    const seen = taken.filter(({ seenAt }) => seenAt !== null).length;
    await record(tx, {
      ...{ action: "grades.recalled", actorId: viewer.userId, courseId },
      ...{ subjectKind: "Assignment", subjectId: assignmentId },
      after: { events: taken.map(eventOf), seen },
    });
    return done({ students: taken.length, seen });
  });
}

const eventOf = ({ studentId, number }: { studentId: string; number: number }) => ({ studentId, number });

/** Students are listed by this many. */
const PAGE_LENGTH = 50;

/** The page of releasing, for those who teach; an assistant sees the students of their sections. `page` counts from 1. */
export async function readReleases(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  { page, now }: { page: number; now: Date },
): Promise<ReleasePage> {
  const member = await memberOf(viewer, courseId);
  if (!can(member, "submission.list")) throw new NotFound();
  const assignment = await taughtAssignment(member, assignmentId);
  const rows = await releasePeople(member, assignment, now);
  const names = new Map(rows.map(({ studentId, person }) => [studentId, person.name]));
  const [sections, releases] = await Promise.all([
    sectionsOf(member, rows),
    pastReleases(courseId, assignmentId, member.role === "Instructor" ? "all" : member.sectionIds, (id) => {
      return names.get(id) ?? null;
    }),
  ]);
  const pages = Math.max(1, Math.ceil(rows.length / PAGE_LENGTH));
  const current = Math.min(Math.max(1, page), pages);
  const marked = rows.filter(isMarked);
  return {
    courseTitle: assignment.course.title,
    title: assignment.title || "Assignment without a title",
    ...{ timeZone: assignment.timeZone, mayEdit: assignment.mayEdit },
    state: {
      marked: marked.length,
      released: marked.length - marked.filter(isWaiting).length,
      canRelease: can(member, "grade.release"),
    },
    sections,
    going: goingOf(rows.map(readiness)),
    visible: rows.filter(({ person }) => person.standing === "released").length,
    people: rows.slice((current - 1) * PAGE_LENGTH, current * PAGE_LENGTH).map(({ person }) => person),
    ...{ page: current, pages, releases },
  };
}

const isMarked = ({ person: { standing } }: ReleaseRow) => standing !== "unsubmitted" && standing !== "unmarked";
const readiness = ({ person }: ReleaseRow) => person.readiness;
const isWaiting = ({ person: { standing } }: ReleaseRow) => standing === "waiting";

async function sectionsOf({ courseId, sectionIds }: Member, rows: readonly ReleaseRow[]) {
  const sections = await database.section.findMany({
    where: { courseId, id: { in: sectionIds } },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
  return sections.map(({ id, name }) => {
    const inIt = rows.filter((row) => row.sectionIds.includes(id));
    const [marked, waiting] = [inIt.filter(isMarked).length, inIt.filter(isWaiting).length];
    const released = inIt.filter(({ person }) => person.standing === "released").length;
    return {
      ...{ id, name, students: inIt.length },
      ...{ marked, waiting, released },
      going: goingOf(inIt.map(readiness)),
    };
  });
}
