import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { NotFound } from "../domain/policy/outcome";
import { freshRow } from "../domain/rubric/edit-rubric";
import type { RubricRows } from "../domain/rubric/rubric-pages";
import { database } from "./database";
import { readRubricDraft, saveRubricDraft, throwRubricDraftAway } from "./rubric-drafts";
import { makeRubric, publishRubric, readRubric } from "./rubrics";
import { type Enrolled, enrol } from "./testing/course";
import { buildWorld, type CourseWorld, viewerOf } from "./testing/world";

let ours: CourseWorld;
let theirs: CourseWorld;
let ida: Enrolled;
beforeAll(async () => {
  ({ ours, theirs } = await buildWorld(database));
  ida = await enrol(database, ours.courseId, "Instructor", "Ida Instructor");
});

const rows = (title: string): RubricRows => [{ ...freshRow("YesNo", "cites"), title, points: "1" }];
async function made(): Promise<string> {
  const given = { title: "Cites", criteria: rows("Cites") };
  const outcome = await makeRubric(viewerOf(ours.instructor), ours.courseId, given);
  if (!outcome.ok) throw new Error(outcome.problem);
  return outcome.value.rubricId;
}
const save = (id: string, title: string, baseVersion: number, who = ours.instructor, clientId: string = randomUUID()) =>
  saveRubricDraft(viewerOf(who), ours.courseId, id, {
    ...{ draft: { base: 1, criteria: rows(title) }, baseVersion, clientId },
  });
const open = (id: string, who = ours.instructor) => readRubricDraft(viewerOf(who), ours.courseId, id);
const publish = (id: string, title: string, base: number, draft: number) =>
  publishRubric(viewerOf(ours.instructor), ours.courseId, id, { base, draft, criteria: rows(title) });
const history = async (rubricId: string) =>
  (
    await database.workingCopyVersion.findMany({
      where: { courseId: ours.courseId, workingCopy: { rubricId } },
      orderBy: { savedAt: "asc" },
    })
  ).map(({ kind, content }) => `${kind}: ${/"title":"([^"]*)"/.exec(JSON.stringify(content))?.[1]}`);

test("a draft begins as what is published; reading it writes nothing", async () => {
  const id = await made();
  expect(await open(id)).toEqual({ draft: { base: 1, criteria: rows("Cites") }, version: 1, saved: null });
  expect(await database.workingCopy.count({ where: { courseId: ours.courseId, rubricId: id } })).toBe(0);
});

test("what is saved is there for every instructor, with the name of who saved it; nothing is published", async () => {
  const id = await made();
  expect(await save(id, "Cites a", 1)).toMatchObject({ state: "saved", version: 2 });
  expect(await save(id, "Cites a page", 2, ida)).toMatchObject({ state: "saved", version: 3 });
  const opened = await open(id);
  expect(opened).toMatchObject({ draft: { base: 1, criteria: rows("Cites a page") }, version: 3 });
  expect(opened.saved?.by).toBe("Ida Instructor");
  const { version } = await readRubric(viewerOf(ours.instructor), ours.courseId, id, null);
  expect(version).toMatchObject({ number: 1, criteria: [{ title: "Cites" }] });
});

test("the same save sent twice is one", async () => {
  const id = await made();
  await save(id, "Once", 1, ours.instructor, "save-1");
  expect(await save(id, "Once", 1, ours.instructor, "save-1")).toMatchObject({ state: "saved", version: 2 });
  expect(await history(id)).toEqual(["Autosave: Once"]);
});

test("of two who write at once, one is shown what the other wrote; nothing is overwritten and both are kept", async () => {
  const id = await made();
  const answers = await Promise.all([save(id, "Ines", 1), save(id, "Ida", 1, ida)]);
  const lost = answers.findIndex(({ state }) => state === "conflict");
  const [winner, loser] = lost === 0 ? ["Ida", "Ines"] : ["Ines", "Ida"];
  expect(answers[1 - lost]).toMatchObject({ state: "saved", version: 2 });
  expect(answers[lost]).toMatchObject({ state: "conflict", version: 2, theirs: { criteria: rows(winner) } });
  expect((await open(id)).draft.criteria).toEqual(rows(winner));
  expect((await history(id)).toSorted()).toEqual([`Autosave: ${winner}`, `Conflict: ${loser}`]);
});

test("numbers that cannot be read yet are kept as they were typed", async () => {
  const id = await made();
  const criteria = rows("Cites").map((row) => ({ ...row, points: "1," }));
  const draft = { draft: { base: 1, criteria }, baseVersion: 1, clientId: "typing" };
  await saveRubricDraft(viewerOf(ours.instructor), ours.courseId, id, draft);
  expect((await open(id)).draft.criteria).toEqual(criteria);
});

test("publishing ends the draft; a page left open is shown what was published and overwrites no later draft", async () => {
  const id = await made();
  await save(id, "Cites a page", 1);
  expect(await publish(id, "Cites a page", 1, 2)).toMatchObject({ ok: true });
  expect(await open(id)).toEqual({ draft: { base: 2, criteria: rows("Cites a page") }, version: 3, saved: null });
  const published = { base: 2, criteria: rows("Cites a page") };
  expect(await save(id, "Left open", 2, ida)).toMatchObject({ state: "conflict", version: 3, theirs: published });
  expect(await save(id, "The next", 3)).toMatchObject({ state: "saved", version: 4 });
  expect(await save(id, "Left open", 2, ida)).toMatchObject({ state: "conflict", version: 4 });
  expect((await open(id)).draft.criteria).toEqual(rows("The next"));
});

test("a draft that somebody has gone on with is neither published nor thrown away by who has not seen it", async () => {
  const id = await made();
  await save(id, "Mine", 1);
  await save(id, "Mine and more", 2, ida);
  expect(await publish(id, "Mine", 1, 2)).toMatchObject({ ok: false, problem: expect.stringContaining("elsewhere") });
  expect(await throwRubricDraftAway(viewerOf(ours.instructor), ours.courseId, id, 2)).toMatchObject({ ok: false });
  expect(await open(id)).toMatchObject({ draft: { criteria: rows("Mine and more") }, version: 3 });
  const { versions } = await readRubric(viewerOf(ours.instructor), ours.courseId, id, null);
  expect(versions).toHaveLength(1);
});

test("a draft that is thrown away gives place to what is published; its words stay in the history", async () => {
  const id = await made();
  await save(id, "Regretted", 1);
  const thrown = await throwRubricDraftAway(viewerOf(ida), ours.courseId, id, 2);
  const published = { draft: { base: 1, criteria: rows("Cites") }, version: 3, saved: null };
  expect(thrown).toEqual({ ok: true, value: published });
  expect(await open(id)).toEqual(published);
  expect(await history(id)).toEqual(["Autosave: Regretted", "Save: Regretted"]);
});

test("an assistant is told; students and another course's instructor find nothing; nothing is written", async () => {
  const id = await made();
  const problem = "Only an instructor changes rubrics.";
  expect(await save(id, "Aba", 1, ours.assistant)).toEqual({ state: "refused", problem });
  const thrown = await throwRubricDraftAway(viewerOf(ours.assistant), ours.courseId, id, 1);
  expect(thrown).toMatchObject({ ok: false, problem });
  await expect(open(id, ours.assistant)).rejects.toThrow(NotFound);
  for (const who of [ours.student, theirs.instructor]) {
    await expect(open(id, who)).rejects.toThrow(NotFound);
    await expect(save(id, "Sami", 1, who)).rejects.toThrow(NotFound);
    await expect(throwRubricDraftAway(viewerOf(who), ours.courseId, id, 1)).rejects.toThrow(NotFound);
  }
  await expect(save(theirs.rubric.rubricId, "Elsewhere", 1)).rejects.toThrow(NotFound);
  expect(await database.workingCopy.count({ where: { courseId: ours.courseId, rubricId: id } })).toBe(0);
});
