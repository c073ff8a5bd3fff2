/** Writing a draft answer: one step of its history, never over somebody else's. */
import { type Answer, isEmptyAnswer, storedAnswer } from "../../domain/answer/model";
import { runningText, writtenWords } from "../../domain/answer/running-text";
import { plainText } from "../../domain/richtext/model";
import type { Saved } from "../../domain/submission/saving";
import type { database } from "../database";

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
}

/** Stores it as the next version, or beside the newer one that is there already; done once per `clientId`. */
export async function writeAnswer(tx: Transaction, step: AnswerStep): Promise<Saved<Answer>> {
  const { courseId, assignmentId, promptId, studentId, content, baseVersion, clientId } = step;
  const key = { courseId, promptId, studentId };
  const text = isEmptyAnswer(content) ? "" : plainText(runningText(content));
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
  if (count === 0 && now.clientId === clientId) return { state: "saved", version: now.version, savedAt };
  const kind = count === 1 ? step.kind : "Conflict";
  await tx.answerDraftVersion.create({ data: { ...key, number: baseVersion + 1, kind, content, clientId } });
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
