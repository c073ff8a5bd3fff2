import { passageLabel } from "../../domain/anchor/passage";
import { writingFacts } from "../../domain/answer/facts";
import { storedAnswer } from "../../domain/answer/model";
import { storedWorking } from "../../domain/assignment/lateness";
import { richText } from "../../domain/richtext/model";
import type { FrozenEvidence, SubmittedWork } from "../../domain/submission/submitted";
import { database } from "../database";
import type { Prisma, SubmissionVersion } from "../generated/client";
import { lockedBefore } from "./locked-before";
import { passageFrom } from "./passage-columns";
import { publishedAssignment } from "./published-assignment";
import { revisionContent } from "./revision-content";

export type { SubmittedWork } from "../../domain/submission/submitted";

async function frozen(row: Prisma.EvidenceGetPayload<object>): Promise<FrozenEvidence | null> {
  const passage = passageFrom(row);
  if (!passage) return null;
  const content = await revisionContent(database, row.courseId, row.revisionId);
  const { annotationId, ordinal, skill, citation, documentId, revisionId } = row;
  return {
    ...{ annotationId, ordinal, skill, citation, documentId, revisionId, passage },
    body: row.bodyText,
    label: passageLabel(content, passage),
    documentTitle: content.meta.title ?? "Untitled document",
  };
}

function latenessOf({ dueAt, lateDays, latePercent, lateWorking }: SubmissionVersion): SubmittedWork["lateness"] {
  if (dueAt === null || lateWorking === null) return null;
  const percent = latePercent?.toString() ?? null;
  return { days: lateDays, percent, working: storedWorking.parse(lateWorking).sentences };
}

/** One version of a submission, whole. Ask the policy first. */
export async function submittedWork(courseId: string, submissionId: string, number: number): Promise<SubmittedWork> {
  const version = await database.submissionVersion.findUniqueOrThrow({
    where: { courseId_submissionId_number: { courseId, submissionId, number } },
    include: {
      submittedAnswers: { include: { evidence: { orderBy: { ordinal: "asc" } } } },
      submission: {
        include: { assignee: { include: { student: { include: { user: { select: { name: true } } } } } } },
      },
    },
  });
  const { assignmentId, studentId, submittedAt } = version;
  const [published, locked] = await Promise.all([
    publishedAssignment(courseId, version.assignmentVersionId),
    lockedBefore(database, courseId, assignmentId, studentId, submittedAt),
  ]);
  const { student } = version.submission.assignee;
  const answers = await Promise.all(
    published.prompts.map(async (prompt) => {
      const answer = version.submittedAnswers.find((each) => each.promptId === prompt.id);
      if (!answer) return [];
      const evidence = (await Promise.all(answer.evidence.map(frozen))).filter((each) => each !== null);
      const content = answer.content === null ? null : richText.parse(answer.content);
      const form = answer.form === null || content === null ? null : storedAnswer.parse(answer.form);
      const prediction = content === null ? null : (locked.get(prompt.id) ?? null);
      const facts = answer.facts === null ? null : (writingFacts.safeParse(answer.facts).data ?? null);
      const { id, wordCount } = answer;
      return [{ ...{ id, prompt, content, form, prediction }, wordCount, facts, evidence }];
    }),
  );
  return {
    submissionId,
    submissionVersionId: version.id,
    assignmentId: version.assignmentId,
    studentId: version.studentId,
    studentName: student.displayName ?? student.user.name ?? "Erased person",
    number,
    submittedAt: version.submittedAt,
    dueAt: version.dueAt,
    ...{ cause: version.cause, unfinished: version.unfinished, lateness: latenessOf(version) },
    receiptHash: version.receiptHash,
    published,
    answers: answers.flat(),
  };
}
