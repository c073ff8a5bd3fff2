/** Marking sample answers before the queue opens, and seeing how others marked them. */

import { titleOrNone } from "../domain/assignment/title";
import { type CalibrationPage, compared, levelsOnly } from "../domain/grading/calibration";
import { can } from "../domain/policy/can";
import { done, NotFound, type Outcome, refused } from "../domain/policy/outcome";
import type { Member, Viewer } from "../domain/policy/viewer";
import { type Marking, markingProblem, scoreSchema, undecidedRows } from "../domain/rubric/marking";
import type { Saved } from "../domain/submission/saving";
import { database } from "./database";
import { memberOf } from "./member";
import { taughtAssignment } from "./parts/assignment-copy";
import { record } from "./parts/audit";
import { calibrationSamples, isOf, sampleMarks } from "./parts/calibration-samples";
import { rubricVersion } from "./parts/rubric-version";

async function graderAt(viewer: Viewer, courseId: string, assignmentId: string) {
  const member = await memberOf(viewer, courseId);
  if (!can(member, "calibration.read")) throw new NotFound();
  return { member, row: await taughtAssignment(member, assignmentId) };
}

/** The samples of an assignment with one's own levels, and with the others' where one's own are finished. */
export async function readCalibration(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
): Promise<CalibrationPage> {
  const { member, row } = await graderAt(viewer, courseId, assignmentId);
  const samples = row.current ? await calibrationSamples(courseId, row.current.id) : [];
  const marks = await sampleMarks(courseId, assignmentId);
  return {
    ...{ courseTitle: row.course.title, title: titleOrNone(row.title), timeZone: row.timeZone },
    ...{ version: row.currentNumber, mayEdit: row.mayEdit, since: row.calibrationSince },
    ...{ mayTurn: can(member, "calibration.turn"), mayMark: can(member, "calibration.mark") },
    samples: await Promise.all(
      samples.map(async (sample) => {
        const ofIt = marks.filter(isOf(sample));
        const mine = ofIt.find(({ graderId }) => graderId === member.enrollmentId);
        const rubric = await rubricVersion(courseId, sample.rubricVersionId);
        const finished = mine?.completed ?? false;
        return {
          ...{ ...sample, rubric, finished, version: mine?.version ?? 0, marking: levelsOnly(mine?.scores ?? []) },
          // What it was meant to be is said when one has said what it is.
          meant: finished ? sample.meant : "",
          comparison: compared(rubric, ofIt, member.enrollmentId),
        };
      }),
    ),
  };
}

/** One sample, by its question and its fingerprint. */
export interface SampleAsked {
  promptId: string;
  key: string;
}

const CHANGED = "This sample answer was changed or taken away. Reload the page.";
const FINISHED = "You have finished this sample; your levels stand.";
const ELSEWHERE = "These levels were changed in another tab. Reload the page.";
const ARCHIVED = "This course is archived and can only be read.";

async function sampleAt(viewer: Viewer, courseId: string, assignmentId: string, { promptId, key }: SampleAsked) {
  const { member, row } = await graderAt(viewer, courseId, assignmentId);
  const samples = row.current ? await calibrationSamples(courseId, row.current.id) : [];
  return { member, sample: samples.find((each) => each.promptId === promptId && each.key === key) ?? null };
}

const rowOf = ({ courseId, enrollmentId: graderId }: Member, sample: SampleAsked & { rubricVersionId: string }) => {
  const { promptId, rubricVersionId, key: sampleKey } = sample;
  return { courseId, promptId, rubricVersionId, sampleKey, graderId };
};

/** Saves one's levels for a sample, on top of the version they were changed from; two tabs show both. */
export async function saveSampleMark(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  sent: SampleAsked & { baseVersion: number; marking: Marking },
): Promise<Saved<Marking>> {
  const refuse = (problem: string) => ({ state: "refused" as const, problem });
  const { member, sample } = await sampleAt(viewer, courseId, assignmentId, sent);
  if (!can(member, "calibration.mark")) return refuse(ARCHIVED);
  if (!sample) return refuse(CHANGED);
  const { criteria } = await rubricVersion(courseId, sample.rubricVersionId);
  // Read as what is stored is read: the same levels are then the same.
  const marking = levelsOnly(scoreSchema.array().parse(sent.marking.scores));
  const problem = markingProblem(marking, criteria, new Map());
  if (problem) return refuse(problem);
  const key = rowOf(member, sample);
  return database.$transaction(async (tx) => {
    await tx.calibrationMark.createMany({
      data: [{ ...key, assignmentId, scores: [], version: 1, changedAt: new Date() }],
      skipDuplicates: true,
    });
    await tx.$queryRaw`SELECT FROM "CalibrationMark" WHERE "courseId" = ${courseId}::uuid AND "graderId" = ${key.graderId}::uuid AND "sampleKey" = ${key.sampleKey} FOR UPDATE`;
    const kept = await tx.calibrationMark.findFirstOrThrow({ where: key });
    const savedAt = new Date().toISOString();
    const theirs = levelsOnly(scoreSchema.array().parse(kept.scores));
    // The row begins with version 1 and nothing in it: that is the page's version 0.
    const version = kept.version - 1;
    if (JSON.stringify(theirs.scores) === JSON.stringify(marking.scores)) return { state: "saved", version, savedAt };
    if (kept.completedAt) return refuse(FINISHED);
    if (version !== sent.baseVersion) return { state: "conflict", version, savedAt, theirs };
    await tx.calibrationMark.update({
      where: { courseId_id: { courseId, id: kept.id } },
      data: { scores: marking.scores, version: kept.version + 1, changedAt: new Date() },
    });
    return { state: "saved", version: version + 1, savedAt };
  });
}

/** Says that one's levels for a sample are given; then the others' are shown, and one's own stand. */
export async function finishSampleMark(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  sent: SampleAsked & { version: number },
): Promise<Outcome<null>> {
  const { member, sample } = await sampleAt(viewer, courseId, assignmentId, sent);
  if (!can(member, "calibration.mark")) return refused(ARCHIVED);
  if (!sample) return refused(CHANGED);
  const key = rowOf(member, sample);
  const mark = (await sampleMarks(courseId, assignmentId)).find(
    (each) => each.graderId === member.enrollmentId && isOf(sample)(each),
  );
  const undecided = undecidedRows(
    await rubricVersion(courseId, sample.rubricVersionId),
    levelsOnly(mark?.scores ?? []),
  );
  if (undecided.length > 0) return refused(`Still to be decided: ${undecided.join(", ")}.`);
  if (mark?.version !== sent.version + 1) return refused(ELSEWHERE);
  const { count } = await database.calibrationMark.updateMany({
    where: { ...key, version: mark.version, completedAt: null },
    data: { completedAt: new Date() },
  });
  return count > 0 || mark.completed ? done(null) : refused(ELSEWHERE);
}

/** Says that graders of an assignment mark its samples first, or that they need not. */
export async function turnCalibration(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  on: boolean,
): Promise<Outcome> {
  const { member, row } = await graderAt(viewer, courseId, assignmentId);
  if (!can(member, "calibration.turn")) {
    return refused(member.archived ? ARCHIVED : "Only an instructor of this course may do this.");
  }
  const samples = row.current ? await calibrationSamples(courseId, row.current.id) : [];
  if (on && samples.length === 0) {
    return refused("There is no sample answer with a rubric. Write one beside a question, and publish.");
  }
  await database.$transaction(async (tx) => {
    const { count } = await tx.assignment.updateMany({
      where: { courseId, id: assignmentId, calibrationSince: on ? null : { not: null } },
      data: { calibrationSince: on ? new Date() : null },
    });
    if (count === 0) return;
    await record(tx, {
      ...{ action: "calibration.turned", actorId: viewer.userId, courseId, after: { on } },
      ...{ subjectKind: "Assignment", subjectId: assignmentId },
    });
  });
  return done(undefined);
}
