/** The skills of a course: what is added, renamed, retired and ordered; the four stay. On a real database. */
import { beforeAll, expect, test } from "vitest";
import { database } from "./database";
import { addSkill, changeSkill, moveSkill, readSkills, retireSkill } from "./skills";
import { buildNote } from "./testing/course";
import { buildCourseWorld, type CourseWorld, viewerOf } from "./testing/world";

let world: CourseWorld;
beforeAll(async () => {
  world = await buildCourseWorld(database, "Harbours of Europe");
});
const who = () => viewerOf(world.instructor);
const skills = async () => (await readSkills(who(), world.courseId)).skills;
const named = async (name: string) => {
  const skill = (await skills()).find((each) => each.name === name);
  if (!skill) throw new Error(`no skill ${name}`);
  return skill;
};
const about = "Whose voice is missing?";

test("an added skill has a letter of its own, and its notes keep it when it is renamed and retired", async () => {
  expect(await addSkill(who(), world.courseId, { name: "Silences", about })).toEqual({ ok: true, value: undefined });
  const { id, key, letter } = await named("Silences");
  expect(["S", "T", "R", "L"]).not.toContain(letter);
  const at = { courseId: world.courseId, assignmentId: world.open.assignmentId, ...world.document };
  const note = await buildNote(database, at, world.student.enrollmentId, "Assignment");
  const row = { courseId_id: { courseId: world.courseId, id: note } };
  await database.annotation.update({ where: row, data: { skillId: id } });
  await changeSkill(who(), world.courseId, id, { name: "Gaps", about: null });
  await retireSkill(who(), world.courseId, id, true);
  expect(await named("Gaps")).toMatchObject({ id, key, retired: true, notes: 1, about: "" });
  await retireSkill(who(), world.courseId, id, false);
  expect(await named("Gaps")).toMatchObject({ retired: false });
});

test("the number of notes counts only those that who looks may see", async () => {
  await addSkill(who(), world.courseId, { name: "Rumour", about });
  const { id } = await named("Rumour");
  const at = { courseId: world.courseId, assignmentId: world.open.assignmentId, ...world.document };
  for (const audience of ["Private", "Instructors", "Assignment"] as const) {
    const note = await buildNote(database, at, world.student.enrollmentId, audience);
    await database.annotation.update({
      where: { courseId_id: { courseId: world.courseId, id: note } },
      data: { skillId: id },
    });
  }
  const counted = async (person: CourseWorld["student"]) =>
    (await readSkills(viewerOf(person), world.courseId)).skills.find((skill) => skill.id === id)?.notes;
  expect(await counted(world.instructor)).toBe(2);
  expect(await counted(world.assistant)).toBe(2);
  expect(await counted(world.otherAssistant)).toBe(1);
});

test("two skills of one name are refused, in whatever case", async () => {
  expect(await addSkill(who(), world.courseId, { name: "CONTEXT", about })).toMatchObject({ ok: false, field: "name" });
});

test("the four cannot be renamed or retired, but ordered", async () => {
  const { id } = await named("Sourcing");
  expect(await changeSkill(who(), world.courseId, id, { name: "Origins", about })).toMatchObject({ ok: false });
  expect(await retireSkill(who(), world.courseId, id, true)).toMatchObject({ ok: false });
  expect((await skills())[0]?.name).toBe("Sourcing");
  await moveSkill(who(), world.courseId, id, -1);
  expect((await skills())[0]?.name).toBe("Sourcing");
  await moveSkill(who(), world.courseId, id, 1);
  expect((await skills()).map(({ name }) => name).slice(0, 2)).toEqual(["Context", "Sourcing"]);
});
