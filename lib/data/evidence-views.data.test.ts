/** What those who mark are told of the evidence of an answer whose evidence is known, and that students are not. */
import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { emptyMarking } from "../domain/rubric/marking";
import { readAnswers } from "./answers";
import { finishMarking, saveMarking } from "./assessments";
import { database } from "./database";
import { readFeedback } from "./feedback";
import { readGrading } from "./grading-desk";
import { releaseGrades } from "./releases";
import { readRoom } from "./room";
import { readMySubmission } from "./submissions";
import { citedEssay } from "./testing/cited-essay";
import { buildCourseWorld, type CourseWorld, viewerOf } from "./testing/world";

let ours: CourseWorld;
let made: Awaited<ReturnType<typeof citedEssay>>;
beforeAll(async () => {
  ours = await buildCourseWorld(database, "Harbours of Europe");
  made = await citedEssay(database, ours);
});

const desk = (who = ours.assistant) => readGrading(viewerOf(who), ours.courseId, made.submissionId);
const viewOf = async (promptId: string) => {
  const { work, evidence } = await desk();
  return evidence[work.answers.find(({ prompt }) => prompt.id === promptId)?.id ?? ""];
};

test("cited notes, quotations, a bare paragraph and expected passages are told of the essay", async () => {
  const title = "The harbour master to the town council";
  const { revisionId, documentId } = ours.document;
  const at = { revisionId, documentTitle: title };
  expect(await viewOf(made.prompts.essay)).toMatchObject({
    documents: [{ documentId, title, notes: [made.notes.kept] }],
    gone: 1,
    quotations: [
      { quoted: "No ship above 300 tons", verdict: "exact", title, truth: null },
      {
        ...{ quoted: "I beg for timber, and for an answer", verdict: "misquoted", title },
        truth: "I ask for timber, and for an answer",
      },
    ],
    bare: [{ number: 3, words: "Nobody has answered him before, and he knows it." }],
    expected: [
      { ...at, label: "¶2", words: "No ship", drawnOn: true },
      { ...at, label: "¶1", words: "I wrote of it twice", drawnOn: false },
    ],
    key: null,
  });
  expect(await viewOf(made.prompts.short)).toEqual({
    ...{ documents: [], gone: 0, quotations: [], bare: [], expected: [], key: null },
  });
});

test("a row is counted over the answers of its unit, though both units have the same rubric; nothing is decided", async () => {
  const { units } = await desk();
  const counts = units.map(({ rubric, counted, marking }) => ({
    counted: rubric?.criteria.map(({ id, counts: thing }) => [thing, counted[id]]),
    scores: marking.scores,
  }));
  const of = (...numbers: number[]) => ({
    counted: ["Documents", "Notes", "Quotations", "Passages"].map((thing, index) => [thing, numbers[index]]),
    scores: [],
  });
  expect(units.map(({ promptId }) => promptId)).toEqual([null, made.prompts.short]);
  expect(counts).toEqual([of(1, 1, 1, 1), of(0, 0, 0, 0)]);
});

test("it is what was frozen: a note deleted after submitting stays, and no word of the live note is read", async () => {
  const where = { courseId_id: { courseId: ours.courseId, id: made.notes.kept } };
  await database.annotation.update({ where, data: { deletedAt: new Date(), bodyText: "Changed since." } });
  expect(await viewOf(made.prompts.essay)).toMatchObject({ gone: 1, documents: [{ notes: [made.notes.kept] }] });
  expect(JSON.stringify(await desk())).not.toContain("Changed since.");
});

/** Everything is marked, finished and released. */
async function released() {
  const teacher = viewerOf(ours.instructor);
  for (const { promptId, rubric } of (await desk()).units) {
    const scores = (rubric?.criteria ?? []).map(({ id }) => ({
      ...{ criterionId: id, levelId: null, met: true, counted: 1, points: null, note: null },
    }));
    const { work } = await desk();
    const base = { submissionVersionId: work.submissionVersionId, promptId, clientId: randomUUID(), baseVersion: 0 };
    const marking = { ...emptyMarking, scores };
    await saveMarking(teacher, ours.courseId, made.submissionId, { ...base, marking });
    await finishMarking(teacher, ours.courseId, made.submissionId, { promptId, version: 1 });
  }
  await releaseGrades(teacher, ours.courseId, made.assignmentId, {});
}

test("a student is told nothing of what is expected: not before release, not after it", async () => {
  const student = viewerOf(ours.student);
  const at = [ours.courseId, made.assignmentId] as const;
  const told = async () =>
    JSON.stringify([
      await readRoom(student, ...at),
      await readAnswers(student, ...at),
      await readMySubmission(student, ...at),
      await readFeedback(student, ...at),
    ]);
  const silent = /"(zones|expected|drawnOn|counted|gone)":/;
  expect(JSON.stringify(await desk())).toMatch(silent);
  expect(await told()).not.toMatch(silent);
  await released();
  const after = await told();
  expect(after).toContain("Enough documents");
  expect(after).not.toMatch(silent);
  await expect(desk(ours.student)).rejects.toThrow("");
  await expect(desk(ours.otherAssistant)).rejects.toThrow("");
});
