import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
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

test("an answer of ten thousand words is saved, submitted and read by a teacher, every word of it", async () => {
  const promptId = ours.open.promptIds[0] ?? "";
  const words = Array.from({ length: 100 }, (_, line) => `In line ${line} ${"the harbour freezes ".repeat(32)}again.`);
  const text = fromPlainText(words.join("\n\n"));
  const viewer = viewerOf(ours.neighbour);
  const save = { promptId, content: { form: "Text" as const, text }, baseVersion: 0, clientId: randomUUID() };
  expect(await saveAnswer(viewer, ...at(), save)).toMatchObject({ state: "saved", version: 1 });
  expect((await readAnswers(viewer, ...at())).answers).toMatchObject([{ content: save.content }]);
  const receipt = await submit(viewer, ...at(), { clientKey: randomUUID(), seen: { [promptId]: 1 } });
  if (!receipt.ok) throw new Error(receipt.problem);
  const work = await readSubmission(viewerOf(ours.instructor), ours.courseId, receipt.value.submissionId);
  expect(work.answers).toMatchObject([{ wordCount: 10_000, content: text }]);
});

test("a rubric that an assignment or a marking uses cannot be deleted under it", async () => {
  const { courseId } = ours;
  const { rubricVersionId, criterionId } = ours.rubric;
  const { rubricId } = await database.rubricVersion.findUniqueOrThrow({
    where: { courseId_id: { courseId, id: rubricVersionId } },
  });
  expect(await database.assignmentVersion.count({ where: { courseId, rubricVersionId } })).toBeGreaterThan(0);
  const key = (id: string) => ({ where: { courseId_id: { courseId, id } } });
  await expect(database.criterion.delete(key(criterionId))).rejects.toThrow();
  await expect(database.rubricVersion.delete(key(rubricVersionId))).rejects.toThrow();
  await expect(database.rubric.delete(key(rubricId))).rejects.toThrow();
  const { published } = await readAnswers(viewerOf(ours.student), ...at());
  expect(published.rubricVersionId).toBe(rubricVersionId);
});
