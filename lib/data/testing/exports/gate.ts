import { randomUUID } from "node:crypto";
import { plainSettings } from "../../../domain/assignment/prompt-settings";
import { emptyMeta } from "../../../domain/document/model";
import { fromPlainText } from "../../../domain/richtext/model";
import type { PrismaClient } from "../../generated/client";
import { buildAssignment } from "../assignment";
import { publishNext } from "../next-version";
import type { CourseWorld } from "../world";

/** A letter of two lines; the second is what a gate keeps shut. */
const blocks = [
  { id: "t", type: "title", voice: "author", text: "A letter that waits", marks: [], atoms: [] },
  { id: "p", type: "p", voice: "author", text: "Come before the ice does.", marks: [], atoms: [] },
];

/** Words that no student reads before they have locked what they expect; Sami does in the end. */
export const GATED_WORDS = "Come before the ice does";

/** A text of its own that opens when a question is answered, and Sami's saved answer to it. */
export async function beginGate(database: PrismaClient, world: CourseWorld) {
  const { courseId, instructor, student, classmate, neighbour, rubric } = world;
  const title = "A letter that waits";
  const { id: documentId } = await database.document.create({ data: { courseId, title, genre: "letter" } });
  const revision = await database.revision.create({
    data: {
      ...{ courseId, documentId, number: 1, title, text: blocks.map(({ text }) => text).join("\n"), blocks, notes: [] },
      ...{ textHash: "0", meta: JSON.parse(JSON.stringify({ ...emptyMeta("en"), title })) },
      publishedById: instructor.enrollmentId,
    },
  });
  const where = { courseId_id: { courseId, id: documentId } };
  await database.document.update({ where, data: { currentRevisionId: revision.id } });
  const text = { documentId, revisionId: revision.id };
  const { assignmentId, promptIds } = await buildAssignment(database, {
    ...{ courseId, ...text, instructorId: instructor.enrollmentId, rubricVersionId: rubric.rubricVersionId },
    studentIds: [student, classmate, neighbour].map((each) => each.enrollmentId),
  });
  const settings = { ...plainSettings, sheet: true, gates: documentId };
  await publishNext(database, world, assignmentId, { text, promptIds, settings });
  const [promptId = ""] = promptIds;
  const content: object = {
    form: "Sourcing",
    rows: { author: fromPlainText("A ferryman, I suppose.") },
    reflection: { blocks: [] },
  };
  await database.answerDraft.create({
    data: {
      ...{ courseId, assignmentId, promptId, studentId: student.enrollmentId, content },
      ...{ version: 1, wordCount: 4, clientId: randomUUID() },
    },
  });
  return { ...text, assignmentId, promptId, press: { version: 1, clientKey: randomUUID() } };
}
