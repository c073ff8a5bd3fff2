/** Sample answers of an assignment with the levels graders gave them. For those who teach only. */
import { createHash } from "node:crypto";
import { type Sample, type SampleMark, samplesOf } from "../../domain/grading/calibration";
import { scoreSchema } from "../../domain/rubric/marking";
import { database } from "../database";
import { hiddenParts } from "./hidden-parts";
import { personName, personNamed } from "./person-name";
import { publishedAssignment } from "./published-assignment";

/** Fingerprint of a sample's words. */
const keyOf = (text: string): string => createHash("sha256").update(text).digest("base64url").slice(0, 32);

/** The samples of a published version, each with its fingerprint. */
export async function calibrationSamples(courseId: string, versionId: string): Promise<(Sample & { key: string })[]> {
  const published = await publishedAssignment(courseId, versionId);
  const samples = samplesOf(published, await hiddenParts(database, courseId, versionId));
  return samples.map((sample) => ({ ...sample, key: keyOf(sample.text) }));
}

/** A grader's levels for a sample, with which sample that is. */
export interface StoredMark extends SampleMark {
  promptId: string;
  rubricVersionId: string;
  sampleKey: string;
  version: number;
}

export const isOf =
  ({ promptId, rubricVersionId, key }: { promptId: string; rubricVersionId: string; key: string }) =>
  (mark: Pick<StoredMark, "promptId" | "rubricVersionId" | "sampleKey">): boolean =>
    mark.promptId === promptId && mark.rubricVersionId === rubricVersionId && mark.sampleKey === key;

/** Everybody's levels for the samples of an assignment. */
export async function sampleMarks(courseId: string, assignmentId: string): Promise<StoredMark[]> {
  const rows = await database.calibrationMark.findMany({
    where: { courseId, assignmentId },
    include: { grader: { select: { role: true, ...personNamed.select } } },
  });
  return rows.map(({ grader, scores, completedAt, promptId, rubricVersionId, sampleKey, graderId, version }) => ({
    ...{ promptId, rubricVersionId, sampleKey, graderId, version },
    ...{ grader: personName(grader), instructs: grader.role === "Instructor" },
    scores: scoreSchema.array().parse(scores),
    completed: completedAt !== null,
  }));
}

/** Does this grader still owe levels for a sample of this version, where samples are marked first? */
export async function owesSamples(
  { courseId, graderId }: { courseId: string; graderId: string },
  assignmentId: string,
  versionId: string,
): Promise<boolean> {
  const samples = await calibrationSamples(courseId, versionId);
  const marks = await database.calibrationMark.findMany({
    where: { courseId, assignmentId, graderId, completedAt: { not: null } },
    select: { promptId: true, rubricVersionId: true, sampleKey: true },
  });
  return samples.some((sample) => !marks.some(isOf(sample)));
}
