/** Changing what people are in a course: role, section, and whether they are in it. Their work always stays. */
import { done, NotFound, type Outcome, refused } from "../domain/policy/outcome";
import type { Role, Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import type { Prisma } from "./generated/client";
import { memberOf } from "./member";
import { assignAll } from "./parts/assignees";
import { record } from "./parts/audit";
import { lacksInstructor, refuseEditing, sectionOf } from "./parts/editing-people";
import { moveToSection } from "./parts/enroll";
import { tellPeople } from "./parts/tell-room";

/** Thrown inside a transaction, so that all of it is taken back. */
class LastInstructor extends Error {}

function refuseLastInstructor(error: unknown): Outcome<never> {
  if (error instanceof LastInstructor) return refused("A course needs an instructor. Make somebody else one first.");
  throw error;
}

/** The chosen people; NotFound when one of them is not of this course. */
async function chosen(courseId: string, enrollmentIds: readonly string[]) {
  const ids = [...new Set(enrollmentIds)];
  const people = await database.enrollment.findMany({
    where: { courseId, id: { in: ids } },
    select: { id: true, userId: true, role: true, endedAt: true, sectionMembers: { select: { sectionId: true } } },
  });
  if (people.length !== ids.length) throw new NotFound();
  return people;
}
type Chosen = Awaited<ReturnType<typeof chosen>>[number];

/** What changes for each of the chosen people; what is left out stays. `sectionId` null: in no section. */
export interface PersonChange {
  role?: Role;
  sectionId?: string | null;
}

/**
 * Gives people another role, another section, or both: all of them or, when one cannot be, none. Who becomes a student
 * gets the assignments that are published.
 */
export async function changePeople(
  viewer: Viewer,
  courseId: string,
  enrollmentIds: readonly string[],
  change: PersonChange,
): Promise<Outcome<{ changed: number }>> {
  const refusal = refuseEditing(await memberOf(viewer, courseId));
  if (refusal) return refusal;
  const people = await chosen(courseId, enrollmentIds);
  if (people.length === 0) return refused("Choose someone first.");
  if (people.some((person) => person.endedAt)) return refused("Let the removed in again before you change them.");
  const changing = database.$transaction(async (tx) => {
    await sectionOf(tx, courseId, change.sectionId ?? null);
    for (const person of people) await changeOne(tx, viewer, courseId, person, change);
    await tellPeople(tx, userIdsOf(people));
    if (change.role && (await lacksInstructor(tx, courseId))) throw new LastInstructor();
    return done({ changed: people.length });
  });
  return changing.catch(refuseLastInstructor);
}

/** Their streams ask again who they are. */
const userIdsOf = (people: readonly Chosen[]) => people.map((person) => person.userId);

async function changeOne(
  tx: Prisma.TransactionClient,
  viewer: Viewer,
  courseId: string,
  { id, role: formerRole, sectionMembers }: Chosen,
  { role, sectionId }: PersonChange,
): Promise<void> {
  const subject = { actorId: viewer.userId, subjectKind: "Enrollment", subjectId: id, courseId } as const;
  if (role && role !== formerRole) {
    await tx.enrollment.update({ where: { courseId_id: { courseId, id } }, data: { role } });
    if (role === "Student") await assignAll(tx, courseId, id);
    await record(tx, { ...subject, action: "people.role", before: { role: formerRole }, after: { role } });
  }
  const sectionIds = sectionMembers.map((each) => each.sectionId);
  if (sectionId !== undefined && sectionIds.join() !== (sectionId ?? "")) {
    await moveToSection(tx, courseId, id, sectionId);
    await record(tx, { ...subject, action: "people.section", before: { sectionIds }, after: { sectionId } });
  }
}

/** Ends people's access at once. What they wrote, and the role and section they had, stay for an undo. */
export async function removePeople(
  viewer: Viewer,
  courseId: string,
  enrollmentIds: readonly string[],
  now: Date,
): Promise<Outcome<{ removed: number }>> {
  const refusal = refuseEditing(await memberOf(viewer, courseId));
  if (refusal) return refusal;
  const people = (await chosen(courseId, enrollmentIds)).filter((person) => !person.endedAt);
  if (people.length === 0) return refused("Choose someone first.");
  const removing = database.$transaction(async (tx) => {
    for (const { id } of people) {
      await tx.enrollment.update({ where: { courseId_id: { courseId, id } }, data: { endedAt: now } });
      const subject = { subjectKind: "Enrollment", subjectId: id, courseId } as const;
      await record(tx, { action: "people.removed", actorId: viewer.userId, ...subject });
    }
    await endTheirLinks(tx, courseId, people, now);
    await tellPeople(tx, userIdsOf(people));
    if (await lacksInstructor(tx, courseId)) throw new LastInstructor();
    return done({ removed: people.length });
  });
  return removing.catch(refuseLastInstructor);
}

/** Links that this course's instructors made for people who are in no other course open nothing any more. */
async function endTheirLinks(tx: Prisma.TransactionClient, courseId: string, people: Chosen[], now: Date) {
  const staff = await tx.enrollment.findMany({
    where: { courseId, role: { in: ["Instructor", "Assistant"] } },
    select: { userId: true },
  });
  await tx.oneTimeLink.updateMany({
    where: {
      ...{ userId: { in: people.map((person) => person.userId) }, usedAt: null, revokedAt: null },
      createdById: { in: staff.map((each) => each.userId) },
      user: { enrollments: { none: { endedAt: null } } },
    },
    data: { revokedAt: now },
  });
}

/** Lets removed people in again, as what they were. Who is in the course stays as they are. */
export async function restorePeople(
  viewer: Viewer,
  courseId: string,
  enrollmentIds: readonly string[],
): Promise<Outcome<{ restored: number }>> {
  const refusal = refuseEditing(await memberOf(viewer, courseId));
  if (refusal) return refusal;
  const people = (await chosen(courseId, enrollmentIds)).filter((person) => person.endedAt);
  return database.$transaction(async (tx) => {
    for (const { id, role } of people) {
      await tx.enrollment.update({ where: { courseId_id: { courseId, id } }, data: { endedAt: null } });
      if (role === "Student") await assignAll(tx, courseId, id);
      const subject = { subjectKind: "Enrollment", subjectId: id, courseId } as const;
      await record(tx, { action: "people.restored", actorId: viewer.userId, ...subject });
    }
    await tellPeople(tx, userIdsOf(people));
    return done({ restored: people.length });
  });
}
