/** Marking again with the rubric that is asked for now: by a person's choice, never because somebody edited a rubric. */
import { randomUUID } from "node:crypto";
import { SAMPLES_FIRST } from "../domain/grading/calibration";
import { ARCHIVED } from "../domain/policy/archived";
import { done, type Outcome, refused } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import { plainText } from "../domain/richtext/model";
import { carriedMarking } from "../domain/rubric/carried-marking";
import { database } from "./database";
import { memberOf } from "./member";
import { commentPassages, markedWork } from "./parts/marked-work";
import { writeContent } from "./parts/write-marking";

const CHANGED = "Somebody has changed this marking. Look at it before you go on.";

/**
 * Begins the marking of a unit (`promptId`; null is the whole) anew with the rubric version its assignment is marked
 * with now. Levels stand as far as that version asks the same, words and comments stand; what was marked before stays in
 * the history, and the grade as it is until this one is finished. `version`: of the marking that was looked at. Refused
 * where two people mark, for each would see what the other began. Throws NotFound for who may not read the work.
 */
export async function remarkWithNewerRubric(
  viewer: Viewer,
  courseId: string,
  submissionId: string,
  { promptId, version }: { promptId: string | null; version: number },
): Promise<Outcome> {
  const member = await memberOf(viewer, courseId);
  const { work, units, canMark, owesSamples } = await markedWork(member, submissionId);
  if (owesSamples) return refused(SAMPLES_FIRST);
  if (!canMark) return refused(ARCHIVED);
  const unit = units.find((each) => each.promptId === promptId);
  if (!unit)
    return refused("This question is not marked by itself in this version of the assignment. Reload the page.");
  if (unit.doubled || !unit.canMark)
    return refused("Two people mark this, each with the rubric it was given out with.");
  const rubric = unit.newerRubric;
  // Pressed twice, or by two: it is done.
  if (!rubric) return done(undefined);
  if (unit.version !== version) return refused(CHANGED);

  const answers = work.answers.map(({ id, prompt, content }) => {
    return { id, promptId: prompt.id, text: content ? plainText(content) : "" };
  });
  const [was, is] = [unit.rubric?.criteria ?? [], rubric.criteria].map((criteria) => ({ criteria, answers }));
  if (!was || !is) throw new Error("two rubrics are compared");
  const { marking: carried } = carriedMarking(unit.marking, was, is, randomUUID);
  // A comment of the bank is used once, however often it is carried.
  const comments = carried.comments.map(({ bankItemId: _, ...comment }) => comment);
  const marking = { ...carried, comments };
  const passages = await commentPassages(courseId, work, comments);

  const { assignmentId, studentId, submissionVersionId } = work;
  const place = { courseId, assignmentId, studentId, submissionVersionId, promptId, kind: "First" as const };
  return database.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT FROM "Submission" WHERE "courseId" = ${courseId}::uuid AND id = ${submissionId}::uuid FOR UPDATE`;
    const { count } = await tx.assessment.updateMany({
      where: { ...place, version, retiredAt: null },
      // Who was about to finish it is told that it has changed.
      data: { retiredAt: new Date(), version: { increment: 1 } },
    });
    const begun = await tx.assessment.count({ where: { ...place, retiredAt: null } });
    if (begun > 0 || count !== (unit.assessmentId === null ? 0 : 1)) return refused(CHANGED);
    const next = version + 1;
    const { id } = await tx.assessment.create({
      data: {
        ...{ ...place, rubricVersionId: rubric.id, graderId: member.enrollmentId },
        ...{ version: next, comment: marking.overall },
      },
      select: { id: true },
    });
    const history = { courseId, assessmentId: id, number: next, byId: member.enrollmentId };
    await tx.assessmentVersion.create({
      data: { ...history, kind: "Autosave", content: marking, clientId: randomUUID() },
    });
    await writeContent(tx, { courseId, assignmentId, studentId, assessmentId: id }, rubric.id, marking, passages);
    return done(undefined);
  });
}
