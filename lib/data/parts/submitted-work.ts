import { passageLabel } from "../../domain/anchor/passage";
import { richText } from "../../domain/richtext/model";
import type { FrozenEvidence, SubmittedWork } from "../../domain/submission/submitted";
import { database } from "../database";
import type { Prisma } from "../generated/client";
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
  const published = await publishedAssignment(courseId, version.assignmentVersionId);
  const { student } = version.submission.assignee;
  const answers = await Promise.all(
    published.prompts.map(async (prompt) => {
      const answer = version.submittedAnswers.find((each) => each.promptId === prompt.id);
      if (!answer) return [];
      const evidence = (await Promise.all(answer.evidence.map(frozen))).filter((each) => each !== null);
      const content = answer.content === null ? null : richText.parse(answer.content);
      return [{ id: answer.id, prompt, content, wordCount: answer.wordCount, evidence }];
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
    receiptHash: version.receiptHash,
    published,
    answers: answers.flat(),
  };
}
