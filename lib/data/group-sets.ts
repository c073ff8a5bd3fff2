/** Ways of parting the students of a course into groups: made by chance, evenly by section, or by hand. */
import { MOST_GROUPS, type NewGroupSet } from "../domain/group/forms";
import type { GroupPerson, GroupsPage } from "../domain/group/model";
import { balancedGroups, groupsOfSize, randomGroups } from "../domain/group/parting";
import { can } from "../domain/policy/can";
import { done, NotFound, type Outcome, refused } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import { memberOf } from "./member";
import { record } from "./parts/audit";
import { chance } from "./parts/chance";
import { holdGroupSet, refuseParting, studentsOf } from "./parts/group-changes";
import { groupSetEntries, groupSetView, keptBecause } from "./parts/group-view";

const TAKEN = "There are groups of this name already.";

/**
 * The sets of a course, and one of them in full: `groupSetId`, or the first. Assistants see the people they teach.
 * Throws NotFound for students and observers, and for a set the course does not have.
 */
export async function readGroups(viewer: Viewer, courseId: string, groupSetId: string | null): Promise<GroupsPage> {
  const member = await memberOf(viewer, courseId);
  if (!can(member, "people.read")) throw new NotFound();
  const [course, sets, students, sections] = await Promise.all([
    database.course.findUniqueOrThrow({ where: { id: courseId }, select: { title: true } }),
    groupSetEntries(courseId),
    database.enrollment.count({ where: { courseId, role: "Student", endedAt: null } }),
    database.section.count({ where: { courseId } }),
  ]);
  const shown = groupSetId ?? sets[0]?.id ?? null;
  const set = shown === null ? null : await groupSetView(member, shown);
  if (shown !== null && !set) throw new NotFound();
  const mayEdit = can(member, "group.edit");
  return { courseTitle: course.title, mayEdit, students, hasSections: sections > 0, sets, set };
}

/** Makes a set of groups and parts the students who are in the course now; those who join later are in none. */
export async function createGroupSet(
  viewer: Viewer,
  courseId: string,
  { name, how, count, number }: NewGroupSet,
): Promise<Outcome<{ id: string }>> {
  const member = await memberOf(viewer, courseId);
  const refusal = refuseParting(member);
  if (refusal) return refusal;
  return database.$transaction(async (tx) => {
    const students = await studentsOf(tx, courseId);
    const groups = count === "groups" ? number : groupsOfSize(students.length, number);
    const problem = countProblem(groups, how === "hand" ? null : students.length);
    if (problem) return refused(problem, "number");
    const [made] = await tx.groupSet.createManyAndReturn({
      data: [{ courseId, name, createdById: member.enrollmentId }],
      skipDuplicates: true,
    });
    if (!made) return refused(TAKEN, "name");
    const rows = await tx.group.createManyAndReturn({
      data: Array.from({ length: groups }, (_, position) => {
        return { courseId, groupSetId: made.id, name: `Group ${position + 1}`, position };
      }),
    });
    const ids = rows.toSorted((a, b) => a.position - b.position).map(({ id }) => id);
    await tx.groupMember.createMany({
      data: parted(students, how, groups).flatMap((people, index) =>
        people.map((enrollmentId) => ({ courseId, groupSetId: made.id, enrollmentId, groupId: ids[index] ?? "" })),
      ),
    });
    await record(tx, {
      ...{ action: "group-set.created", actorId: viewer.userId, courseId },
      ...{ subjectKind: "GroupSet", subjectId: made.id, after: { how, groups, people: students.length } },
    });
    return done({ id: made.id });
  });
}

/** Why there cannot be so many groups; `people` is null where they may stay empty. */
function countProblem(groups: number, people: number | null): string | null {
  if (groups > MOST_GROUPS) return `At most ${MOST_GROUPS} groups can be made.`;
  if (people === 0) return "No student is in the course yet. Make groups to fill by hand.";
  if (people === null || groups <= people) return null;
  return people === 1 ? "There is one student only." : `There are only ${people} students.`;
}

function parted(students: readonly GroupPerson[], how: NewGroupSet["how"], groups: number): string[][] {
  if (how === "hand") return [];
  const people = students.map(({ enrollmentId, sections }) => ({ id: enrollmentId, key: sections.join("\n") }));
  if (how === "balanced") return balancedGroups(people, groups, chance);
  return randomGroups(
    people.map(({ id }) => id),
    groups,
    chance,
  );
}

/** Gives a set another name. */
export async function renameGroupSet(
  viewer: Viewer,
  courseId: string,
  groupSetId: string,
  name: string,
): Promise<Outcome> {
  const refusal = refuseParting(await memberOf(viewer, courseId));
  if (refusal) return refusal;
  return database.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT 1 FROM "Course" WHERE id = ${courseId}::uuid FOR NO KEY UPDATE`;
    await holdGroupSet(tx, courseId, groupSetId);
    const same = await tx.groupSet.findUnique({ where: { courseId_name: { courseId, name } } });
    if (same && same.id !== groupSetId) return refused(TAKEN, "name");
    await tx.groupSet.update({ where: { courseId_id: { courseId, id: groupSetId } }, data: { name } });
    const subject = { subjectKind: "GroupSet", subjectId: groupSetId, courseId } as const;
    await record(tx, { action: "group-set.renamed", actorId: viewer.userId, ...subject });
    return done(undefined);
  });
}

/** Deletes a set that no assignment uses and for whose groups nothing was written. */
export async function deleteGroupSet(viewer: Viewer, courseId: string, groupSetId: string): Promise<Outcome> {
  const refusal = refuseParting(await memberOf(viewer, courseId));
  if (refusal) return refusal;
  return database.$transaction(async (tx) => {
    await holdGroupSet(tx, courseId, groupSetId);
    const ofSet = { courseId, groupSetId };
    const used = await tx.assignment.findMany({ where: ofSet, select: { title: true }, orderBy: { position: "asc" } });
    const written = await tx.annotation.count({ where: { courseId, group: { groupSetId } } });
    const kept = keptBecause(
      used.map(({ title }) => title),
      written > 0,
    );
    if (kept) return refused(kept);
    await tx.groupMember.deleteMany({ where: ofSet });
    const { count } = await tx.group.deleteMany({ where: ofSet });
    await tx.groupSet.delete({ where: { courseId_id: { courseId, id: groupSetId } } });
    const subject = { subjectKind: "GroupSet", subjectId: groupSetId, courseId } as const;
    await record(tx, { action: "group-set.deleted", actorId: viewer.userId, ...subject, before: { groups: count } });
    return done(undefined);
  });
}
