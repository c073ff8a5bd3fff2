import { beforeAll, expect, test } from "vitest";
import { NotFound } from "../domain/policy/outcome";
import { database } from "./database";
import { acknowledgeFeedback, readFeedback } from "./feedback";
import { answerRegrade, askRegrade, countOpenRegrades, readRegrades, settleRegrade } from "./regrades";
import { readReleases, recallGrades, releaseGrades } from "./releases";
import { atLevel, markAndFinish, moreSubmissions, submitFor } from "./testing/marked";
import { buildWorld, type CourseWorld, viewerOf } from "./testing/world";

let ours: CourseWorld;
beforeAll(async () => {
  ({ ours } = await buildWorld(database));
  await markAndFinish(ours, ours.submission.submissionId, ours.assistant, atLevel(ours, 1));
});

type Who = CourseWorld["student"];
const at = () => [ours.courseId, ours.open.assignmentId] as const;
const ask = (who: Who, criterionId: string | null, reason: string) =>
  askRegrade(viewerOf(who), ...at(), { criterionId, reason });
const own = async () => (await readFeedback(viewerOf(ours.student), ...at()))?.requests ?? [];
const list = (who: Who) => readRegrades(viewerOf(who), ...at());
const settle = (who: Who, id: string, outcome: "Stands" | "Changed", body = "") =>
  settleRegrade(viewerOf(who), ours.courseId, id, { outcome, body });
const say = (who: Who, id: string, body: string) => answerRegrade(viewerOf(who), ours.courseId, id, { body });
const release = () => releaseGrades(viewerOf(ours.instructor), ...at());

test("nothing is asked of what was not released, or of rows that are not in it", async () => {
  expect(await ask(ours.student, null, "Why?")).toMatchObject({ ok: false });
  expect(await acknowledgeFeedback(viewerOf(ours.student), ...at())).toMatchObject({ ok: false });
  await release();
  await expect(ask(ours.student, ours.open.assignmentId, "Why?")).rejects.toThrow(NotFound);
  expect(await ask(ours.classmate, null, "Why?")).toMatchObject({ ok: false });
  await expect(ask(ours.instructor, null, "Why?")).rejects.toThrow(NotFound);
});

test("a student says once that they have read it, and those who teach see when", async () => {
  await acknowledgeFeedback(viewerOf(ours.student), ...at());
  const first = (await readFeedback(viewerOf(ours.student), ...at()))?.acknowledgedAt;
  await acknowledgeFeedback(viewerOf(ours.student), ...at());
  expect((await readFeedback(viewerOf(ours.student), ...at()))?.acknowledgedAt).toEqual(first);
  const { people } = await readReleases(viewerOf(ours.assistant), ...at(), { page: 1, now: new Date() });
  expect(people.find(({ name }) => name === "Sami Student")).toMatchObject({ acknowledgedAt: first });
});

test("one request is open for each row; it goes to who marked it, and to instructors", async () => {
  const { criterionId } = ours.rubric;
  const asked = await ask(ours.student, criterionId, "My second sentence says it.");
  expect(await ask(ours.student, criterionId, "My second sentence says it.")).toEqual(asked);
  expect(await ask(ours.student, criterionId, "Again.")).toMatchObject({ ok: false });
  expect(await ask(ours.student, null, "And the whole?")).toMatchObject({ ok: true });
  expect(await own()).toMatchObject([
    { about: "Words", to: "Aba Assistant", mayAnswer: true, maySettle: false },
    { about: "the whole", criterionId: null },
  ]);
  for (const who of [ours.assistant, ours.instructor]) {
    expect(await list(who)).toMatchObject({ open: 2, requests: [{ student: "Sami Student", maySettle: true }, {}] });
  }
  expect(await list(ours.otherAssistant)).toMatchObject({ open: 0, requests: [] });
  const counts = [ours.instructor, ours.assistant, ours.otherAssistant].map((who) =>
    countOpenRegrades(viewerOf(who), ...at()),
  );
  expect(await Promise.all(counts)).toEqual([2, 2, 0]);
  await expect(list(ours.student)).rejects.toThrow(NotFound);
});

test("they talk; it stands; then nothing is added, and it can be asked anew", async () => {
  const [request] = await own();
  const id = request?.id ?? "";
  await expect(say(ours.otherAssistant, id, "Mine?")).rejects.toThrow(NotFound);
  await expect(say(ours.classmate, id, "Mine?")).rejects.toThrow(NotFound);
  await say(ours.assistant, id, "Which words?");
  await say(ours.student, id, "The last ones.");
  expect(await settle(ours.student, id, "Changed")).toMatchObject({ ok: false });
  expect(await settle(ours.assistant, id, "Changed")).toMatchObject({
    ok: false,
    problem: expect.stringContaining("release"),
  });
  expect(await settle(ours.assistant, id, "Stands", "They say what, not how.")).toMatchObject({ ok: true });
  expect(await settle(ours.instructor, id, "Stands")).toMatchObject({ ok: true });
  expect(await settle(ours.instructor, id, "Stands", "I agree.")).toMatchObject({ ok: false });
  expect(await say(ours.student, id, "But still.")).toMatchObject({ ok: false });
  const [settled] = await own();
  expect(settled?.turns.map(({ by, mine, body }) => [by, mine, body])).toEqual([
    ["Aba Assistant", false, "Which words?"],
    ["Sami Student", true, "The last ones."],
    ["Aba Assistant", false, "They say what, not how."],
  ]);
  expect(settled?.settled).toMatchObject({ outcome: "Stands", said: "It stands: Emergent, 2 of 3." });
  expect(await ask(ours.student, ours.rubric.criterionId, "Once more, then.")).toMatchObject({ ok: true });
});

test("changed: it is marked and released again, and the request says from what to what", async () => {
  const { id = "" } = (await own()).find(({ about, settled }) => about === "Words" && !settled) ?? {};
  await markAndFinish(ours, ours.submission.submissionId, ours.assistant, atLevel(ours, 2));
  expect(await settle(ours.assistant, id, "Changed")).toMatchObject({ ok: false });
  await release();
  expect(await settle(ours.assistant, id, "Changed")).toMatchObject({ ok: true });
  expect((await own()).find((each) => each.id === id)?.settled).toMatchObject({
    said: "Changed from Emergent, 2 of 3 to Proficient, 3 of 3.",
  });
});

test("an archived course refuses; a student who moved is not the assistant's any more", async () => {
  const [, whole] = await own();
  const id = whole?.id ?? "";
  const where = { id: ours.courseId };
  await database.course.update({ where, data: { archivedAt: new Date() } });
  for (const refused of [await say(ours.student, id, "Hello?"), await settle(ours.instructor, id, "Stands")]) {
    expect(refused).toMatchObject({ ok: false, problem: expect.stringContaining("archived") });
  }
  await database.course.update({ where, data: { archivedAt: null } });
  const member = { courseId: ours.courseId, enrollmentId: ours.student.enrollmentId };
  await database.sectionMember.updateMany({ where: member, data: { sectionId: ours.thursday } });
  expect((await list(ours.assistant)).requests).toEqual([]);
  expect((await list(ours.instructor)).open).toBe(1);
  await database.sectionMember.updateMany({ where: member, data: { sectionId: ours.tuesday } });
});

test("the class is shown in counts from five people on, if it is allowed, and only what was released", async () => {
  const charts = async (who: Who) => (await readFeedback(viewerOf(who), ...at()))?.charts;
  const shown = { from: null, showDistribution: true };
  const again = async (pseudonym: string) => {
    await recallGrades(viewerOf(ours.instructor), ...at(), { pseudonym });
    await releaseGrades(viewerOf(ours.instructor), ...at(), { pseudonym }, shown);
  };
  await submitFor(database, ours, ours.classmate);
  const more = await moreSubmissions(database, ours, 4);
  for (const [index, { submissionId }] of more.entries()) {
    await markAndFinish(ours, submissionId, ours.instructor, atLevel(ours, index % 3));
  }
  for (let each = 0; each < 3; each++) {
    await releaseGrades(viewerOf(ours.instructor), ...at(), { pseudonym: `Pale Heron ${each}` }, shown);
  }
  expect(await charts(ours.student)).toEqual([]);
  await again("Grey Heron 1");
  // Four are released; the fifth waits.
  expect(await charts(ours.student)).toEqual([]);
  await releaseGrades(viewerOf(ours.instructor), ...at(), { pseudonym: "Pale Heron 3" });
  expect(await charts(ours.student)).toEqual([
    { title: "Points", own: "3", steps: [0, 2, 1, 2].map((count, step) => ({ step: String(step), count })) },
  ]);
  const last = more[3]?.student;
  if (!last) throw new Error("nobody");
  expect(await charts(last)).toEqual([]);
});
