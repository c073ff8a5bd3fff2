/** The groups of one set, and who is in them. A note keeps the group it was written for, whoever is moved later. */
import { MOST_GROUPS } from "../domain/group/forms";
import type { GroupMove, MovedElsewhere } from "../domain/group/model";
import { done, NotFound, type Outcome, refused } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import type { Prisma } from "./generated/client";
import { memberOf } from "./member";
import { record } from "./parts/audit";
import { holdGroupSet, refuseParting, studentsOf, tellRoomsOf } from "./parts/group-changes";

const TAKEN = "There is a group of this name already.";
const none = { id: null, name: null };

type Transaction = Prisma.TransactionClient;

/** A change to one group, with its set held; NotFound when the course has no such group. */
async function changeGroup<T>(
  viewer: Viewer,
  courseId: string,
  groupId: string,
  change: (
    tx: Transaction,
    group: { id: string; groupSetId: string; retiredAt: Date | null; name: string },
  ) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  const refusal = refuseParting(await memberOf(viewer, courseId));
  if (refusal) return refusal;
  const where = { courseId_id: { courseId, id: groupId } };
  return database.$transaction(async (tx) => {
    const found = await tx.group.findUnique({ where, select: { groupSetId: true } });
    if (!found) throw new NotFound();
    await holdGroupSet(tx, courseId, found.groupSetId);
    return change(tx, await tx.group.findUniqueOrThrow({ where }));
  });
}

const taken = async (tx: Transaction, courseId: string, groupSetId: string, name: string, but: string | null) =>
  (await tx.group.count({
    where: { courseId, groupSetId, name, retiredAt: null, ...(but === null ? {} : { id: { not: but } }) },
  })) > 0;

const subjectOf = (courseId: string, groupId: string) =>
  ({ subjectKind: "Group", subjectId: groupId, courseId }) as const;

/** Adds an empty group at the end of a set. */
export async function addGroup(
  viewer: Viewer,
  courseId: string,
  groupSetId: string,
  name: string,
): Promise<Outcome<{ id: string }>> {
  const refusal = refuseParting(await memberOf(viewer, courseId));
  if (refusal) return refusal;
  return database.$transaction(async (tx) => {
    await holdGroupSet(tx, courseId, groupSetId);
    if (await taken(tx, courseId, groupSetId, name, null)) return refused(TAKEN, "name");
    const position = await tx.group.count({ where: { courseId, groupSetId } });
    const live = await tx.group.count({ where: { courseId, groupSetId, retiredAt: null } });
    if (live >= MOST_GROUPS) return refused(`At most ${MOST_GROUPS} groups can be made.`, "name");
    const { id } = await tx.group.create({ data: { courseId, groupSetId, name, position } });
    await record(tx, { action: "group.added", actorId: viewer.userId, ...subjectOf(courseId, id) });
    return done({ id });
  });
}

/** Gives a group another name. */
export const renameGroup = (viewer: Viewer, courseId: string, groupId: string, name: string): Promise<Outcome> =>
  changeGroup(viewer, courseId, groupId, async (tx, group) => {
    if (await taken(tx, courseId, group.groupSetId, name, groupId)) return refused(TAKEN, "name");
    await tx.group.update({ where: { courseId_id: { courseId, id: groupId } }, data: { name } });
    await record(tx, { action: "group.renamed", actorId: viewer.userId, ...subjectOf(courseId, groupId) });
    return done(undefined);
  });

/**
 * Dissolves a group: its people are in none until they are moved. What was written for it stays its authors' and is
 * still read by those who teach them; the other former members do not see it any more.
 */
export const dissolveGroup = (viewer: Viewer, courseId: string, groupId: string): Promise<Outcome> =>
  changeGroup(viewer, courseId, groupId, async (tx, group) => {
    if (group.retiredAt) return done(undefined);
    await tx.group.update({ where: { courseId_id: { courseId, id: groupId } }, data: { retiredAt: new Date() } });
    await record(tx, { action: "group.dissolved", actorId: viewer.userId, ...subjectOf(courseId, groupId) });
    await tellRoomsOf(tx, courseId, group.groupSetId);
    return done(undefined);
  });

/** Takes the dissolving back: the people who were in it and have not been moved since are in it again. */
export const restoreGroup = (viewer: Viewer, courseId: string, groupId: string): Promise<Outcome> =>
  changeGroup(viewer, courseId, groupId, async (tx, group) => {
    if (!group.retiredAt) return done(undefined);
    if (await taken(tx, courseId, group.groupSetId, group.name, groupId))
      return refused("Another group has this name now. Rename it first.");
    await tx.group.update({ where: { courseId_id: { courseId, id: groupId } }, data: { retiredAt: null } });
    await record(tx, { action: "group.restored", actorId: viewer.userId, ...subjectOf(courseId, groupId) });
    await tellRoomsOf(tx, courseId, group.groupSetId);
    return done(undefined);
  });

/**
 * Moves students between the groups of one set, or out of all of them. Each move says where the instructor saw the
 * person; whom a colleague has moved since stays where they are now and is told in `elsewhere`. Throws NotFound for a
 * group that is not of this set and for who is no student of the course.
 */
export async function moveToGroups(
  viewer: Viewer,
  courseId: string,
  groupSetId: string,
  moves: readonly GroupMove[],
): Promise<Outcome<{ moved: number; elsewhere: MovedElsewhere[] }>> {
  const refusal = refuseParting(await memberOf(viewer, courseId));
  if (refusal) return refusal;
  return database.$transaction(async (tx) => {
    await holdGroupSet(tx, courseId, groupSetId);
    const groups = await tx.group.findMany({ where: { courseId, groupSetId }, include: { members: true } });
    const live = groups.filter(({ retiredAt }) => retiredAt === null);
    const people = await studentsOf(tx, courseId, { id: { in: moves.map(({ enrollmentId }) => enrollmentId) } });
    for (const { enrollmentId, to } of moves) {
      const target = groups.find(({ id }) => id === to);
      if (!people.some((each) => each.enrollmentId === enrollmentId) || (to !== null && !target)) throw new NotFound();
      if (target?.retiredAt) return refused(`“${target.name}” was dissolved. Choose another group.`, "to");
    }
    const elsewhere: MovedElsewhere[] = [];
    let moved = 0;
    for (const { enrollmentId, from, to } of moves) {
      const now = live.find(({ members }) => members.some((each) => each.enrollmentId === enrollmentId)) ?? none;
      if (now.id === to) continue;
      if (now.id !== from) {
        const name = people.find((each) => each.enrollmentId === enrollmentId)?.name ?? "";
        elsewhere.push({ name, group: now.name });
        continue;
      }
      await place(tx, { courseId, groupSetId, enrollmentId }, to);
      const subject = { subjectKind: "Enrollment", subjectId: enrollmentId, courseId } as const;
      const [before, after] = [
        { groupSetId, groupId: from },
        { groupSetId, groupId: to },
      ];
      await record(tx, { action: "group.moved", actorId: viewer.userId, ...subject, before, after });
      moved++;
    }
    if (moved > 0) await tellRoomsOf(tx, courseId, groupSetId);
    return done({ moved, elsewhere });
  });
}

async function place(
  tx: Transaction,
  key: { courseId: string; groupSetId: string; enrollmentId: string },
  groupId: string | null,
): Promise<void> {
  await tx.groupMember.deleteMany({ where: key });
  if (groupId !== null) await tx.groupMember.create({ data: { ...key, groupId } });
}
