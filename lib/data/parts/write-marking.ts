import { decideSave, type SentMarking } from "../../domain/grading/conflict";
import type { DecidingKind } from "../../domain/grading/units";
import type { Member } from "../../domain/policy/viewer";
import type { CommentPassage } from "../../domain/rubric/feedback";
import { emptyMarking, type Marking } from "../../domain/rubric/marking";
import type { SubmittedWork } from "../../domain/submission/submitted";
import { database } from "../database";
import type { Prisma } from "../generated/client";
import { liveMarkings } from "./live-markings";
import { passageColumns } from "./passage-columns";

/** Which marking of which unit is written. */
export interface MarkingPlace {
  work: SubmittedWork;
  promptId: string | null;
  rubricVersionId: string | null;
  kind: DecidingKind;
}

type Written =
  | { state: "saved"; version: number; savedAt: string }
  | { state: "conflict"; version: number; savedAt: string; theirs: Marking };

/** How many saves back a repeated one is known again. */
const REMEMBERED = 50;

/**
 * Writes a marking's rows in one transaction if nobody was faster; keeps it in the history either way. The row is
 * locked first: of two who save at once, the second is answered with what the first wrote.
 */
export async function writeMarking(
  member: Member,
  { work, promptId, rubricVersionId, kind }: MarkingPlace,
  sent: SentMarking,
  passages: ReadonlyMap<string, CommentPassage>,
): Promise<Written> {
  const { courseId, enrollmentId } = member;
  const { assignmentId, studentId, submissionVersionId } = work;
  const { clientId, marking } = sent;
  return database.$transaction(async (tx) => {
    await tx.assessment.createMany({
      data: [
        {
          ...{ courseId, assignmentId, studentId, submissionVersionId, promptId, rubricVersionId, kind },
          ...{ graderId: enrollmentId, version: 0 },
        },
      ],
      skipDuplicates: true,
    });
    const { id } = await tx.assessment.findFirstOrThrow({
      where: { courseId, submissionVersionId, promptId, kind, retiredAt: null },
      select: { id: true },
    });
    await tx.$queryRaw`SELECT FROM "Assessment" WHERE "courseId" = ${courseId}::uuid AND id = ${id}::uuid FOR UPDATE`;
    const kept = (await liveMarkings(tx, courseId, submissionVersionId)).find((each) => each.assessmentId === id);
    const { version, marking: theirs } = kept ?? { version: 0, marking: emptyMarking };
    const saves = await tx.assessmentVersion.findMany({
      where: { courseId, assessmentId: id },
      orderBy: { number: "desc" },
      take: REMEMBERED,
      select: { clientId: true, kind: true },
    });
    const clientIds = saves.flatMap((each) => (each.kind === "Autosave" ? (each.clientId ?? []) : []));
    const decision = decideSave({ submissionVersionId, version, marking: theirs, clientIds }, sent);
    const savedAt = new Date().toISOString();
    const history = { courseId, assessmentId: id, content: marking, clientId, byId: enrollmentId };
    if (decision.state === "same") return { state: "saved", version, savedAt };
    if (decision.state === "elsewhere")
      throw new Error("a marking was sent for another version than it was written to");
    if (decision.state === "conflict") {
      if (!saves.some((each) => each.kind === "Conflict" && each.clientId === clientId)) {
        await tx.assessmentVersion.create({ data: { ...history, number: sent.baseVersion + 1, kind: "Conflict" } });
      }
      return { state: "conflict", version, savedAt, theirs };
    }
    await tx.assessment.update({
      where: { courseId_id: { courseId, id } },
      data: {
        // Whose marking it is stays who began it; who has changed what is in the history.
        ...{ version: decision.version, comment: marking.overall },
        ...(version === 0 ? { graderId: enrollmentId } : {}),
        ...{ changedAt: new Date(), completedAt: null },
      },
    });
    await tx.assessmentVersion.create({ data: { ...history, number: decision.version, kind: "Autosave" } });
    await writeContent(tx, { courseId, assignmentId, studentId, assessmentId: id }, rubricVersionId, marking, passages);
    return { state: "saved", version: decision.version, savedAt };
  });
}

/** Writes what a marking gives and says in place of what it gave and said. */
export async function writeContent(
  tx: Prisma.TransactionClient,
  key: MarkingKey,
  rubricVersionId: string | null,
  marking: Marking,
  passages: ReadonlyMap<string, CommentPassage>,
): Promise<void> {
  if (rubricVersionId) await writeScores(tx, key.courseId, key.assessmentId, rubricVersionId, marking);
  await writeComments(tx, key, marking, passages);
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

interface MarkingKey {
  courseId: string;
  assignmentId: string;
  studentId: string;
  assessmentId: string;
}

async function writeComments(
  tx: Prisma.TransactionClient,
  key: MarkingKey,
  { comments }: Marking,
  passages: ReadonlyMap<string, CommentPassage>,
) {
  const { courseId, assessmentId } = key;
  const kept = comments.map((comment) => comment.id);
  await tx.feedbackComment.updateMany({
    where: { courseId, assessmentId, id: { notIn: kept }, deletedAt: null },
    data: { deletedAt: new Date() },
  });
  for (const { id, body, answer, passage, bankItemId } of comments) {
    const described = passages.get(id);
    const columns = {
      body,
      answerId: answer?.answerId ?? null,
      answerStart: answer?.start ?? null,
      answerEnd: answer?.end ?? null,
      bankItemId: bankItemId ?? null,
      deletedAt: null,
      changedAt: new Date(),
      ...(passage && described ? { revisionId: passage.revisionId, ...passageColumns(described.passage) } : {}),
    };
    const { count } = await tx.feedbackComment.updateMany({ where: { courseId, id, assessmentId }, data: columns });
    if (count > 0) continue;
    await tx.feedbackComment.create({ data: { ...key, id, ...columns } });
    if (!bankItemId) continue;
    await tx.commentBankItem.update({
      where: { courseId_id: { courseId, id: bankItemId } },
      data: { useCount: { increment: 1 } },
    });
  }
}
