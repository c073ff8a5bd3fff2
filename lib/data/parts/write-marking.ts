import type { Member } from "../../domain/policy/viewer";
import type { CommentPassage } from "../../domain/rubric/feedback";
import type { Marking } from "../../domain/rubric/marking";
import type { MarkedWork } from "../../domain/submission/grading";
import { database } from "../database";
import type { Prisma } from "../generated/client";
import { passageColumns } from "./passage-columns";

interface Save {
  baseVersion: number;
  clientId: string;
  marking: Marking;
}

type Written =
  | { state: "saved"; version: number; savedAt: string }
  | { state: "conflict"; version: number; savedAt: string };

/** Writes a marking's rows in one transaction if nobody was faster; keeps it in the history either way. */
export async function writeMarking(
  member: Member,
  { work, rubric }: MarkedWork,
  { baseVersion, clientId, marking }: Save,
  passages: ReadonlyMap<string, CommentPassage>,
): Promise<Written> {
  const { courseId, enrollmentId } = member;
  const { assignmentId, studentId, submissionVersionId } = work;
  return database.$transaction(async (tx) => {
    await tx.assessment.createMany({
      data: [
        {
          ...{ courseId, assignmentId, studentId, submissionVersionId },
          rubricVersionId: rubric?.id ?? null,
          graderId: enrollmentId,
          version: 0,
        },
      ],
      skipDuplicates: true,
    });
    const { id, version } = await tx.assessment.findFirstOrThrow({
      where: { courseId, submissionVersionId, promptId: null, kind: "First", retiredAt: null },
    });
    const { count } = await tx.assessment.updateMany({
      where: { courseId, id, version: baseVersion },
      data: {
        version: baseVersion + 1,
        comment: marking.overall,
        changedAt: new Date(),
        completedAt: null,
        graderId: enrollmentId,
      },
    });
    const history = { courseId, assessmentId: id, content: marking, clientId, byId: enrollmentId };
    if (count === 0) {
      const repeated = await tx.assessmentVersion.findFirst({ where: { courseId, assessmentId: id, clientId } });
      if (!repeated)
        await tx.assessmentVersion.create({ data: { ...history, number: baseVersion + 1, kind: "Conflict" } });
      const state = repeated?.kind === "Autosave" && repeated.number === version ? "saved" : "conflict";
      return { state, version, savedAt: new Date().toISOString() };
    }
    await tx.assessmentVersion.create({ data: { ...history, number: baseVersion + 1, kind: "Autosave" } });
    if (rubric) await writeScores(tx, courseId, id, rubric.id, marking);
    await writeComments(tx, { courseId, assignmentId, studentId, assessmentId: id }, marking, passages);
    return { state: "saved", version: baseVersion + 1, savedAt: new Date().toISOString() };
  });
}

async function writeScores(
  tx: Prisma.TransactionClient,
  courseId: string,
  assessmentId: string,
  rubricVersionId: string,
  { scores }: Marking,
) {
  await tx.score.deleteMany({ where: { courseId, assessmentId } });
  await tx.score.createMany({ data: scores.map((score) => ({ courseId, assessmentId, rubricVersionId, ...score })) });
}

interface CommentKey {
  courseId: string;
  assignmentId: string;
  studentId: string;
  assessmentId: string;
}

async function writeComments(
  tx: Prisma.TransactionClient,
  key: CommentKey,
  { comments }: Marking,
  passages: ReadonlyMap<string, CommentPassage>,
) {
  const { courseId, assessmentId } = key;
  const kept = comments.map((comment) => comment.id);
  await tx.feedbackComment.updateMany({
    where: { courseId, assessmentId, id: { notIn: kept }, deletedAt: null },
    data: { deletedAt: new Date() },
  });
  for (const { id, body, answer, passage } of comments) {
    const described = passages.get(id);
    const columns = {
      body,
      answerId: answer?.answerId ?? null,
      answerStart: answer?.start ?? null,
      answerEnd: answer?.end ?? null,
      deletedAt: null,
      changedAt: new Date(),
      ...(passage && described ? { revisionId: passage.revisionId, ...passageColumns(described.passage) } : {}),
    };
    const { count } = await tx.feedbackComment.updateMany({ where: { courseId, id, assessmentId }, data: columns });
    if (count === 0) await tx.feedbackComment.create({ data: { ...key, id, ...columns } });
  }
}
