import { beforeAll, expect, test } from "vitest";
import { asKind, freshRow } from "../domain/rubric/edit-rubric";
import type { RubricRows } from "../domain/rubric/rubric-pages";
import { database } from "./database";
import { rubricChoices } from "./parts/assignment-desk";
import {
  archiveRubric,
  bringRubric,
  copyFramework,
  exportRubric,
  makeRubric,
  publishRubric,
  readRubric,
  readRubrics,
} from "./rubrics";
import { buildWorld, type CourseWorld, viewerOf } from "./testing/world";

let ours: CourseWorld;
let theirs: CourseWorld;
beforeAll(async () => {
  ({ ours, theirs } = await buildWorld(database));
});

const level = (
  name: string,
  points: string | null,
  minPoints: string | null = null,
  maxPoints: string | null = null,
) => ({
  ...{ name, description: `${name}: as told.`, points, minPoints, maxPoints },
});
const row = (kind: RubricRows[number]["kind"], key: string, more: Partial<RubricRows[number]>) => ({
  ...freshRow(kind, key),
  ...{ title: `Row ${key}`, description: "What is looked for.", ...more },
});
/** A row of every kind. */
const every: RubricRows = [
  row("Levels", "claim", { levels: [level("None", "0"), level("Clear", "2.5")], skill: "sourcing" }),
  row("Levels", "tone", { levels: [level("Flat", null), level("Lively", null)] }),
  row("YesNo", "cites", { points: "1" }),
  row("Threshold", "many", { points: "1", threshold: 4, counts: "Documents" }),
  row("Band", "use", { levels: [level("Weak", null, "0", "2"), level("Strong", null, "2.5", "4")] }),
  row("Cap", "one-sided", { capPoints: "2", capsKeys: ["claim", "use"] }),
  row("FeedbackOnly", "style", {}),
];

async function made(criteria = every, title = "Of every kind"): Promise<string> {
  const outcome = await makeRubric(viewerOf(ours.instructor), ours.courseId, { title, criteria });
  if (!outcome.ok) throw new Error(outcome.problem);
  return outcome.value.rubricId;
}

test("a rubric of every kind of row comes back as it was written, and survives a file into another course", async () => {
  const rubricId = await made();
  const text = await exportRubric(viewerOf(ours.assistant), ours.courseId, rubricId);
  const brought = await bringRubric(viewerOf(theirs.instructor), theirs.courseId, text);
  if (!brought.ok) throw new Error(brought.problem);
  const again = await exportRubric(viewerOf(theirs.instructor), theirs.courseId, brought.value.rubricId);
  expect(JSON.parse(again)).toEqual(JSON.parse(text));
  expect(JSON.parse(text).rubric.criteria).toEqual(every);
  const listed = (await readRubrics(viewerOf(ours.assistant), ours.courseId)).rubrics.find(({ id }) => id === rubricId);
  expect(listed).toMatchObject({ title: "Of every kind", number: 1, rows: 7, points: "8.5", usedIn: [] });
});

test("publishing makes the next version and changes nothing of the one before", async () => {
  const rubricId = await made();
  const read = (number: number | null) => readRubric(viewerOf(ours.instructor), ours.courseId, rubricId, number);
  const first = (await read(1)).version;
  const edited = [row("YesNo", "cites", { points: "2" }), row("FeedbackOnly", "new", { title: "Anew" })];
  const outcome = await publishRubric(viewerOf(ours.instructor), ours.courseId, rubricId, {
    ...{ base: 1, draft: 1 },
    criteria: edited,
  });
  expect(outcome).toMatchObject({ ok: true });
  const page = await read(null);
  expect(page.version).toMatchObject({ number: 2, criteria: [{ key: "cites", points: "2" }, { title: "Anew" }] });
  expect(page.versions.map(({ number }) => number)).toEqual([2, 1]);
  expect(page.versions[0]?.changes).toContain("“Row cites” gives 2 at most; it gave 1.");
  expect((await read(1)).version).toEqual(first);
});

test("of two who edit the same version at once, one is told and nothing of either is lost or doubled", async () => {
  const rubricId = await made();
  const publish = (points: string) =>
    publishRubric(viewerOf(ours.instructor), ours.courseId, rubricId, {
      ...{ base: 1, draft: 1 },
      criteria: [row("YesNo", "cites", { points })],
    });
  const outcomes = await Promise.all([publish("3"), publish("4")]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes.find(({ ok }) => !ok)).toMatchObject({ field: "base.2" });
  const { versions } = await readRubric(viewerOf(ours.instructor), ours.courseId, rubricId, null);
  expect(versions).toHaveLength(2);
});

test("what cannot be marked with is refused", async () => {
  const broken = [row("Cap", "cap", { capPoints: "2", capsKeys: ["gone"] })];
  const outcome = await makeRubric(viewerOf(ours.instructor), ours.courseId, { title: "Broken", criteria: broken });
  expect(outcome).toMatchObject({ ok: false, problem: "Row 1: The cap is for a row that is not there." });
  expect(await bringRubric(viewerOf(ours.instructor), ours.courseId, "{}")).toMatchObject({ ok: false });
});

test("a rubric that is used is not put away, and it is said where; others go and come back", async () => {
  const archive = (id: string, away: boolean) => archiveRubric(viewerOf(ours.instructor), ours.courseId, id, away);
  const { rubricId, rubricVersionId } = ours.rubric;
  const { usedIn } = await readRubric(viewerOf(ours.instructor), ours.courseId, rubricId, null);
  expect(usedIn.length).toBeGreaterThan(0);
  expect(await archive(rubricId, true)).toMatchObject({ problem: expect.stringContaining(usedIn[0]?.title ?? "?") });
  const copied = await copyFramework(viewerOf(ours.instructor), ours.courseId, "hippo");
  if (!copied.ok) throw new Error(copied.problem);
  const offered = async () => (await rubricChoices(ours.courseId, [])).map(({ title }) => title);
  const title = (await offered()).find((each) => each.startsWith("HIPP") && each.endsWith(", version 1"));
  expect(await archive(copied.value.rubricId, true)).toMatchObject({ ok: true });
  expect(await offered()).not.toContain(title);
  expect(await archive(copied.value.rubricId, false)).toMatchObject({ ok: true });
  expect(await offered()).toContain(title);
  const edit = { base: 1, draft: 1, criteria: [row("YesNo", "words", { points: "1" })] };
  await publishRubric(viewerOf(ours.instructor), ours.courseId, rubricId, edit);
  const kept = (await rubricChoices(ours.courseId, [`version:${rubricVersionId}`])).map(({ about }) => about);
  expect(kept).toContain("Version 2 is newer; students and grades keep what they have.");
});

test("a level turned into a band keeps its name and loses its points", () => {
  const turned = asKind(every[0] ?? freshRow("Levels", "none"), "Band");
  expect(turned.levels[1]).toMatchObject({ name: "Clear", points: null });
});
