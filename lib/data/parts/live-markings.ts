/** The markings that decide a grade, as their rows have them, and who has a claim on each part of a submission. */
import { type Claim, decidingKinds, type MarkingUnit } from "../../domain/grading/units";
import type { Marking } from "../../domain/rubric/marking";
import type { Prisma } from "../generated/client";
import { spanFrom } from "./passage-columns";

type AssessmentRow = Prisma.AssessmentGetPayload<{ include: { scores: true; feedbackComments: true } }>;

/** A marking as its rows have it. */
function markingFrom({ scores, feedbackComments, comment }: AssessmentRow): Marking {
  return {
    overall: comment ?? "",
    scores: scores.map(({ criterionId, levelId, met, counted, points, note }) => ({
      criterionId,
      levelId,
      met,
      counted,
      points: points?.toString() ?? null,
      note,
    })),
    comments: feedbackComments.map((row) => {
      const { id, answerId, answerStart: start, answerEnd: end, revisionId } = row;
      const span = spanFrom(row);
      return {
        id,
        body: row.body ?? "",
        answer: answerId && start !== null && end !== null ? { answerId, start, end } : null,
        ...(row.bankItemId ? { bankItemId: row.bankItemId } : {}),
        passage: revisionId && span ? { revisionId, span } : null,
      };
    }),
  };
}

const unitRows = { scores: true, feedbackComments: { where: { deletedAt: null }, orderBy: { id: "asc" } } } as const;

/** The live markings of one version of a submission, or of several, that decide its grade, every unit and kind. */
export async function liveMarkings(
  db: Pick<Prisma.TransactionClient, "assessment">,
  courseId: string,
  submissionVersionId: string | { in: string[] },
): Promise<LiveMarking[]> {
  const rows = await db.assessment.findMany({
    where: { courseId, submissionVersionId, kind: { in: [...decidingKinds] }, retiredAt: null },
    include: unitRows,
  });
  return rows.flatMap((row): LiveMarking[] => {
    const {
      id: assessmentId,
      submissionVersionId: of,
      promptId,
      rubricVersionId,
      graderId,
      version,
      completedAt,
    } = row;
    const kind = decidingKinds.find((each) => each === row.kind);
    if (!kind) return [];
    const completed = completedAt !== null;
    const marking = markingFrom(row);
    const asked = { submissionVersionId: of, promptId, rubricVersionId, kind };
    return [{ ...asked, assessmentId, graderId, version, completedAt, completed, marking }];
  });
}

/** One person's marking of one unit. */
export interface LiveMarking extends Claim {
  assessmentId: string;
  submissionVersionId: string;
  promptId: string | null;
  /** The rubric it is given with; null where there is none. */
  rubricVersionId: string | null;
  version: number;
  completedAt: Date | null;
  completed: boolean;
  marking: Marking;
}

type TaskRow = { graderId: string; kind: string; promptId: string | null };

/** Who was given what of a submission to mark. */
export async function claimsOn(
  db: Pick<Prisma.TransactionClient, "gradingTask">,
  courseId: string,
  submissionId: string,
  units: readonly MarkingUnit[],
) {
  const tasks = await db.gradingTask.findMany({
    where: { courseId, submissionId, kind: { in: ["First", "Second"] } },
    select: { graderId: true, kind: true, promptId: true },
  });
  return claimsFrom(tasks, units);
}

/** Tasks as claims on these units; a question that is marked with the whole counts as the whole. */
export function claimsFrom<T extends TaskRow>(tasks: readonly T[], units: readonly MarkingUnit[]) {
  const own = new Set(units.map(({ promptId }) => promptId));
  return tasks.map((task) => ({
    ...task,
    kind: task.kind === "Second" ? ("Second" as const) : ("First" as const),
    promptId: own.has(task.promptId) ? task.promptId : null,
  }));
}
