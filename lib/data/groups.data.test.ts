/** Groups on a real database: parting a class, moving people by hand, dissolving, and what keeps a set. */
import { beforeEach, describe, expect, test } from "vitest";
import type { NewGroupSet } from "../domain/group/forms";
import type { Outcome } from "../domain/policy/outcome";
import { database } from "./database";
import { createGroupSet, deleteGroupSet, readGroups, renameGroupSet } from "./group-sets";
import { addGroup, dissolveGroup, moveToGroups, renameGroup, restoreGroup } from "./groups";
import { buildNote, enrol } from "./testing/course";
import { buildCourseWorld, type CourseWorld, viewerOf } from "./testing/world";

let ours: CourseWorld;
beforeEach(async () => {
  ours = await buildCourseWorld(database, "Harbours of Europe");
});

function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.problem);
  return outcome.value;
}
const instructor = () => viewerOf(ours.instructor);
const read = async (groupSetId: string | null = null, who = ours.instructor) =>
  (await readGroups(viewerOf(who), ours.courseId, groupSetId)).set;
/** Who is in which group, by names. */
const shape = async (groupSetId: string) => {
  const set = await read(groupSetId);
  return set?.groups.map(({ people }) => people.map(({ name }) => name.split(" ")[0]));
};
const asked = (given: Partial<NewGroupSet> = {}): NewGroupSet => ({
  ...{ name: "Seminar groups", how: "random", count: "groups", number: 2, ...given },
});
const events = async (action: string) => database.auditEvent.count({ where: { courseId: ours.courseId, action } });

async function joinMore(people: number, sectionId: string): Promise<void> {
  for (let index = 0; index < people; index++)
    await enrol(database, ours.courseId, "Student", `Person ${index} ${sectionId.slice(-4)}`, [sectionId]);
}

describe("making groups", () => {
  test("by chance: every student who is in the course now, once; sizes as even as can be", async () => {
    await joinMore(4, ours.tuesday);
    const { id } = value(await createGroupSet(instructor(), ours.courseId, asked({ number: 3 })));
    const set = await read(id);
    expect(set?.groups.map(({ name }) => name)).toEqual(["Group 1", "Group 2", "Group 3"]);
    expect(set?.groups.map(({ people }) => people.length).toSorted()).toEqual([2, 2, 3]);
    expect(new Set(set?.groups.flatMap(({ people }) => people.map((each) => each.enrollmentId))).size).toBe(7);
    expect(set?.without).toEqual([]);
    expect(await events("group-set.created")).toBe(1);
  });

  test("balanced: each section is spread over the groups", async () => {
    await joinMore(2, ours.tuesday);
    await joinMore(3, ours.thursday);
    const { id } = value(await createGroupSet(instructor(), ours.courseId, asked({ how: "balanced", number: 4 })));
    const set = await read(id);
    for (const group of set?.groups ?? [])
      expect(group.people.flatMap(({ sections }) => sections).toSorted()).toEqual(["Thursday", "Tuesday"]);
  });

  test("by the number of people in each; and empty ones for filling by hand", async () => {
    const pairs = value(await createGroupSet(instructor(), ours.courseId, asked({ count: "people", number: 2 })));
    expect((await read(pairs.id))?.groups.map(({ people }) => people.length)).toEqual([2, 1]);
    const empty = value(
      await createGroupSet(instructor(), ours.courseId, asked({ name: "By hand", how: "hand", number: 5 })),
    );
    expect(await shape(empty.id)).toEqual([[], [], [], [], []]);
    expect((await read(empty.id))?.without).toHaveLength(3);
  });

  test.each<[string, Partial<NewGroupSet>, string]>([
    ["a name that is taken", { name: "Reading groups" }, "name"],
    ["more groups than students", { number: 4 }, "number"],
    ["more groups than anyone can oversee", { how: "hand", number: 101 }, "number"],
  ])("refused beside the field: %s", async (_, given, field) => {
    const before = await database.groupSet.count({ where: { courseId: ours.courseId } });
    const outcome = await createGroupSet(instructor(), ours.courseId, asked(given));
    expect(outcome).toMatchObject({ ok: false, field });
    expect(await database.groupSet.count({ where: { courseId: ours.courseId } })).toBe(before);
  });

  test("a student who joins later is in no group, and one who leaves is in none that is shown", async () => {
    const { id } = value(await createGroupSet(instructor(), ours.courseId, asked()));
    await enrol(database, ours.courseId, "Student", "Late Comer");
    const key = { courseId_id: { courseId: ours.courseId, id: ours.neighbour.enrollmentId } };
    await database.enrollment.update({ where: key, data: { endedAt: new Date() } });
    const set = await read(id);
    expect(set?.without.map(({ name }) => name)).toEqual(["Late Comer"]);
    expect(set?.groups.flatMap(({ people }) => people)).toHaveLength(2);
  });
});

describe("changing groups", () => {
  const move = (who: CourseWorld["student"], from: string | null, to: string | null) => ({
    ...{ enrollmentId: who.enrollmentId, from, to },
  });

  test("people are moved by hand, into a group and out of all", async () => {
    const { groupSetId, first, second } = ours.groups;
    const moves = [move(ours.neighbour, first, second), move(ours.classmate, second, null)];
    expect(await moveToGroups(instructor(), ours.courseId, groupSetId, moves)).toEqual({
      ok: true,
      value: { moved: 2, elsewhere: [] },
    });
    expect(await shape(groupSetId)).toEqual([["Sami"], ["Nuno"]]);
    expect((await read(groupSetId))?.without.map(({ name }) => name)).toEqual(["Cleo Classmate"]);
    const event = await database.auditEvent.findFirst({
      where: { courseId: ours.courseId, action: "group.moved", subjectId: ours.neighbour.enrollmentId },
    });
    expect([event?.before, event?.after]).toMatchObject([{ groupId: first }, { groupId: second }]);
  });

  test("two instructors at once: moves of different people both hold; of one person the first, and the second is told", async () => {
    const { groupSetId, first, second } = ours.groups;
    const send = (...moves: ReturnType<typeof move>[]) => moveToGroups(instructor(), ours.courseId, groupSetId, moves);
    const [a, b] = await Promise.all([
      send(move(ours.student, first, second)),
      send(move(ours.neighbour, first, null)),
    ]);
    expect([value(a).moved, value(b).moved]).toEqual([1, 1]);
    const late = value(await send(move(ours.student, first, null), move(ours.classmate, second, first)));
    expect(late).toEqual({ moved: 1, elsewhere: [{ name: "Sami Student", group: "Group 2" }] });
    expect(await shape(groupSetId)).toEqual([["Cleo"], ["Sami"]]);
    expect(value(await send(move(ours.student, first, second)))).toEqual({ moved: 0, elsewhere: [] });
  });

  test("a dissolved group keeps its notes, leaves its people in none, and can come back", async () => {
    const { groupSetId, first, second } = ours.groups;
    const place = { courseId: ours.courseId, assignmentId: ours.open.assignmentId, ...ours.document };
    await buildNote(database, place, ours.student.enrollmentId, "Group", first);
    value(await dissolveGroup(instructor(), ours.courseId, first));
    const set = await read(groupSetId);
    expect(set?.dissolved).toEqual([{ id: first, name: "Group 1" }]);
    expect(set?.without.map(({ name }) => name)).toEqual(["Nuno Neighbour", "Sami Student"]);
    expect(await database.annotation.count({ where: { courseId: ours.courseId, groupId: first } })).toBe(1);
    expect(
      await moveToGroups(instructor(), ours.courseId, groupSetId, [
        move(ours.neighbour, null, second),
        move(ours.student, null, first),
      ]),
    ).toMatchObject({ ok: false, field: "to" });
    expect((await read(groupSetId))?.without).toHaveLength(2);
    value(await moveToGroups(instructor(), ours.courseId, groupSetId, [move(ours.neighbour, null, second)]));
    const { id } = value(await addGroup(instructor(), ours.courseId, groupSetId, "Group 1"));
    expect(await restoreGroup(instructor(), ours.courseId, first)).toMatchObject({ ok: false });
    value(await renameGroup(instructor(), ours.courseId, id, "Group 3"));
    value(await restoreGroup(instructor(), ours.courseId, first));
    expect(await shape(groupSetId)).toEqual([["Sami"], ["Cleo", "Nuno"], []]);
  });

  test("names are unique among the groups of a set, and among sets", async () => {
    const { groupSetId, first } = ours.groups;
    expect(await renameGroup(instructor(), ours.courseId, first, "Group 2")).toMatchObject({
      ok: false,
      field: "name",
    });
    expect(await addGroup(instructor(), ours.courseId, groupSetId, "Group 2")).toMatchObject({
      ok: false,
      field: "name",
    });
    value(await renameGroup(instructor(), ours.courseId, first, "Group 1"));
    const { id } = value(await createGroupSet(instructor(), ours.courseId, asked()));
    expect(await renameGroupSet(instructor(), ours.courseId, id, "Reading groups")).toMatchObject({ field: "name" });
    value(await renameGroupSet(instructor(), ours.courseId, id, "Pairs"));
    expect((await read(id))?.name).toBe("Pairs");
  });

  test("a set that is used or written for stays; another is deleted", async () => {
    const { courseId, groups, open } = ours;
    const use = (groupSetId: string | null) =>
      database.assignment.update({ where: { courseId_id: { courseId, id: open.assignmentId } }, data: { groupSetId } });
    await use(groups.groupSetId);
    expect((await read(groups.groupSetId))?.kept).toContain("Assignment (open)");
    expect(await deleteGroupSet(instructor(), courseId, groups.groupSetId)).toMatchObject({ ok: false });
    await use(null);
    const place = { courseId, assignmentId: open.assignmentId, ...ours.document };
    const noteId = await buildNote(database, place, ours.student.enrollmentId, "Group", groups.first);
    expect(await deleteGroupSet(instructor(), courseId, groups.groupSetId)).toMatchObject({ ok: false });
    await database.annotation.update({
      where: { courseId_id: { courseId, id: noteId } },
      data: { audience: "Private", groupId: null },
    });
    value(await deleteGroupSet(instructor(), courseId, groups.groupSetId));
    expect((await readGroups(instructor(), courseId, null)).sets).toEqual([]);
  });

  test("an assistant reads the people of their sections and how many others there are", async () => {
    const set = await read(ours.groups.groupSetId, ours.assistant);
    expect(set?.groups.map(({ people, others }) => [people.map(({ name }) => name), others])).toEqual([
      [["Sami Student"], 1],
      [["Cleo Classmate"], 0],
    ]);
  });

  test("groups of another set, and people who are no students, are not there", async () => {
    const other = value(await createGroupSet(instructor(), ours.courseId, asked()));
    const { groupSetId, first } = ours.groups;
    const wrong = [
      [other.id, { enrollmentId: ours.student.enrollmentId, from: null, to: first }],
      [groupSetId, { enrollmentId: ours.assistant.enrollmentId, from: null, to: first }],
      [groupSetId, { enrollmentId: ours.dropped.enrollmentId, from: null, to: first }],
    ] as const;
    for (const [set, moved] of wrong)
      await expect(moveToGroups(instructor(), ours.courseId, set, [moved])).rejects.toMatchObject({ name: "NotFound" });
  });
});
