import { createHash, randomUUID } from "node:crypto";
import type { PrismaClient } from "../generated/client";
import { passageColumns } from "../parts/passage-columns";
import type { AssignmentWorld } from "./assignment";
import { quoted } from "./course";

export interface SubmissionWorld extends AssignmentWorld {
  assignmentId: string;
  assignmentVersionId: string;
  promptId: string;
  promptVersionId: string;
}

/** A submission of one answer that cites one note as evidence. */
export async function buildSubmission(
  database: PrismaClient,
  world: SubmissionWorld,
  studentId: string,
  annotationId: string,
) {
  const { courseId, assignmentId, assignmentVersionId, promptId, promptVersionId, documentId, revisionId } = world;
  const submission = await database.submission.create({
    data: { courseId, assignmentId, studentId },
  });
  const [versionId, answerId] = [randomUUID(), randomUUID()];
  const text = "The harbour master writes, and he has written before.";
  await database.$transaction(async (tx) => {
    await tx.submissionVersion.create({
      data: {
        courseId,
        id: versionId,
        assignmentId,
        studentId,
        submissionId: submission.id,
        number: 1,
        assignmentVersionId,
        byId: studentId,
        receiptHash: createHash("sha256").update(text).digest("hex"),
        clientKey: randomUUID(),
      },
    });
    await tx.submittedAnswer.create({
      data: {
        courseId,
        id: answerId,
        assignmentId,
        studentId,
        submissionVersionId: versionId,
        promptId,
        promptVersionId,
        content: {
          blocks: [
            {
              type: "p",
              text,
              marks: [],
              atoms: [{ kind: "evidence", at: text.length, annotationId }],
            },
          ],
        },
        text,
        wordCount: 9,
        contentHash: createHash("sha256").update(text).digest("hex"),
      },
    });
    await tx.evidence.create({
      data: {
        courseId,
        assignmentId,
        studentId,
        answerId,
        ordinal: 0,
        annotationId,
        annotationVersion: 1,
        documentId,
        revisionId,
        ...passageColumns(quoted("b5", "No ship above 300 tons")),
        citation: "Town archive, box 4",
        bodyText: "He measures.",
      },
    });
  });
  await database.submission.update({
    where: { courseId_id: { courseId, id: submission.id } },
    data: { currentNumber: 1 },
  });
  return {
    submissionId: submission.id,
    submissionVersionId: versionId,
    answerId,
  };
}
