import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { noFacts, totalFacts, type WritingFacts } from "../domain/answer/facts";
import type { Answer } from "../domain/answer/model";
import { fromPlainText } from "../domain/richtext/model";
import { readAnswers, saveAnswer } from "./answers";
import { database } from "./database";
import { readSubmission, submit } from "./submissions";
import { buildWorld, type CourseWorld, viewerOf } from "./testing/world";

let ours: CourseWorld;
beforeAll(async () => {
  ({ ours } = await buildWorld(database));
});

const at = () => [ours.courseId, ours.open.assignmentId] as const;
const promptId = () => ours.open.promptIds[0] ?? "";
const [here, there] = [randomUUID(), randomUUID()];
const typed = (characters: number): WritingFacts => ({ ...noFacts, typed: characters, sittings: 1 });
const content = (words: string): Answer => ({ form: "Text", text: fromPlainText(words) });

const save = (
  words: string,
  baseVersion: number,
  page: string,
  counted: WritingFacts,
  clientId: string = randomUUID(),
) =>
  saveAnswer(viewerOf(ours.neighbour), ...at(), {
    ...{ promptId: promptId(), content: content(words), baseVersion, clientId },
    facts: { page, counted },
  });

async function total() {
  const { answers } = await readAnswers(viewerOf(ours.neighbour), ...at());
  return totalFacts(answers[0]?.facts ?? {});
}

test("two tabs add up, also where their words are in conflict; a save that comes twice adds nothing", async () => {
  const name = randomUUID();
  expect(await save("He asks.", 0, here, typed(8), name)).toMatchObject({ state: "saved" });
  await save("He asks.", 0, here, typed(8), name);
  expect(await total()).toEqual(typed(8));
  expect(await save("She asks.", 0, there, typed(9))).toMatchObject({ state: "conflict" });
  expect(await total()).toEqual({ ...typed(17), sittings: 2 });
  const kept = await database.answerDraftVersion.findMany({
    where: { courseId: ours.courseId, promptId: promptId(), studentId: ours.neighbour.enrollmentId },
    orderBy: { savedAt: "asc" },
  });
  expect(kept.map(({ facts }) => facts)).toEqual([
    { page: here, counted: typed(8) },
    { page: there, counted: typed(9) },
  ]);
});

test("many saves of two tabs at once lose no count", async () => {
  const saves = Array.from({ length: 6 }, (_, at) =>
    [here, there].map((page) => save(`Words ${at}`, 1, page, typed(20 + at))),
  );
  await Promise.all(saves.flat());
  expect(await total()).toEqual({ ...typed(50), sittings: 2 });
});

test("facts go with a submission only where the assignment says so, added up and without the pages", async () => {
  const viewer = viewerOf(ours.neighbour);
  const where = { courseId_id: { courseId: ours.courseId, id: ours.open.assignmentId } };
  const send = async (words: string) => {
    const { answers } = await readAnswers(viewer, ...at());
    const before = answers.find((each) => each.promptId === promptId())?.version ?? 0;
    await save(words, before, here, typed(25));
    const receipt = await submit(viewer, ...at(), { clientKey: randomUUID(), seen: { [promptId()]: before + 1 } });
    if (!receipt.ok) throw new Error(receipt.problem);
    const work = await readSubmission(viewerOf(ours.instructor), ours.courseId, receipt.value.submissionId);
    return work.answers.find(({ prompt }) => prompt.id === promptId())?.facts;
  };
  expect(await send("For nobody’s eyes but mine.")).toBeNull();
  expect((await readAnswers(viewer, ...at())).factsToInstructors).toBe(false);
  await database.assignment.update({ where, data: { factsToInstructors: true } });
  expect(await send("Those who teach may see it.")).toEqual({ ...typed(50), sittings: 2 });
  expect((await readAnswers(viewer, ...at())).factsToInstructors).toBe(true);
});
