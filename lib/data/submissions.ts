/** Submitting: a moment, not a state that drifts. Answers, evidence and quotations are frozen with what they were read in. */
import { createHash, randomUUID } from "node:crypto";
import type { PublishedAssignment } from "../domain/assignment/published";
import { can } from "../domain/policy/can";
import { done, NotFound, type Outcome, refused } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import { citedAnnotations, plainText, type RichText, richText, wordCount } from "../domain/richtext/model";
import type { CitableNote } from "../domain/submission/desk";
import { type ReceiptFacts, receiptText } from "../domain/submission/receipt";
import { database } from "./database";
import type { SubmissionVersion } from "./generated/client";
import { memberOf } from "./member";
import { assignmentFor } from "./parts/assignment-facts";
import { citableNotes } from "./parts/citable-notes";
import { ownWork } from "./parts/held-passages";
import { passageColumns } from "./parts/passage-columns";
import { publishedAssignment } from "./parts/published-assignment";
import { type SubmittedWork, submittedWork } from "./parts/submitted-work";
import { onlyOwn, tellRoom } from "./parts/tell-room";

/** What a student keeps: when, which version of what, and the hash of the receipt's text. */
export interface Receipt {
  submissionId: string;
  number: number;
  submittedAt: Date;
  hash: string;
}

interface Frozen {
  promptId: string;
  promptVersionId: string;
  content: RichText;
  evidence: CitableNote[];
}

/** The answers that hold something, each with its cited notes as they are at this moment. */
function freeze(published: PublishedAssignment, answers: Map<string, RichText>, notes: CitableNote[]): Frozen[] {
  const known = new Map(notes.map((note) => [note.id, note]));
  return published.prompts.flatMap(({ id, promptVersionId }) => {
    const content = answers.get(id);
    if (!content || (plainText(content).trim() === "" && citedAnnotations(content).length === 0)) return [];
    const evidence = citedAnnotations(content).flatMap((annotationId) => known.get(annotationId) ?? []);
    return [{ promptId: id, promptVersionId, content, evidence }];
  });
}

const sha256 = (text: string) => createHash("sha256").update(text).digest("hex");

function receiptHash(facts: Omit<ReceiptFacts, "number" | "answers">, number: number, frozen: Frozen[]): string {
  const answers = frozen.map(({ promptId, content, evidence }) => ({
    promptId,
    content,
    evidence: evidence.map(({ id, revisionId, passage, body }) => ({
      ...{ annotationId: id, revisionId, exact: passage.exact, note: body },
      ...{ startAt: passage.startAt, endAt: passage.endAt },
    })),
  }));
  return sha256(receiptText({ ...facts, number, answers }));
}

/**
 * Submits what is saved. `clientKey` names one press of the button: two tabs or a double click make one submission and
 * get the same receipt. `seen` holds the draft versions the student had before their eyes; when another tab has saved
 * newer words since, nothing is submitted and the person is told.
 */
export async function submit(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  { clientKey, seen }: { clientKey: string; seen: Record<string, number> },
): Promise<Outcome<Receipt>> {
  const member = await memberOf(viewer, courseId);
  const { assignment, facts } = await assignmentFor(member, assignmentId);
  if (member.role !== "Student" || !can(member, "assignment.read", facts) || !assignment.current) throw new NotFound();
  if (!can(member, "answer.edit", facts)) return refused("This assignment has closed; nothing more can be submitted.");
  const studentId = member.enrollmentId;
  const key = { courseId_assignmentId_studentId: { courseId, assignmentId, studentId } };
  const published = await publishedAssignment(courseId, assignment.current.id);
  const notes = await citableNotes(courseId, assignmentId, studentId);
  return database.$transaction(async (tx) => {
    // One submission at a time per student: a second tab waits here and then finds the first one's version.
    await tx.$queryRaw`SELECT 1 FROM "Assignee" WHERE "courseId" = ${courseId}::uuid AND "assignmentId" = ${assignmentId}::uuid AND "studentId" = ${studentId}::uuid FOR UPDATE`;
    const submission = await tx.submission.findUnique({ where: key, include: { current: true } });
    const repeated = await tx.submissionVersion.findFirst({
      where: { courseId, assignmentId, studentId, clientKey },
    });
    if (repeated) return done(receiptOf(repeated));
    const promptId = { in: published.prompts.map((prompt) => prompt.id) };
    const drafts = await tx.answerDraft.findMany({ where: { courseId, assignmentId, studentId, promptId } });
    if (drafts.some((draft) => draft.version !== (seen[draft.promptId] ?? 0))) {
      return refused("An answer was changed in another tab or on another device. Look at it, then submit again.");
    }
    const frozen = freeze(
      published,
      new Map(drafts.map((draft) => [draft.promptId, richText.parse(draft.content)])),
      notes,
    );
    if (frozen.length === 0) return refused("Nothing is written yet. Answer at least one question.");
    const current = submission?.current ?? null;
    const facts = { assignmentId, assignmentVersion: published.number, studentId };
    // Another tab has just submitted exactly this: one submission, one receipt.
    if (current && current.receiptHash === receiptHash(facts, current.number, frozen)) {
      return done(receiptOf(current));
    }
    const submissionId = (submission ?? (await tx.submission.create({ data: { courseId, assignmentId, studentId } })))
      .id;
    const number = (current?.number ?? 0) + 1;
    const hash = receiptHash(facts, number, frozen);
    const version = await tx.submissionVersion.create({
      data: {
        ...{ courseId, assignmentId, studentId, submissionId, number, clientKey },
        parentNumber: number === 1 ? null : number - 1,
        assignmentVersionId: published.versionId,
        byId: studentId,
        dueAt: assignment.dueAt,
        receiptHash: hash,
      },
    });
    for (const { promptId, promptVersionId, content, evidence } of frozen) {
      const answerId = randomUUID();
      const text = plainText(content);
      await tx.submittedAnswer.create({
        data: {
          ...{ courseId, assignmentId, studentId, promptId, promptVersionId, content, text },
          id: answerId,
          submissionVersionId: version.id,
          wordCount: wordCount(content),
          contentHash: sha256(JSON.stringify(content)),
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
    await tx.submission.update({ where: key, data: { currentNumber: number } });
    await tx.assignee.update({
      where: key,
      data: { submittedAt: version.submittedAt, lastActiveAt: version.submittedAt },
    });
    // Notes may be open to them from now on.
    await tellRoom(tx, { courseId, assignmentId, about: [onlyOwn(member)] });
    return done(receiptOf(version));
  });
}

const receiptOf = ({
  submissionId,
  number,
  submittedAt,
  receiptHash: hash,
}: Pick<SubmissionVersion, "submissionId" | "number" | "submittedAt" | "receiptHash">): Receipt => ({
  submissionId,
  number,
  submittedAt,
  hash,
});

/** A submission as its author or their teachers see it: the newest version. Marks are not part of it. */
export async function readSubmission(viewer: Viewer, courseId: string, submissionId: string): Promise<SubmittedWork> {
  const member = await memberOf(viewer, courseId);
  const submission = await database.submission.findUnique({
    where: { courseId_id: { courseId, id: submissionId } },
    include: { assignee: { select: { student: { select: { sectionMembers: { select: { sectionId: true } } } } } } },
  });
  if (!submission?.currentNumber) throw new NotFound();
  const studentSectionIds = submission.assignee.student.sectionMembers.map((each) => each.sectionId);
  if (!can(member, "submission.read", { studentId: submission.studentId, studentSectionIds })) throw new NotFound();
  const work = await submittedWork(courseId, submissionId, submission.currentNumber);
  return member.role === "Student" ? ownWork(member, work) : work;
}

/** The viewer's own submission to an assignment; null when they have not submitted. */
export async function readMySubmission(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
): Promise<SubmittedWork | null> {
  const member = await memberOf(viewer, courseId);
  const { facts } = await assignmentFor(member, assignmentId);
  if (member.role !== "Student" || !can(member, "assignment.read", facts)) throw new NotFound();
  const submission = await database.submission.findUnique({
    where: { courseId_assignmentId_studentId: { courseId, assignmentId, studentId: member.enrollmentId } },
  });
  if (!submission?.currentNumber) return null;
  return ownWork(member, await submittedWork(courseId, submission.id, submission.currentNumber));
}
