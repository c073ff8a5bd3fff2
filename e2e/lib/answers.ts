/** An assignment of composed texts with a question of every kind, each answered in its own form. */
import { randomUUID } from "node:crypto";
import { database } from "../../lib/data/database";
import { buildNote, quoted } from "../../lib/data/testing/course";
import { describePassage } from "../../lib/domain/anchor/passage";
import type { PromptKind } from "../../lib/domain/assignment/draft";
import { type PromptSettings, plainSettings } from "../../lib/domain/assignment/prompt-settings";
import { fromPlainText } from "../../lib/domain/richtext/model";
import { composedRoom, inChapters } from "./composed";

interface Asked {
  kind: PromptKind;
  text: string;
  settings?: Partial<PromptSettings>;
  minAnnotations?: number;
  minWords?: number;
}

const asked: Asked[] = [
  {
    kind: "Sourcing",
    text: "Who writes, and when?",
    settings: { sheet: true, fields: ["author", "date", "audience"] },
  },
  { kind: "Contextualization", text: "What lies behind the letter?", settings: { sheet: true } },
  { kind: "Corroboration", text: "Do the letter and the ledger agree?", settings: { sheet: true, minPairs: 1 } },
  { kind: "CloseReading", text: "Which words accuse?", settings: { sheet: true, minMarks: 1 } },
  {
    kind: "Choice",
    text: "Who decides in the harbour?",
    settings: {
      options: [
        { id: "council", text: "The council" },
        { id: "master", text: "The harbour master" },
      ],
    },
  },
  { kind: "Essay", text: "What did the council know?", minAnnotations: 1, minWords: 5 },
];

export interface AnswersRoom {
  /** The address of the answers. */
  submission: string;
  student: string;
}

/** A room with a question of each kind, and two notes of the student's: on the letter, and on the ledger. */
export async function answersRoom(): Promise<AnswersRoom> {
  const { room, student } = await composedRoom();
  const { courseId, id: studentId } = await database.enrollment.findFirstOrThrow({ where: { userId: student } });
  const version = await database.assignmentVersion.findFirstOrThrow({
    where: { courseId },
    include: { excerpts: { orderBy: { position: "asc" } } },
  });
  const { assignmentId, publishedById } = version;
  const key = { courseId, assignmentId };
  const prompts = asked.map((each) => ({ ...each, id: randomUUID() }));
  await database.prompt.createMany({ data: prompts.map(({ id, kind }) => ({ ...key, id, kind })) });
  await database.$transaction(async (tx) => {
    const assignmentVersionId = randomUUID();
    await tx.assignmentVersion.create({
      data: { ...key, id: assignmentVersionId, number: 2, parentNumber: 1, publishedById },
      select: { id: true },
    });
    await tx.excerpt.createMany({
      data: version.excerpts.map(({ documentId, revisionId, position }) => {
        return { ...key, assignmentVersionId, documentId, revisionId, position };
      }),
    });
    for (const [position, { id: promptId, text, settings, minAnnotations = 0, minWords = null }] of prompts.entries()) {
      await tx.promptVersion.create({
        data: {
          ...{ ...key, assignmentVersionId, promptId, position, minAnnotations, minWords },
          ...{ text: fromPlainText(text), settings: { ...plainSettings, ...settings } },
        },
        select: { id: true },
      });
    }
    const where = { courseId_id: { courseId, id: assignmentId } };
    await tx.assignment.update({ where, data: { currentNumber: 2 } });
  });
  const [letter, ledger] = version.excerpts;
  const first = inChapters.blocks.find(({ id }) => id === "p0-0");
  const counted = "counted the carts";
  const offset = first?.text.indexOf(counted) ?? 0;
  const end = { blockId: "p0-0", offset: offset + counted.length };
  const cart = describePassage(inChapters, { flow: "doc", start: { blockId: "p0-0", offset }, end });
  if (!letter || !ledger || !cart) throw new Error("the composed texts are not as they were");
  await buildNote(database, { ...key, ...placeOf(letter) }, studentId, "Assignment");
  await buildNote(database, { ...key, ...placeOf(ledger) }, studentId, "Private", null, cart);
  return { submission: `${room}/submission`, student };
}

const placeOf = ({ documentId, revisionId }: { documentId: string; revisionId: string }) => ({
  documentId,
  revisionId,
});

/** Words of the letter that can be quoted. */
export const LETTER_WORDS = quoted("b6", "I ask for timber").exact;
