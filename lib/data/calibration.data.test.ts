/** Sample answers are marked before the queue; nobody sees another's levels before their own are finished. */
import { beforeAll, expect, test } from "vitest";
import { NotFound } from "../domain/policy/outcome";
import { saveMarking } from "./assessments";
import { finishSampleMark, readCalibration, saveSampleMark, turnCalibration } from "./calibration";
import { database } from "./database";
import { readGrading } from "./grading-desk";
import { flagMarking } from "./grading-flags";
import { readMySubmission } from "./submissions";
import { SAMPLE_WORDS } from "./testing/assignment";
import { atLevel } from "./testing/marked";
import { buildWorld, type CourseWorld, viewerOf } from "./testing/world";

let ours: CourseWorld;
beforeAll(async () => {
  ({ ours } = await buildWorld(database));
});

type Who = CourseWorld["student"];
const at = () => [ours.courseId, ours.open.assignmentId] as const;
const page = (who: Who) => readCalibration(viewerOf(who), ...at());
const sample = async (who: Who) => {
  const [first] = (await page(who)).samples;
  if (!first) throw new Error("there is a sample");
  return first;
};
const save = async (who: Who, level: number, baseVersion: number) => {
  const { promptId, key } = await sample(who);
  return saveSampleMark(viewerOf(who), ...at(), { promptId, key, baseVersion, marking: atLevel(ours, level) });
};
const finish = async (who: Who, version: number) => {
  const { promptId, key } = await sample(who);
  return finishSampleMark(viewerOf(who), ...at(), { promptId, key, version });
};
const mark = () =>
  saveMarking(viewerOf(ours.assistant), ours.courseId, ours.submission.submissionId, {
    ...{ submissionVersionId: ours.submission.submissionVersionId, promptId: null, baseVersion: 0 },
    ...{ clientId: crypto.randomUUID(), marking: atLevel(ours, 1) },
  });

test("samples are for those who teach", async () => {
  expect(await sample(ours.assistant)).toMatchObject({ text: SAMPLE_WORDS, version: 0, comparison: null, meant: "" });
  for (const who of [ours.student, ours.observer]) await expect(page(who)).rejects.toThrow(NotFound);
  const own = JSON.stringify(await readMySubmission(viewerOf(ours.student), ...at()));
  expect(own).not.toContain(SAMPLE_WORDS);
});

test("while they are owed, nothing is marked", async () => {
  expect(await turnCalibration(viewerOf(ours.assistant), ...at(), true)).toMatchObject({ ok: false });
  expect(await turnCalibration(viewerOf(ours.instructor), ...at(), true)).toMatchObject({ ok: true });
  expect(await mark()).toMatchObject({ state: "refused", problem: /sample answers/ });
  const desk = await readGrading(viewerOf(ours.assistant), ours.courseId, ours.submission.submissionId);
  expect(desk).toMatchObject({ owesSamples: true, canMark: false });
  const flag = { promptId: null, flagged: true };
  expect(await flagMarking(viewerOf(ours.assistant), ours.courseId, ours.submission.submissionId, flag)).toMatchObject({
    ok: false,
    problem: /sample answers/,
  });
});

test("levels are saved on top of each other; two tabs show both; what is not decided is not finished", async () => {
  expect(await finish(ours.instructor, 0)).toMatchObject({ ok: false, problem: /Still to be decided/ });
  expect(await save(ours.instructor, 0, 0)).toMatchObject({ state: "saved", version: 1 });
  expect(await save(ours.instructor, 0, 0)).toMatchObject({ state: "saved", version: 1 });
  const other = await save(ours.instructor, 2, 0);
  expect(other).toMatchObject({ state: "conflict", version: 1, theirs: { scores: atLevel(ours, 0).scores } });
  expect(await finish(ours.instructor, 0)).toMatchObject({ ok: false, problem: /another tab/ });
  expect(await finish(ours.instructor, 1)).toMatchObject({ ok: true });
  expect(await save(ours.instructor, 2, 1)).toMatchObject({ state: "refused", problem: /stand/ });
});

test("one's own finished, the others' are shown, and the queue opens", async () => {
  expect(JSON.stringify(await page(ours.assistant))).not.toContain("Basic,");
  expect((await sample(ours.assistant)).comparison).toBeNull();
  expect(await save(ours.assistant, 2, 0)).toMatchObject({ state: "saved" });
  expect((await sample(ours.assistant)).comparison).toBeNull();
  expect(await finish(ours.assistant, 1)).toMatchObject({ ok: true });
  const { comparison, meant } = await sample(ours.assistant);
  expect(meant).toBe("Basic");
  expect(comparison).toEqual([
    {
      ...{ criterionId: ours.rubric.criterionId, title: "Words", mine: "Proficient" },
      others: [{ grader: "Ines Instructor", instructs: true, given: "Basic", apart: "further" }],
    },
  ]);
  expect(await mark()).toMatchObject({ state: "saved" });
});

test("a sample that is not there is refused; turned off, nobody owes anything", async () => {
  const { promptId } = await sample(ours.otherAssistant);
  const sent = { promptId, key: "another", baseVersion: 0, marking: atLevel(ours, 1) };
  expect(await saveSampleMark(viewerOf(ours.otherAssistant), ...at(), sent)).toMatchObject({ state: "refused" });
  expect(await turnCalibration(viewerOf(ours.instructor), ...at(), false)).toMatchObject({ ok: true });
  expect((await page(ours.otherAssistant)).since).toBeNull();
  const turned = { courseId: ours.courseId, action: "calibration.turned" };
  const events = await database.auditEvent.findMany({ where: turned, orderBy: { id: "asc" } });
  expect(events.map(({ after }) => after)).toEqual([{ on: true }, { on: false }]);
});
