import type { GroupEntry, GroupPerson, GroupSetEntry, GroupSetView } from "../../domain/group/model";
import type { Member } from "../../domain/policy/viewer";
import { database } from "../database";
import { listedPeople } from "../scope";
import { studentsOf } from "./group-changes";

/** Members of groups who count: students who are in the course now. */
const present = { enrollment: { role: "Student" as const, endedAt: null } };
const live = { retiredAt: null };

/** All sets of a course, in the order of names, with what uses them. */
export async function groupSetEntries(courseId: string): Promise<GroupSetEntry[]> {
  const sets = await database.groupSet.findMany({
    where: { courseId },
    orderBy: { name: "asc" },
    select: {
      id: true,
      name: true,
      groups: { where: live, select: { _count: { select: { members: { where: present } } } } },
      assignments: { select: { title: true }, orderBy: { position: "asc" } },
    },
  });
  return sets.map(({ groups, assignments, ...set }) => ({
    ...set,
    groups: groups.length,
    people: groups.reduce((sum, { _count }) => sum + _count.members, 0),
    assignments: assignments.map(({ title }) => title),
  }));
}

/** One set with everyone in it whom this member teaches; null when the course has none of this id. */
export async function groupSetView(member: Member, groupSetId: string): Promise<GroupSetView | null> {
  const { courseId } = member;
  const [set, students] = await Promise.all([
    database.groupSet.findUnique({
      where: { courseId_id: { courseId, id: groupSetId } },
      include: {
        groups: {
          orderBy: [{ position: "asc" }, { name: "asc" }],
          include: {
            members: { where: present, select: { enrollmentId: true } },
            _count: { select: { annotations: true } },
          },
        },
        assignments: { select: { id: true, title: true }, orderBy: { position: "asc" } },
      },
    }),
    studentsOf(database, courseId, listedPeople(member)),
  ]);
  if (!set) return null;
  const placed = new Set<string>();
  const groups = set.groups.filter(({ retiredAt }) => retiredAt === null);
  const entries = groups.map(({ id, name, members, _count }): GroupEntry => {
    const ids = new Set(members.map(({ enrollmentId }) => enrollmentId));
    for (const enrollmentId of ids) placed.add(enrollmentId);
    const people = students.filter(({ enrollmentId }) => ids.has(enrollmentId));
    return { id, name, people, others: ids.size - people.length, written: _count.annotations > 0 };
  });
  const { id, name, assignments } = set;
  return {
    ...{ id, name, assignments, groups: entries },
    without: students.filter(({ enrollmentId }: GroupPerson) => !placed.has(enrollmentId)),
    dissolved: set.groups.flatMap((group) => (group.retiredAt ? [{ id: group.id, name: group.name }] : [])),
    kept: keptBecause(
      assignments.map(({ title }) => title),
      set.groups.some(({ _count }) => _count.annotations > 0),
    ),
  };
}

/** Why a set of groups cannot be deleted; null when nothing was done with it. */
export function keptBecause(titles: readonly string[], written: boolean): string | null {
  if (written) return "Notes have been written for these groups, so they stay. A group can be dissolved.";
  const [first] = titles;
  if (first === undefined) return null;
  const more = titles.length > 1 ? ` and in ${titles.length - 1} more` : "";
  return `These groups are used in “${first}”${more}. Choose other groups there first.`;
}
