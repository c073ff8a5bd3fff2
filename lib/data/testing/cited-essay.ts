/** A submitted essay whose evidence is known, for tests of what those who mark are told of it. */
import { randomUUID } from "node:crypto";
import { emptyAssignment, plainPrompt } from "../../domain/assignment/draft";
import { nothingHidden } from "../../domain/assignment/prompt-settings";
import type { Outcome } from "../../domain/policy/outcome";
import { fromPlainText, type RichTextBlock } from "../../domain/richtext/model";
import { freshRow } from "../../domain/rubric/edit-rubric";
import type { CountedThing } from "../../domain/rubric/model";
import { deleteAnnotation } from "../annotations";
import { saveAnswer } from "../answers";
import { saveAssignmentDraft } from "../assignment-drafts";
import { publishAssignment } from "../assignment-publishing";
import { createAssignment } from "../assignments";
import type { PrismaClient } from "../generated/client";
import { writeRubric } from "../parts/write-rubric";
import { submit } from "../submissions";
import { buildNote, quoted } from "./course";
import { type CourseWorld, viewerOf } from "./world";

const value = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(outcome.problem);
  return outcome.value;
};

const paragraph = (text: string, ...cites: string[]): RichTextBlock => ({
  ...{ type: "p", text, marks: [] },
  atoms: cites.map((annotationId) => ({ kind: "evidence", at: text.length, annotationId })),
});

const threshold = (counts: CountedThing, number: number) => ({
  ...freshRow("Threshold", counts.toLowerCase()),
  ...{ title: `Enough ${counts.toLowerCase()}`, points: "1", threshold: number, counts },
});

/** The rows of its rubric: one of each of these is asked for, by a number. */
const rows = [threshold("Documents", 2), threshold("Notes", 1), threshold("Quotations", 1), threshold("Passages", 2)];

/**
 * Sami's answers to an essay, marked with the whole, and to a question that is marked by itself with the same rubric.
 * The essay has a paragraph with a right quotation and a note, one with a misquotation and a note that was deleted
 * before submitting, and one without evidence; of two expected passages it draws on the first.
 */
export async function citedEssay(database: PrismaClient, world: CourseWorld) {
  const { courseId, document, instructor, student } = world;
  const viewer = viewerOf(instructor);
  const rubric = { slug: "counted", title: "Rows that are counted", about: "", criteria: rows };
  const rubricVersionId = await database.$transaction((tx) =>
    writeRubric(tx, rubric, courseId, instructor.enrollmentId),
  );
  const { assignmentId } = value(await createAssignment(viewer, courseId));
  const [essay, short] = [randomUUID(), randomUUID()] as const;
  const zones = [quoted("b5", "No ship"), quoted("b4", "I wrote of it twice")].map(({ flow, start, end }) => ({
    ...{ ...document, span: { flow, start, end } },
  }));
  const asks = { skill: null, points: null, passage: null, minAnnotations: 0, minDocuments: 0 };
  const words = { minWords: null, maxWords: null };
  const hidden = { ...nothingHidden, zones };
  const draft = {
    ...{ ...emptyAssignment, title: "Who is warned", rubric: `version:${rubricVersionId}` },
    excerpts: [{ ...document, ranges: [], showHeadnote: true, showNotes: true }],
    prompts: [
      { ...plainPrompt, ...asks, ...words, id: essay, kind: "Essay" as const, text: "Who is warned?", hidden },
      {
        ...{ ...plainPrompt, ...asks, ...words, id: short, kind: "ShortAnswer" as const, text: "Of what?" },
        rubric: `version:${rubricVersionId}`,
      },
    ],
  };
  const saved = await saveAssignmentDraft(viewer, courseId, assignmentId, {
    ...{ draft, baseVersion: 1, clientId: randomUUID() },
  });
  if (saved.state !== "saved") throw new Error(saved.state);
  value(await publishAssignment(viewer, courseId, assignmentId, { version: saved.version, changeNote: "" }));
  const note = (passage: ReturnType<typeof quoted>) =>
    buildNote(database, { courseId, assignmentId, ...document }, student.enrollmentId, "Private", null, passage);
  const kept = await note(quoted("b5", "No ship above 300 tons"));
  const deleted = await note(quoted("b6", "I ask for timber"));
  const at = [viewerOf(student), courseId, assignmentId] as const;
  const answer = async (promptId: string, blocks: RichTextBlock[]) => {
    const content = { form: "Text" as const, text: { blocks } };
    const answered = await saveAnswer(...at, { promptId, content, baseVersion: 0, clientId: randomUUID() });
    if (answered.state !== "saved") throw new Error(answered.state);
  };
  await answer(essay, [
    paragraph("He sets a measure, “No ship above 300 tons”, and keeps to it.", kept),
    paragraph("He ends with “I beg for timber, and for an answer” and signs.", deleted),
    paragraph("Nobody has answered him before, and he knows it."),
  ]);
  await answer(short, fromPlainText("Of ships that lie too deep.").blocks);
  value(await deleteAnnotation(...at, deleted));
  const { submissionId } = value(await submit(...at, { clientKey: randomUUID(), seen: { [essay]: 1, [short]: 1 } }));
  return { assignmentId, submissionId, prompts: { essay, short }, notes: { kept, deleted } };
}
