/** Marks for the graded and the released assignment, composed for demonstration and added up by the product itself. */
import { randomUUID } from "node:crypto";
import type { Prisma } from "../../lib/data/generated/client";
import { codePointLength } from "../../lib/domain/document/codepoints";
import { freezeFeedback } from "../../lib/domain/rubric/feedback";
import type { Marking } from "../../lib/domain/rubric/marking";
import { totalOf } from "../../lib/domain/rubric/total";
import type { DemoPublished } from "./assignments";
import { type DemoQuality, demoWork } from "./content";
import type { DemoPeople } from "./people";
import type { DemoSubmission } from "./work";

const HOUR = 3_600_000;
const reach: Record<DemoQuality, number> = { excellent: 1, average: 0.67, thin: 0.34, off: 0 };

function markingOf({ rubric }: DemoPublished, { quality, index, answers }: DemoSubmission): Marking {
  const levels = rubric.criteria.map((criterion, place) => {
    const last = criterion.levels.length - 1;
    const wanted = Math.round(reach[quality] * last) + (quality === "average" && (index + place) % 3 === 0 ? 1 : 0);
    return { criterion, level: criterion.levels[Math.min(last, wanted)] };
  });
  const comments = levels.flatMap(({ criterion, level }, place) => {
    const bank = demoWork.feedback.find((each) => each.criterionKey === criterion.key && each.level === level?.name);
    const body = bank?.comments[index % bank.comments.length];
    const answer = answers[(index + place) % answers.length];
    if (!body || !answer) return [];
    const sentence = answer.text.split(/(?<=[.?!])\s/)[0] ?? answer.text;
    return [
      {
        id: randomUUID(),
        body,
        answer: { answerId: answer.id, start: 0, end: codePointLength(sentence) },
        passage: null,
      },
    ];
  });
  const overall = demoWork.overall.find((each) => each.quality === quality)?.comments;
  return {
    overall: overall?.[index % overall.length] ?? "",
    comments,
    scores: levels.map(({ criterion, level }) => ({
      ...{ criterionId: criterion.id, levelId: level?.id ?? null, met: null, counted: null, points: null, note: null },
    })),
  };
}

/** Marks one submission and finishes it: a grade event with a frozen copy of what the student will see. */
export async function seedMarks(
  tx: Prisma.TransactionClient,
  { courseId, instructorId, assistantId, sections, students }: DemoPeople,
  published: DemoPublished,
  submission: DemoSubmission,
): Promise<void> {
  const { assignmentId, rubric } = published;
  const { studentId, submissionId, submissionVersionId, index } = submission;
  const marking = markingOf(published, submission);
  const graderId = students[index]?.sectionId === sections.A ? assistantId : instructorId;
  const at = new Date(published.dueAt.getTime() + (20 + index) * HOUR);
  const key = { courseId, assignmentId, studentId };
  const { id: assessmentId } = await tx.assessment.create({
    data: {
      ...{ ...key, submissionVersionId, rubricVersionId: rubric.id, graderId, comment: marking.overall },
      ...{ startedAt: at, changedAt: at, completedAt: at },
    },
  });
  await tx.assessmentVersion.create({
    data: { courseId, assessmentId, number: 1, kind: "Save", content: marking, byId: graderId, at },
  });
  await tx.score.createMany({
    data: marking.scores.map((score) => ({ courseId, assessmentId, rubricVersionId: rubric.id, ...score })),
  });
  await tx.feedbackComment.createMany({
    data: marking.comments.map(({ id, body, answer }) => ({
      ...{ ...key, assessmentId, id, body, changedAt: at },
      ...{ answerId: answer?.answerId ?? null, answerStart: answer?.start ?? null, answerEnd: answer?.end ?? null },
    })),
  });
  const { points, max, working } = totalOf(rubric.criteria, marking.scores);
  await tx.gradeEvent.create({
    data: {
      ...{ ...key, number: 1, kind: "Assessed", assessmentId, points, maxPoints: max, actorId: graderId, at },
      working: working.map((row) => ({ ...row })),
      feedback: freezeFeedback(
        { submissionId, submissionNumber: 1 },
        [{ promptNumber: null, rubric, marking }],
        new Map(),
        null,
      ),
    },
  });
  await tx.grade.create({ data: { ...key, number: 1 } });
}

/** Releases everything marked in an assignment, two days after the last mark. */
export async function seedRelease(
  tx: Prisma.TransactionClient,
  people: DemoPeople,
  published: DemoPublished,
): Promise<void> {
  const { courseId, instructorId } = people;
  const { assignmentId } = published;
  const visibleFrom = new Date(published.dueAt.getTime() + 72 * HOUR);
  const { id: releaseId } = await tx.release.create({
    data: { courseId, assignmentId, visibleFrom, byId: instructorId, at: visibleFrom },
  });
  const grades = await tx.grade.findMany({ where: { courseId, assignmentId } });
  await tx.gradeRelease.createMany({ data: grades.map((grade) => ({ ...grade, releaseId, visibleFrom })) });
}

/** Comments the instructor keeps for reuse and shares with the assistant. */
export async function seedBank(tx: Prisma.TransactionClient, { courseId, instructorId }: DemoPeople): Promise<void> {
  const of = { courseId, ownerId: instructorId, shared: true };
  await tx.commentBankItem.createMany({ data: demoWork.bank.map((item) => ({ ...of, ...item })) });
}
