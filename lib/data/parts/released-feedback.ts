/** The one way to what a student sees of their grade: the newest event that was released to them and is visible. */
import type { Member } from "../../domain/policy/viewer";
import { fromThousandths, thousandths } from "../../domain/rubric/decimal";
import { type Feedback, feedbackSchema } from "../../domain/rubric/feedback";
import type { SetByHand } from "../../domain/submission/returned";
import { database } from "../database";
import type { GradeEventKind } from "../generated/client";

export interface ReleasedRow {
  number: number;
  kind: GradeEventKind;
  points: string | null;
  maxPoints: string | null;
  feedback: unknown;
  visibleFrom: Date;
}

export interface ReleasedFeedback extends Omit<ReleasedRow, "feedback"> {
  /** Of the newest released event that has any: a grade that was set by hand has none, and leaves the comments standing. */
  feedback: Feedback;
}

/** What counts of a student's grade in an assignment now; null while nothing is released, and where it was taken back. */
export async function releasedGrade(
  { courseId, enrollmentId: studentId }: Pick<Member, "courseId" | "enrollmentId">,
  assignmentId: string,
): Promise<ReleasedRow | null> {
  const [row] = await database.$queryRaw<ReleasedRow[]>`
    SELECT number, kind::text AS kind, points::text AS points, "maxPoints"::text AS "maxPoints", feedback, "visibleFrom"
    FROM "ReleasedGrade"
    WHERE "courseId" = ${courseId}::uuid AND "assignmentId" = ${assignmentId}::uuid AND "studentId" = ${studentId}::uuid`;
  if (!row || row.kind === "Withdrawn") return null;
  return { ...row, points: plain(row.points), maxPoints: plain(row.maxPoints) };
}

/** What was said of it: null while nothing is released, and where nothing was ever marked. */
export async function releasedFeedback(
  member: Pick<Member, "courseId" | "enrollmentId">,
  assignmentId: string,
): Promise<ReleasedFeedback | null> {
  const row = await releasedGrade(member, assignmentId);
  if (!row) return null;
  const { courseId, enrollmentId } = member;
  const feedback = row.feedback ?? (await earlierFeedback(courseId, assignmentId, enrollmentId, row.number));
  return feedback === null ? null : { ...row, feedback: feedbackSchema.parse(feedback) };
}

/** The grade, if it was put by hand: points, an excuse, or that it counts as missing. */
export function setByHand({ kind, points, maxPoints: max }: ReleasedRow): SetByHand | null {
  return kind === "Overridden" || kind === "Excused" || kind === "Missing" ? { kind, points, max } : null;
}

/** The column has three places behind the point, whatever was written into it. */
const plain = (decimal: string | null) => (decimal === null ? null : fromThousandths(thousandths(decimal)));

async function earlierFeedback(courseId: string, assignmentId: string, studentId: string, number: number) {
  const released = await database.gradeRelease.findMany({
    where: {
      ...{ courseId, assignmentId, studentId, number: { lt: number } },
      ...{ recalledAt: null, visibleFrom: { lte: new Date() } },
    },
    orderBy: { number: "desc" },
    select: { event: { select: { feedback: true } } },
  });
  return released.find(({ event }) => event.feedback !== null)?.event.feedback ?? null;
}
