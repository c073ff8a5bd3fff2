/** A student's answers while they are being written: one draft a question, saved within seconds, never overwritten. */

import { withoutContext } from "../domain/anchor/passage";
import type { PublishedPrompt } from "../domain/assignment/published";
import { can } from "../domain/policy/can";
import { NotFound } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import { citedAnnotations, plainText, type RichText, richText, wordCount } from "../domain/richtext/model";
import type { AnswerDesk, DraftAnswer, DroppedAnswer } from "../domain/submission/desk";
import type { Saved } from "../domain/submission/saving";
import { database } from "./database";
import { memberOf } from "./member";
import { assignedTexts } from "./parts/assigned-texts";
import { assignmentFor } from "./parts/assignment-facts";
import { citableNotes } from "./parts/citable-notes";
import { heldWords, passagesHeld } from "./parts/held-passages";
import { publishedAssignment } from "./parts/published-assignment";

/** Everything a student needs to answer: the questions, what they have written, and the notes they may cite. */
export async function readAnswers(viewer: Viewer, courseId: string, assignmentId: string): Promise<AnswerDesk> {
  const member = await memberOf(viewer, courseId);
  const { assignment, facts, assignee } = await assignmentFor(member, assignmentId);
  if (member.role !== "Student" || !can(member, "assignment.read", facts) || !assignment.current) throw new NotFound();
  const studentId = member.enrollmentId;
  const published = await publishedAssignment(courseId, assignment.current.id);
  const drafts = await database.answerDraft.findMany({ where: { courseId, assignmentId, studentId } });
  const answers = drafts.map(({ promptId, content, version, savedAt }) => {
    return { promptId, content: richText.parse(content), version, savedAt: savedAt.toISOString() };
  });
  const cited = answers.flatMap((answer) => citedAnnotations(answer.content));
  const dropped = answers.filter(({ promptId }) => !published.prompts.some((prompt) => prompt.id === promptId));
  const [notes, { texts, sources }, noLongerAsked] = await Promise.all([
    citableNotes(courseId, assignmentId, studentId, cited),
    assignedTexts(member, published),
    droppedAnswers(courseId, dropped),
  ]);
  const readable = (passage: PublishedPrompt["passage"]) =>
    passage && sources.some(({ excerpt, holds }) => excerpt.revisionId === passage.revisionId && holds(passage))
      ? withoutContext(passage)
      : null;
  const prompts = published.prompts.map((each) => ({ ...each, passage: readable(each.passage) }));
  const held = await passagesHeld(member, published);
  return {
    courseTitle: assignment.course.title,
    title: assignment.title,
    timeZone: assignment.timeZone,
    dueAt: assignment.dueAt,
    closesAt: assignment.closesAt,
    published: { ...published, prompts },
    texts,
    answers,
    noLongerAsked,
    notes: await Promise.all(
      notes.map(async (note) => ({ ...note, passage: heldWords(note.passage, await held(note, note.passage)) })),
    ),
    open: can(member, "answer.edit", facts),
    submittedAt: assignee?.submittedAt ?? null,
  };
}

/** Answers of questions that were left out, each with the question as it was asked last; empty ones are not worth it. */
async function droppedAnswers(courseId: string, dropped: readonly DraftAnswer[]): Promise<DroppedAnswer[]> {
  const written = dropped.filter(({ content }) => plainText(content).trim() !== "");
  if (written.length === 0) return [];
  const versions = await database.promptVersion.findMany({
    where: { courseId, promptId: { in: written.map(({ promptId }) => promptId) } },
    select: { promptId: true, text: true },
    orderBy: { assignmentVersion: { number: "desc" } },
  });
  return written.flatMap(({ promptId, content }) => {
    const last = versions.find((each) => each.promptId === promptId);
    return last ? { promptId, asked: richText.parse(last.text), content } : [];
  });
}

export interface AnswerToSave {
  promptId: string;
  content: RichText;
  /** The version this text was written on top of; 0 when none was there. */
  baseVersion: number;
  /** Names one save of one open page: sending it twice saves once. */
  clientId: string;
}

/**
 * Saves a draft answer. Saved again with the same `clientId`, it says what it said before. When somebody (another tab,
 * another device) was faster, both texts are kept and the newer one comes back as `theirs`.
 */
export async function saveAnswer(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  { promptId, content, baseVersion, clientId }: AnswerToSave,
): Promise<Saved<RichText>> {
  const member = await memberOf(viewer, courseId);
  const { facts } = await assignmentFor(member, assignmentId);
  if (member.role !== "Student" || !can(member, "assignment.read", facts)) throw new NotFound();
  if (!can(member, "answer.edit", facts)) {
    return { state: "refused", problem: "This assignment has closed. What you wrote is kept on this device." };
  }
  const studentId = member.enrollmentId;
  const prompt = await database.prompt.findFirst({ where: { courseId, assignmentId, id: promptId } });
  if (!prompt) throw new NotFound();
  const key = { courseId, promptId, studentId };
  const text = plainText(content);
  const words = { content, text, wordCount: wordCount(content), clientId, savedAt: new Date() };
  return database.$transaction(async (tx) => {
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
    const kind = count === 1 ? "Autosave" : "Conflict";
    await tx.answerDraftVersion.create({ data: { ...key, number: baseVersion + 1, kind, content, clientId } });
    if (count === 0) return { state: "conflict", version: now.version, savedAt, theirs: richText.parse(now.content) };
    await countAnswers(tx, courseId, assignmentId, studentId);
    return { state: "saved", version: now.version, savedAt };
  });
}

type Transaction = Parameters<Parameters<typeof database.$transaction>[0]>[0];

/** Keeps the number of begun answers beside the student, where the overview reads it. */
async function countAnswers(tx: Transaction, courseId: string, assignmentId: string, studentId: string) {
  const answeredCount = await tx.answerDraft.count({
    where: { courseId, assignmentId, studentId, wordCount: { gt: 0 } },
  });
  await tx.assignee.updateMany({
    where: { courseId, assignmentId, studentId },
    data: { answeredCount, lastActiveAt: new Date() },
  });
}
