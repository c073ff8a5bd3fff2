/** From finished markings to a grade: the event, with what the student will see frozen in it. */
import { countingMarking, sayWaits, standingOf } from "../../domain/grading/double-marking";
import { isDoubled } from "../../domain/grading/units";
import type { Member } from "../../domain/policy/viewer";
import { freezeFeedback, type MarkedPart } from "../../domain/rubric/feedback";
import { sumOfTotals, totalOf } from "../../domain/rubric/total";
import type { MarkedUnit } from "../../domain/submission/grading";
import type { SubmittedWork } from "../../domain/submission/submitted";
import type { Prisma } from "../generated/client";
import { claimsOn, liveMarkings } from "./live-markings";
import { commentPassages } from "./marked-work";
import { rubricVersion as readRubricVersion } from "./rubric-version";

interface Finishing {
  work: SubmittedWork;
  units: readonly MarkedUnit[];
  /** The marking that was finished just now. */
  assessmentId: string;
  /** It was open before: without this nothing new has happened, and no event is written. */
  changed: boolean;
}

interface Made {
  points: string | null;
  max: string | null;
  waitsFor: string | null;
}

/**
 * Writes the grade event of a submission once every unit has a marking that counts; else says what is waited for. The
 * submission's row must be locked by the transaction.
 */
export async function makeGrade(
  tx: Prisma.TransactionClient,
  member: Member,
  { work, units, assessmentId, changed }: Finishing,
): Promise<Made> {
  const { courseId } = member;
  const live = await liveMarkings(tx, courseId, work.submissionVersionId);
  // Read anew: second markings may have been dealt, or taken back, since the submission was opened.
  const tasks = await claimsOn(tx, courseId, work.submissionId, units);
  const parts: MarkedPart[] = [];
  for (const { promptId, promptNumber, rubricVersionId, rubric: opened } of units) {
    const ofUnit = live.filter((each) => each.promptId === promptId);
    const doubled = isDoubled({ tasks: tasks.filter((each) => each.promptId === promptId), markings: ofUnit });
    const deciding = countingMarking(ofUnit, doubled);
    if (!deciding) return { ...totalsOf([]), waitsFor: sayWaits(promptNumber, standingOf(ofUnit, doubled)) };
    // Another part may have been begun with a newer rubric since.
    const given = deciding.rubricVersionId;
    const rubric = given === null || given === rubricVersionId ? opened : await readRubricVersion(courseId, given);
    parts.push({ promptNumber, rubric, marking: deciding.marking });
  }
  const comments = parts.flatMap(({ marking }) => marking.comments);
  const passages = await commentPassages(courseId, work, comments);
  const { submissionId, number: submissionNumber, lateness } = work;
  const feedback = freezeFeedback({ submissionId, submissionNumber }, parts, passages, lateness?.percent ?? null);
  const { points, max } = feedback;
  if (changed) await writeEvent(tx, member, work, { assessmentId, points, max, feedback, parts });
  return { points, max, waitsFor: null };
}

const totalsOf = (parts: readonly MarkedPart[]) =>
  sumOfTotals(parts.map(({ rubric, marking }) => totalOf(rubric?.criteria ?? [], marking.scores)));

async function writeEvent(
  tx: Prisma.TransactionClient,
  { courseId, enrollmentId }: Member,
  { assignmentId, studentId }: SubmittedWork,
  made: {
    assessmentId: string;
    points: string | null;
    max: string | null;
    feedback: object;
    parts: readonly MarkedPart[];
  },
) {
  const { assessmentId, points, max, feedback, parts } = made;
  const key = { courseId, assignmentId, studentId };
  const last = await tx.gradeEvent.findFirst({ where: key, orderBy: { number: "desc" }, select: { number: true } });
  const number = (last?.number ?? 0) + 1;
  const working = parts.flatMap(({ rubric, marking }) => totalOf(rubric?.criteria ?? [], marking.scores).working);
  await tx.gradeEvent.create({
    data: {
      ...key,
      ...{ number, assessmentId, points, maxPoints: max, feedback, actorId: enrollmentId },
      previousNumber: last?.number ?? null,
      kind: "Assessed",
      working: working.map((row) => ({ ...row })),
    },
  });
  await tx.grade.upsert({
    where: { courseId_assignmentId_studentId: key },
    update: { number },
    create: { ...key, number },
  });
}
