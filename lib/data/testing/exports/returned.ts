import { freezeFeedback } from "../../../domain/rubric/feedback";
import type { PrismaClient } from "../../generated/client";
import { rubricVersion } from "../../parts/rubric-version";
import { atLevel, submitFor } from "../marked";
import type { CourseWorld } from "../world";

/** What a student wrote to ask for another look: theirs, and of those who teach them. */
export const ASKED_WORDS = "My last sentence says how.";

/** Nuno's work in the open assignment, marked by his assistant and released to him; he asks about the one row. */
export async function beginReturned(database: PrismaClient, world: CourseWorld) {
  const { courseId, open, rubric, neighbour, otherAssistant, instructor } = world;
  const { assignmentId } = open;
  const { submissionId, submissionVersionId } = await submitFor(database, world, neighbour);
  const [rubricVersionId, studentId] = [rubric.rubricVersionId, neighbour.enrollmentId];
  const key = { courseId, assignmentId, studentId };
  const at = new Date(Date.now() - 7_200_000);
  const { id: assessmentId } = await database.assessment.create({
    data: {
      ...{ ...key, submissionVersionId, rubricVersionId, graderId: otherAssistant.enrollmentId },
      ...{ startedAt: at, changedAt: at, completedAt: at },
    },
  });
  const marking = atLevel(world, 1);
  const scores = marking.scores.map((score) => ({ courseId, assessmentId, rubricVersionId, ...score }));
  await database.score.createMany({ data: scores });
  const parts = [{ promptNumber: null, rubric: await rubricVersion(courseId, rubricVersionId), marking }];
  const feedback = freezeFeedback({ submissionId, submissionNumber: 1 }, parts, new Map(), null);
  const { points, max: maxPoints } = feedback;
  const number = 1;
  await database.gradeEvent.create({
    data: {
      ...{ ...key, number, assessmentId, points, maxPoints, feedback, at },
      ...{ kind: "Assessed", actorId: otherAssistant.enrollmentId },
    },
  });
  await database.grade.create({ data: { ...key, number } });
  const release = {
    courseId,
    assignmentId,
    enrollmentId: studentId,
    byId: instructor.enrollmentId,
    visibleFrom: at,
    at,
  };
  const { id: releaseId } = await database.release.create({ data: release });
  await database.gradeRelease.create({ data: { ...key, number, releaseId, visibleFrom: at } });
  const { id: regradeId } = await database.regradeRequest.create({
    data: {
      ...{ ...key, number, criterionId: rubric.criterionId, reason: ASKED_WORDS },
      toId: otherAssistant.enrollmentId,
    },
  });
  return { submissionId, releaseId, regradeId };
}
