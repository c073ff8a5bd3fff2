/** Answers as they are at one moment: what a submission takes with it. */
import { pagesOfFacts, totalFacts, type WritingFacts } from "../../domain/answer/facts";
import { type Answer, citedIn, emptyAnswer, isEmptyAnswer, storedAnswer } from "../../domain/answer/model";
import { ownWords, runningText, writtenWords } from "../../domain/answer/running-text";
import type { PublishedAssignment } from "../../domain/assignment/published";
import { emptyText, type RichText } from "../../domain/richtext/model";
import type { CitableNote } from "../../domain/submission/desk";
import type { database } from "../database";
import type { Prisma } from "../generated/client";
import { lockedBefore } from "./locked-before";
import { ownPostsAsText } from "./own-posts";

export type Transaction = Parameters<Parameters<typeof database.$transaction>[0]>[0];

/** A draft as it lies in the database. */
export interface StoredDraft {
  promptId: string;
  content: Prisma.JsonValue;
  /** How it was written: pasted and typed characters, time. */
  facts: Prisma.JsonValue;
}

/** The answers of a student to one version of an assignment, as they are to be frozen. */
export interface WorkToFreeze {
  courseId: string;
  assignmentId: string;
  studentId: string;
  published: PublishedAssignment;
  drafts: readonly StoredDraft[];
  /** The student's own notes that are there now; a chip of any other has no evidence. */
  notes: readonly CitableNote[];
  submittedAt: Date;
  /** What was posted or changed in a discussion from then on is not in it; null takes everything. */
  postsBefore: Date | null;
}

/** An answer as it is submitted. */
export interface FrozenAnswer {
  promptId: string;
  promptVersionId: string;
  answer: Answer;
  /** The same as running text. */
  content: RichText;
  words: number;
  /** What was locked before its text opened; nothing changes it. */
  prediction: { answer: Answer; at: Date } | null;
  /** How it was written, for those who teach; null where only the student sees it. */
  facts: WritingFacts | null;
  evidence: CitableNote[];
}

/**
 * The answers that hold something, each with its cited notes as they are at this moment. What was posted in the thread
 * of a discussion prompt is part of its answer and follows what was written.
 */
export async function freezeAnswers(tx: Transaction, work: WorkToFreeze): Promise<FrozenAnswer[]> {
  const { courseId, assignmentId, studentId, published, drafts, notes, submittedAt, postsBefore } = work;
  const known = new Map(notes.map((note) => [note.id, note]));
  const { factsToInstructors } = await tx.assignment.findUniqueOrThrow({
    where: { courseId_id: { courseId, id: assignmentId } },
    select: { factsToInstructors: true },
  });
  const locked = await lockedBefore(tx, courseId, assignmentId, studentId, submittedAt);
  const frozen: FrozenAnswer[] = [];
  for (const { id: promptId, promptVersionId, kind, settings } of published.prompts) {
    const draft = drafts.find((each) => each.promptId === promptId);
    const answer = draft ? storedAnswer.parse(draft.content) : emptyAnswer("Text");
    const posts =
      kind === "Discussion" ? await ownPostsAsText(courseId, promptId, studentId, tx, postsBefore) : emptyText;
    if (isEmptyAnswer(answer) && posts.blocks.length === 0) continue;
    const evidence = citedIn(answer).flatMap((annotationId) => known.get(annotationId) ?? []);
    const content = { blocks: [...runningText(answer, settings.options).blocks, ...posts.blocks] };
    // Words that a post quotes are the author's, not the student's.
    const words = writtenWords(answer) + ownWords(posts);
    const facts = draft && factsToInstructors ? totalFacts(pagesOfFacts.parse(draft.facts)) : null;
    const prediction = locked.get(promptId) ?? null;
    frozen.push({ promptId, promptVersionId, answer, content, words, prediction, facts, evidence });
  }
  return frozen;
}
