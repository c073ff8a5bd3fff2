/** What a submission leaves behind: one version with its answers, their forms, and the evidence as it is now. */
import { createHash, randomUUID } from "node:crypto";
import { pagesOfFacts, totalFacts, type WritingFacts } from "../../domain/answer/facts";
import { type Answer, citedIn, emptyAnswer, isEmptyAnswer, storedAnswer } from "../../domain/answer/model";
import { ownWords, runningText, writtenWords } from "../../domain/answer/running-text";
import type { PublishedAssignment } from "../../domain/assignment/published";
import { emptyText, plainText, type RichText } from "../../domain/richtext/model";
import type { CitableNote } from "../../domain/submission/desk";
import { type ReceiptFacts, receiptText } from "../../domain/submission/receipt";
import type { database } from "../database";
import type { Prisma, SubmissionVersion } from "../generated/client";
import { ownPostsAsText } from "./own-posts";
import { passageColumns } from "./passage-columns";

type Transaction = Parameters<Parameters<typeof database.$transaction>[0]>[0];

/** A draft as it lies in the database. */
export interface StoredDraft {
  promptId: string;
  content: Prisma.JsonValue;
  /** How it was written: pasted and typed characters, time. */
  facts: Prisma.JsonValue;
}

/** How late it is and what that costs, as it is stored and never reckoned again. */
export interface StoredLateness {
  dueAt: Date | null;
  lateDays: number;
  latePercent: string | null;
  lateWorking: Prisma.InputJsonValue | null;
}

export interface WorkToSubmit {
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
  cause: "Student" | "Deadline";
  byId: string | null;
  clientKey: string;
  late: StoredLateness;
  unfinished: boolean;
}

interface Frozen {
  promptId: string;
  promptVersionId: string;
  answer: Answer;
  /** The same as running text. */
  content: RichText;
  words: number;
  /** How it was written, for those who teach; null where only the student sees it. */
  facts: WritingFacts | null;
  evidence: CitableNote[];
}

/**
 * The answers that hold something, each with its cited notes as they are at this moment. What was posted in the thread
 * of a discussion prompt is part of its answer and follows what was written.
 */
async function freeze(tx: Transaction, work: WorkToSubmit) {
  const { courseId, assignmentId, studentId, published, drafts, notes, postsBefore } = work;
  const known = new Map(notes.map((note) => [note.id, note]));
  const { factsToInstructors } = await tx.assignment.findUniqueOrThrow({
    where: { courseId_id: { courseId, id: assignmentId } },
    select: { factsToInstructors: true },
  });
  const frozen: Frozen[] = [];
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
    frozen.push({ promptId, promptVersionId, answer, content, words, facts, evidence });
  }
  return frozen;
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

function receiptHash(facts: Omit<ReceiptFacts, "answers">, frozen: readonly Frozen[]): string {
  const answers = frozen.map(({ promptId, content, answer, evidence }) => ({
    ...{ promptId, content, form: answer },
    evidence: evidence.map(({ id, revisionId, passage, body }) => ({
      ...{ annotationId: id, revisionId, exact: passage.exact, note: body },
      ...{ startAt: passage.startAt, endAt: passage.endAt },
    })),
  }));
  return sha256(receiptText({ ...facts, answers }));
}

/**
 * Writes the next version of a student's submission inside a transaction that holds the student's row. Null when there
 * is nothing to submit. When exactly this was submitted last, nothing is written and that version comes back: two tabs
 * make one submission, and the deadline's job adds nothing to what a student has sent.
 */
export async function writeSubmission(tx: Transaction, work: WorkToSubmit): Promise<SubmissionVersion | null> {
  const { courseId, assignmentId, studentId, published } = work;
  const key = { courseId_assignmentId_studentId: { courseId, assignmentId, studentId } };
  const frozen = await freeze(tx, work);
  if (frozen.length === 0) return null;
  const known = await tx.submission.findUnique({ where: key, include: { current: true } });
  const current = known?.current ?? null;
  const about = { assignmentId, assignmentVersion: published.number, studentId };
  if (current && current.receiptHash === receiptHash({ ...about, number: current.number }, frozen)) return current;
  const submission = known ?? (await tx.submission.create({ data: { courseId, assignmentId, studentId } }));
  const number = (current?.number ?? 0) + 1;
  const { submittedAt, cause, byId, clientKey, unfinished } = work;
  const { lateWorking, ...late } = work.late;
  const version = await tx.submissionVersion.create({
    data: {
      ...{ courseId, assignmentId, studentId, submissionId: submission.id, number, clientKey },
      ...{ submittedAt, cause, byId, unfinished, ...late },
      ...(lateWorking === null ? {} : { lateWorking }),
      parentNumber: number === 1 ? null : number - 1,
      assignmentVersionId: published.versionId,
      receiptHash: receiptHash({ ...about, number }, frozen),
    },
  });
  for (const answer of frozen) await writeAnswer(tx, work, version.id, answer);
  await tx.submission.update({ where: key, data: { currentNumber: number } });
  await tx.assignee.update({ where: key, data: { submittedAt } });
  return version;
}

async function writeAnswer(tx: Transaction, work: WorkToSubmit, submissionVersionId: string, frozen: Frozen) {
  const { courseId, assignmentId, studentId } = work;
  const { promptId, promptVersionId, content, answer, words, facts, evidence } = frozen;
  const answerId = randomUUID();
  await tx.submittedAnswer.create({
    data: {
      ...{ courseId, assignmentId, studentId, promptId, promptVersionId, submissionVersionId, content },
      id: answerId,
      form: answer,
      text: plainText(content),
      wordCount: words,
      contentHash: sha256(JSON.stringify(content)),
      ...(facts === null ? {} : { facts }),
    },
  });
  await tx.evidence.createMany({
    data: evidence.map((note, ordinal) => ({
      ...{ courseId, assignmentId, studentId, answerId, ordinal },
      annotationId: note.id,
      annotationVersion: note.version,
      documentId: note.documentId,
      revisionId: note.revisionId,
      ...passageColumns(note.passage),
      citation: note.citation,
      bodyText: note.body,
      skill: note.skill,
      tags: note.tags,
    })),
  });
}
