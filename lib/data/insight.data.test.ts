import { beforeAll, expect, test } from "vitest";
import { NotFound } from "../domain/policy/outcome";
import { database } from "./database";
import { readInsight, readOwnGrowth } from "./insight";
import { releaseGrades } from "./releases";
import { atLevel, markAndFinish, moreSubmissions, submitFor } from "./testing/marked";
import { buildWorld, type CourseWorld, viewerOf } from "./testing/world";

let ours: CourseWorld;
let extra: Awaited<ReturnType<typeof moreSubmissions>>;
beforeAll(async () => {
  ({ ours } = await buildWorld(database));
  const [thursday, more] = [await submitFor(database, ours, ours.neighbour), await moreSubmissions(database, ours, 3)];
  extra = more;
  await markAndFinish(ours, ours.submission.submissionId, ours.assistant, atLevel(ours, 2));
  await markAndFinish(ours, thursday.submissionId, ours.otherAssistant, atLevel(ours, 0));
  await markAndFinish(ours, more[0]?.submissionId ?? "", ours.instructor, atLevel(ours, 1));
});

const all: Parameters<typeof readInsight>[2] = { sectionId: null, assignmentId: null };
const read = (who: CourseWorld["student"], asked = all) => readInsight(viewerOf(who), ours.courseId, asked);
const counts = async (who: CourseWorld["student"], asked = all) =>
  (await read(who, asked)).chosen?.rows.map((row) => row.levels.map(({ count }) => count));

test("an instructor has everyone's levels and every grader; an assistant their sections' and their own line", async () => {
  expect(await counts(ours.instructor)).toEqual([[1, 1, 1]]);
  expect(await counts(ours.instructor, { ...all, sectionId: ours.thursday })).toEqual([[1, 0, 0]]);
  expect(await counts(ours.assistant)).toEqual([[0, 1, 1]]);
  expect(await counts(ours.otherAssistant)).toEqual([[1, 0, 0]]);
  // Another's section is none of theirs to choose.
  expect(await counts(ours.assistant, { ...all, sectionId: ours.thursday })).toEqual([[0, 1, 1]]);
  const names = async (who: CourseWorld["student"]) => (await read(who)).graders.map(({ name }) => name).toSorted();
  expect(await names(ours.instructor)).toEqual(["Aba Assistant", "Bo Assistant", "Ines Instructor"]);
  expect(await names(ours.assistant)).toEqual(["Aba Assistant"]);
  const [line] = (await read(ours.assistant)).graders;
  expect(line).toMatchObject({ marked: 1, mean: 100, spread: null });
  expect(line?.medianMs).toBeGreaterThanOrEqual(0);
});

test("what is begun, marked anew, or was handed in again is not counted", async () => {
  const { count } = await database.assessment.updateMany({
    where: { courseId: ours.courseId, graderId: ours.instructor.enrollmentId },
    data: { completedAt: null },
  });
  expect(count).toBe(1);
  expect(await counts(ours.instructor)).toEqual([[1, 0, 1]]);
  expect((await read(ours.instructor)).term).toMatchObject([{ students: 2, withheld: false }]);
  await database.assessment.updateMany({
    where: { courseId: ours.courseId, graderId: ours.instructor.enrollmentId },
    data: { completedAt: new Date() },
  });
});

test("of anonymous work that has not come back nothing is said of a few, or of a section", async () => {
  const key = { courseId_id: { courseId: ours.courseId, id: ours.open.assignmentId } };
  await database.assignment.update({ where: key, data: { gradersBlind: true } });
  expect(await read(ours.instructor)).toMatchObject({ chosen: { withheld: true, rows: [] }, graders: [] });
  for (const each of extra.slice(1)) await markAndFinish(ours, each.submissionId, ours.assistant, atLevel(ours, 1));
  expect(await counts(ours.instructor)).toEqual([[1, 3, 1]]);
  expect(await counts(ours.instructor, { ...all, sectionId: ours.tuesday })).toEqual([]);
  expect(await counts(ours.assistant)).toEqual([]);
  await database.assignment.update({ where: key, data: { gradersBlind: false } });
});

test("students see their own growth, and only of what was released", async () => {
  const own = (who: CourseWorld["student"]) => readOwnGrowth(viewerOf(who), ours.courseId);
  expect((await own(ours.student)).term).toEqual([]);
  expect((await own(ours.student)).term).toEqual([]);
  await releaseGrades(viewerOf(ours.instructor), ours.courseId, ours.open.assignmentId, {
    studentId: ours.student.enrollmentId,
  });
  expect((await own(ours.student)).term).toMatchObject([
    {
      id: ours.open.assignmentId,
      skills: [{ skill: "sourcing", rows: 1, height: 1 }],
      levels: { sourcing: ["Proficient"] },
    },
  ]);
  expect((await own(ours.classmate)).term).toEqual([]);
  expect((await read(ours.instructor)).term[0]?.skills).toMatchObject([{ skill: "sourcing", rows: 5, low: 1 }]);
});

test("nobody else learns anything", async () => {
  for (const who of [ours.student, ours.observer, ours.dropped]) {
    await expect(read(who)).rejects.toThrow(NotFound);
  }
  for (const who of [ours.instructor, ours.assistant, ours.observer, ours.dropped]) {
    await expect(readOwnGrowth(viewerOf(who), ours.courseId)).rejects.toThrow(NotFound);
  }
});
