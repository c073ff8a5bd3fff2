/** What a submission leaves behind: one version with its receipt, its answers, their forms, and the evidence as it is now. */
import { createHash, randomUUID } from "node:crypto";
import { plainText } from "../../domain/richtext/model";
import { type ReceiptFacts, receiptText } from "../../domain/submission/receipt";
import type { Prisma, SubmissionVersion } from "../generated/client";
import { dealTasks } from "./deal-tasks";
import { type FrozenAnswer, freezeAnswers, type Transaction, type WorkToFreeze } from "./freeze-answers";
import { passageColumns } from "./passage-columns";

/** How late it is and what that costs, as it is stored and never reckoned again. */
export interface StoredLateness {
  dueAt: Date | null;
  lateDays: number;
  latePercent: string | null;
  lateWorking: Prisma.InputJsonValue | null;
}

export interface WorkToSubmit extends WorkToFreeze {
  cause: "Student" | "Deadline";
  byId: string | null;
  clientKey: string;
  late: StoredLateness;
  unfinished: boolean;
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

function receiptHash(facts: Omit<ReceiptFacts, "answers">, frozen: readonly FrozenAnswer[]): string {
  const answers = frozen.map(({ promptId, content, answer, prediction, evidence }) => ({
    ...{ promptId, content, form: answer, prediction },
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
  const frozen = await freezeAnswers(tx, work);
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
  // What somebody was given to mark stays theirs when it is submitted again.
  if (number === 1) await dealTasks(tx, courseId, assignmentId, submission.id);
  return version;
}

async function writeAnswer(tx: Transaction, work: WorkToSubmit, submissionVersionId: string, frozen: FrozenAnswer) {
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
