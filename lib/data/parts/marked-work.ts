/** A submission together with its marking, as the grader's panel holds it. */
import { describePassage, passageLabel } from "../../domain/anchor/passage";
import { isReadable, nothingWithheld, readableRanges } from "../../domain/document/readable";
import { can } from "../../domain/policy/can";
import { NotFound } from "../../domain/policy/outcome";
import type { Member } from "../../domain/policy/viewer";
import type { CommentPassage } from "../../domain/rubric/feedback";
import { emptyMarking, type Marking } from "../../domain/rubric/marking";
import type { MarkedWork } from "../../domain/submission/grading";
import { database } from "../database";
import type { Prisma } from "../generated/client";
import { spanFrom } from "./passage-columns";
import { revisionContent } from "./revision-content";
import { rubricVersion } from "./rubric-version";
import { type SubmittedWork, submittedWork } from "./submitted-work";

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
        passage: revisionId && span ? { revisionId, span } : null,
      };
    }),
  };
}

/** The newest version of a submission with its marking. Throws NotFound for those who may not read it. */
export async function markedWork(member: Member, submissionId: string): Promise<MarkedWork> {
  const { courseId } = member;
  const submission = await database.submission.findUnique({
    where: { courseId_id: { courseId, id: submissionId } },
    include: { assignee: { select: { student: { select: { sectionMembers: { select: { sectionId: true } } } } } } },
  });
  if (!submission?.currentNumber || !can(member, "submission.list")) throw new NotFound();
  const studentSectionIds = submission.assignee.student.sectionMembers.map((each) => each.sectionId);
  const facts = { studentId: submission.studentId, studentSectionIds };
  if (!can(member, "submission.read", facts)) throw new NotFound();
  const work = await submittedWork(courseId, submissionId, submission.currentNumber);
  const { rubricVersionId } = work.published;
  const assessment = await database.assessment.findFirst({
    where: { courseId, submissionVersionId: work.submissionVersionId, promptId: null, kind: "First", retiredAt: null },
    include: { scores: true, feedbackComments: { where: { deletedAt: null }, orderBy: { id: "asc" } } },
  });
  return {
    work,
    rubric: rubricVersionId ? await rubricVersion(courseId, rubricVersionId) : null,
    marking: assessment ? markingFrom(assessment) : emptyMarking,
    version: assessment?.version ?? 0,
    assessmentId: assessment?.id ?? null,
    graderId: assessment?.graderId ?? null,
    completedAt: assessment?.completedAt ?? null,
    canMark: can(member, "assessment.edit", facts),
  };
}

/**
 * The passages that comments point to, completed from the text; one that does not lie within what the assignment gives
 * its students is left out, for the quotation is shown to them.
 */
export async function commentPassages(
  courseId: string,
  work: SubmittedWork,
  marking: Marking,
): Promise<Map<string, CommentPassage>> {
  const given = new Map(work.published.excerpts.map((excerpt) => [excerpt.revisionId, excerpt]));
  const described = new Map<string, CommentPassage>();
  for (const { id, passage } of marking.comments) {
    const excerpt = passage && given.get(passage.revisionId);
    if (!excerpt) continue;
    const content = await revisionContent(database, courseId, passage.revisionId);
    if (
      !isReadable(
        content,
        readableRanges({ whole: false, excerpts: [excerpt], withheld: nothingWithheld }),
        passage.span,
      )
    )
      continue;
    const found = describePassage(content, passage.span);
    if (!found) continue;
    const documentTitle = content.meta.title ?? "Untitled document";
    described.set(id, { label: passageLabel(content, found), documentTitle, passage: found });
  }
  return described;
}
