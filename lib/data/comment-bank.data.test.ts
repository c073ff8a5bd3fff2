/** Comments to use again: each grader's own, what is shared, and how often they were used. */
import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { NotFound } from "../domain/policy/outcome";
import { saveMarking } from "./assessments";
import { changeComment, findComments, keepComment, readCommentBank, shelveComment } from "./comment-bank";
import { database } from "./database";
import { atLevel } from "./testing/marked";
import { buildWorld, type CourseWorld, viewerOf } from "./testing/world";

let ours: CourseWorld;
beforeAll(async () => {
  ({ ours } = await buildWorld(database));
});

type Who = CourseWorld["student"];
const keep = async (who: Who, body: string, over = {}) => {
  const kept = await keepComment(viewerOf(who), ours.courseId, { title: "", body, shared: false, ...over });
  if (!kept.ok) throw new Error(kept.problem);
  return kept.value.id;
};
const bodies = async (who: Who, words = "") =>
  (await findComments(viewerOf(who), ours.courseId, words)).map(({ body }) => body);

test("one's own and shared ones are found, by words of name and text; the same words are kept once", async () => {
  const mine = await keep(ours.assistant, "Who says so? {passage}", { title: "Source" });
  expect(await keep(ours.assistant, " Who says so? {passage} ")).toBe(mine);
  await keep(ours.instructor, "Only mine");
  await keep(ours.instructor, "Read the date again.", { shared: true });
  expect((await bodies(ours.assistant)).toSorted()).toEqual(["Read the date again.", "Who says so? {passage}"]);
  expect(await bodies(ours.assistant, "SOURCE")).toEqual(["Who says so? {passage}"]);
  expect(await bodies(ours.assistant, "only")).toEqual([]);
  expect(await bodies(ours.otherAssistant)).toEqual(["Read the date again."]);
  await expect(bodies(ours.student)).rejects.toThrow(NotFound);
  await expect(bodies(ours.observer)).rejects.toThrow(NotFound);
});

test("a comment is changed, shared and put away by whose it is; another's private one does not exist", async () => {
  const [shared, own] = [await keep(ours.instructor, "Shared", { shared: true }), await keep(ours.instructor, "Own")];
  const as = (who: Who) => [viewerOf(who), ours.courseId] as const;
  const sent = { title: "", body: "Changed", shared: true };
  expect(await changeComment(...as(ours.assistant), shared, sent)).toMatchObject({ ok: false });
  await expect(changeComment(...as(ours.assistant), own, sent)).rejects.toThrow(NotFound);
  await expect(shelveComment(...as(ours.assistant), own, true)).rejects.toThrow(NotFound);
  expect(await changeComment(...as(ours.instructor), own, { ...sent, body: " " })).toMatchObject({ field: "body" });
  expect(await changeComment(...as(ours.instructor), own, sent)).toMatchObject({ ok: true });
  expect(await bodies(ours.assistant, "changed")).toEqual(["Changed"]);
  expect(await shelveComment(...as(ours.instructor), own, true)).toMatchObject({ ok: true });
  expect(await bodies(ours.assistant, "changed")).toEqual([]);
  const asked = { words: "", page: 1 };
  expect((await readCommentBank(...as(ours.instructor), asked)).away.map(({ body }) => body)).toEqual(["Changed"]);
  expect((await readCommentBank(...as(ours.assistant), asked)).away).toEqual([]);
  await shelveComment(...as(ours.instructor), own, false);
  expect(await bodies(ours.instructor, "changed")).toEqual(["Changed"]);
});

test("the bank counts how often a comment was begun with, and has the most used first", async () => {
  const bankItemId = await keep(ours.assistant, "Used often", { title: "Zeal" });
  await keep(ours.assistant, "Used never", { title: "Zeal" });
  const { submissionId, submissionVersionId } = ours.submission;
  const comment = { id: randomUUID(), body: "Used often, and changed", answer: null, passage: null, bankItemId };
  const answerId = (await database.submittedAnswer.findFirstOrThrow({ where: { submissionVersionId } })).id;
  const marking = { ...atLevel(ours, 1), comments: [{ ...comment, answer: { answerId, start: 0, end: 3 } }] };
  const save = (baseVersion: number, sent = marking) =>
    saveMarking(viewerOf(ours.assistant), ours.courseId, submissionId, {
      ...{ submissionVersionId, promptId: null, baseVersion, clientId: randomUUID(), marking: sent },
    });
  expect(await save(0)).toMatchObject({ state: "saved" });
  // Saved again it is used no second time.
  expect(await save(1, { ...marking, overall: "More" })).toMatchObject({ state: "saved" });
  const found = await findComments(viewerOf(ours.assistant), ours.courseId, "zeal");
  expect(found.map(({ body, useCount }) => [body, useCount])).toEqual([
    ["Used often", 1],
    ["Used never", 0],
  ]);
});

test("the bank is shown by fifties", async () => {
  for (let each = 0; each < 51; each++) await keep(ours.otherAssistant, `Number ${each}`);
  const page = (number: number) =>
    readCommentBank(viewerOf(ours.otherAssistant), ours.courseId, { words: "number", page: number });
  expect(await page(1)).toMatchObject({ page: 1, pages: 2 });
  expect((await page(1)).items).toHaveLength(50);
  expect((await page(9)).items).toHaveLength(1);
});
