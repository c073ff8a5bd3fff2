import { decidingMarking, isDoubled } from "../../domain/grading/units";
import { plainText } from "../../domain/richtext/model";
import { carriedMarking } from "../../domain/rubric/carried-marking";
import type { MarkedUnit } from "../../domain/submission/grading";
import { type CarriedWork, changedAnswers } from "../../domain/submission/resubmission";
import type { SubmittedWork } from "../../domain/submission/submitted";
import { database } from "../database";
import { liveMarkings } from "./live-markings";
import { rubricVersion } from "./rubric-version";
import { submittedWork } from "./submitted-work";

/** Of two markings that both count, the first: what is carried over is only a proposal. */
const alike = () => true;

/**
 * The newest earlier version of a submission that was marked, held against this one, with its marks carried over to each
 * of these units; null where none was marked. Ask the policy first.
 */
export async function carriedWork(
  courseId: string,
  work: SubmittedWork,
  units: readonly Pick<MarkedUnit, "promptId" | "rubric" | "doubled">[],
  newId: () => string,
): Promise<CarriedWork | null> {
  const { submissionId, number } = work;
  const marked = await database.submissionVersion.findFirst({
    where: {
      ...{ courseId, submissionId, number: { lt: number } },
      assessments: { some: { completedAt: { not: null }, retiredAt: null } },
    },
    orderBy: { number: "desc" },
    select: { id: true, number: true },
  });
  if (!marked) return null;
  const before = await submittedWork(courseId, submissionId, marked.number);
  const live = await liveMarkings(database, courseId, marked.id);
  const carried = await Promise.all(
    units.map(async ({ promptId, rubric, doubled }) => {
      const ofUnit = live.filter((each) => each.promptId === promptId);
      // Who marks blind is not handed what one person alone gave before.
      const old = decidingMarking(ofUnit, doubled || isDoubled({ tasks: [], markings: ofUnit }), alike);
      if (!old) return [];
      const oldRubric = await rubricOf(courseId, old.assessmentId);
      const [was, is] = [
        { criteria: oldRubric?.criteria ?? [], answers: answerTexts(before) },
        { criteria: rubric?.criteria ?? [], answers: answerTexts(work) },
      ];
      return [{ promptId, ...carriedMarking(old.marking, was, is, newId) }];
    }),
  );
  return { before: marked.number, changes: changedAnswers(before, work), carried: carried.flat() };
}

async function rubricOf(courseId: string, assessmentId: string) {
  const { rubricVersionId } = await database.assessment.findUniqueOrThrow({
    where: { courseId_id: { courseId, id: assessmentId } },
    select: { rubricVersionId: true },
  });
  return rubricVersionId === null ? null : rubricVersion(courseId, rubricVersionId);
}

const answerTexts = ({ answers }: SubmittedWork) =>
  answers.map(({ id, prompt, content }) => ({ id, promptId: prompt.id, text: content ? plainText(content) : "" }));
