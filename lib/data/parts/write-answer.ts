/** Writing a draft answer: one step of its history, never over somebody else's. */
import { pagesOfFacts, type SentFacts, withSentFacts } from "../../domain/answer/facts";
import { type Answer, isEmptyAnswer, storedAnswer } from "../../domain/answer/model";
import { runningText, writtenWords } from "../../domain/answer/running-text";
import { plainText } from "../../domain/richtext/model";
import type { Saved } from "../../domain/submission/saving";
import type { database } from "../database";
import type { SaveKind } from "../generated/client";

type Transaction = Parameters<Parameters<typeof database.$transaction>[0]>[0];

interface AnswerStep {
  courseId: string;
  assignmentId: string;
  promptId: string;
  studentId: string;
  content: Answer;
  /** The version this was written on top of; 0 when none was there. */
  baseVersion: number;
  clientId: string;
  kind: "Autosave" | "Restore";
  /** How it was written, as the page that sends it has counted; null where nothing was. */
  facts: SentFacts | null;
}

/** Stores it as the next version, or beside the newer one that is there already; done once per `clientId`. */
export async function writeAnswer(tx: Transaction, step: AnswerStep): Promise<Saved<Answer>> {
  const { courseId, assignmentId, promptId, studentId, content, baseVersion, clientId, facts } = step;
  const key = { courseId, promptId, studentId };
  // A choice or a passage alone has no words: it is begun all the same, and counted by this.
  const text = isEmptyAnswer(content) ? "" : plainText(runningText(content)).trim() || "…";
  const words = { content, text, wordCount: writtenWords(content), clientId, savedAt: new Date() };
  await tx.answerDraft.createMany({
    data: [{ ...key, assignmentId, content: { blocks: [] }, clientId: "", version: 0 }],
    skipDuplicates: true,
  });
  const { count } = await tx.answerDraft.updateMany({
    where: { ...key, version: baseVersion },
    data: { ...words, version: baseVersion + 1 },
  });
  const now = await tx.answerDraft.findUniqueOrThrow({ where: { courseId_promptId_studentId: key } });
  const savedAt = now.savedAt.toISOString();
  if (facts) await addFacts(tx, key, facts);
  // Sent again because its answer was lost, perhaps after another tab has saved on top of it: it says what it said.
  const before = count === 1 ? null : await tx.answerDraftVersion.findFirst({ where: { ...key, clientId } });
  if (before && before.kind !== "Conflict") {
    return { state: "saved", version: before.number, savedAt: before.savedAt.toISOString() };
  }
  const kind: SaveKind = count === 1 ? step.kind : "Conflict";
  if (!before) {
    const written = { number: baseVersion + 1, kind, content, clientId, savedAt: words.savedAt } as const;
    await tx.answerDraftVersion.create({ data: { ...key, ...written, ...(facts ? { facts } : {}) } });
  }
  if (count === 0) return { state: "conflict", version: now.version, savedAt, theirs: storedAnswer.parse(now.content) };
  await countAnswers(tx, courseId, assignmentId, studentId);
  return { state: "saved", version: now.version, savedAt };
}

/** Keeps the number of begun answers beside the student, where the overview reads it. */
async function countAnswers(tx: Transaction, courseId: string, assignmentId: string, studentId: string) {
  const begun = { OR: [{ wordCount: { gt: 0 } }, { text: { not: "" } }] };
  const answeredCount = await tx.answerDraft.count({ where: { courseId, assignmentId, studentId, ...begun } });
  await tx.assignee.updateMany({
    where: { courseId, assignmentId, studentId },
    data: { answeredCount, lastActiveAt: new Date() },
  });
}

/**
 * Adds what a page has counted to the draft, also when its words were kept beside a newer text: they were written too.
 * The draft's row is held, so that two tabs add up.
 */
async function addFacts(
  tx: Transaction,
  key: { courseId: string; promptId: string; studentId: string },
  facts: SentFacts,
) {
  await tx.$queryRaw`SELECT 1 FROM "AnswerDraft" WHERE "courseId" = ${key.courseId}::uuid AND "promptId" = ${key.promptId}::uuid AND "studentId" = ${key.studentId}::uuid FOR UPDATE`;
  const where = { courseId_promptId_studentId: key };
  const before = await tx.answerDraft.findUniqueOrThrow({ where, select: { facts: true } });
  await tx.answerDraft.update({ where, data: { facts: withSentFacts(pagesOfFacts.parse(before.facts), facts) } });
}
