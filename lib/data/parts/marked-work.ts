/** A submission together with its marking, as the grader's panel holds it. */
import { describePassage, passageLabel } from "../../domain/anchor/passage";
import { isReadable, nothingWithheld, readableRanges } from "../../domain/document/readable";
import { bothFinished, standingOf } from "../../domain/grading/double-marking";
import { isDoubled, unitsOf, workedKind } from "../../domain/grading/units";
import { mayReadMarking } from "../../domain/grading/visible-grade";
import { can } from "../../domain/policy/can";
import { NotFound } from "../../domain/policy/outcome";
import type { Member } from "../../domain/policy/viewer";
import type { CommentPassage } from "../../domain/rubric/feedback";
import { emptyMarking, type Marking } from "../../domain/rubric/marking";
import type { MarkedWork } from "../../domain/submission/grading";
import { database } from "../database";
import { owesSamples } from "./calibration-samples";
import { gradedNames } from "./graded-names";
import { claimsOn, type LiveMarking, liveMarkings } from "./live-markings";
import { publishedAssignment } from "./published-assignment";
import { revisionContent } from "./revision-content";
import { rubricVersion } from "./rubric-version";
import { type SubmittedWork, submittedWork } from "./submitted-work";

/**
 * The newest version of a submission with the markings this member works on, or with those that settle where two
 * differ. Throws NotFound for those who may not read it.
 */
export async function markedWork(
  member: Member,
  submissionId: string,
  { moderating = false, now = new Date() } = {},
): Promise<MarkedWork> {
  const { courseId } = member;
  const submission = await database.submission.findUnique({
    where: { courseId_id: { courseId, id: submissionId } },
    include: {
      assignee: {
        select: {
          assignment: {
            select: { id: true, gradersBlind: true, calibrationSince: true, current: { select: { id: true } } },
          },
          student: { select: { sectionMembers: { select: { sectionId: true } } } },
        },
      },
    },
  });
  if (!submission?.currentNumber || !can(member, "submission.list")) throw new NotFound();
  const studentSectionIds = submission.assignee.student.sectionMembers.map((each) => each.sectionId);
  const work = await submittedWork(courseId, submissionId, submission.currentNumber);
  const units = unitsOf(work.published);
  const tasks = await claimsOn(database, courseId, submissionId, units);
  const graderIds = tasks.map(({ graderId }) => graderId);
  const facts = { studentId: submission.studentId, studentSectionIds, graderIds };
  if (!can(member, "submission.read", facts)) throw new NotFound();
  const live = await liveMarkings(database, courseId, work.submissionVersionId);
  const known = (await gradedNames(member, submission.assignee.assignment, [work.studentId], now)).get(work.studentId);
  const { calibrationSince, current, id: assignmentId } = submission.assignee.assignment;
  const grader = { courseId, graderId: member.enrollmentId };
  const owes = calibrationSince !== null && current !== null && (await owesSamples(grader, assignmentId, current.id));
  const canMark = can(member, "assessment.edit", facts) && !owes;
  const askedNow = current ? unitsOf(await publishedAssignment(courseId, current.id)) : [];
  return {
    ...{ work: { ...work, studentName: known?.name ?? work.studentName }, canMark, owesSamples: owes },
    veiled: known?.veiled ?? false,
    units: await Promise.all(
      units.map(async (unit) => {
        const ofUnit = ({ promptId }: { promptId: string | null }) => promptId === unit.promptId;
        const claims = { tasks: tasks.filter(ofUnit), markings: live.filter(ofUnit) };
        const own = workedKind(member.enrollmentId, claims);
        const doubled = isDoubled(claims);
        const settling = moderating && doubled;
        const kind = settling ? "Moderated" : (own ?? "First");
        const found = claims.markings.find((each) => each.kind === kind);
        const shown = found && mayReadMarking(member, facts, found, claims.markings) ? found : undefined;
        // What was begun stays with its rubric, until a person chooses the one that is asked for now.
        const rubricVersionId = found ? found.rubricVersionId : unit.rubricVersionId;
        const asked = askedNow.find(({ promptId }) => promptId === unit.promptId)?.rubricVersionId ?? null;
        const newer = asked !== null && asked !== rubricVersionId && !doubled && canMark;
        return {
          ...{ ...unit, rubricVersionId },
          ...{ kind, doubled, standing: standingOf(claims.markings, doubled) },
          rubric: rubricVersionId ? await rubricVersion(courseId, rubricVersionId) : null,
          newerRubric: newer ? await rubricVersion(courseId, asked) : null,
          marking: shown?.marking ?? emptyMarking,
          version: found?.version ?? 0,
          assessmentId: shown?.assessmentId ?? null,
          graderId: shown?.graderId ?? null,
          completedAt: shown?.completedAt ?? null,
          canMark: canMark && (settling ? maySettle(member, claims.markings) : own !== null),
        };
      }),
    ),
  };
}

/** Two who marked blind and differ are settled by an instructor, once both have finished. */
const maySettle = (member: Member, markings: readonly LiveMarking[]): boolean =>
  can(member, "assessment.settle") && bothFinished(markings);

/**
 * The passages that comments point to, completed from the text; one that does not lie within what the assignment gives
 * its students is left out, for the quotation is shown to them.
 */
export async function commentPassages(
  courseId: string,
  work: SubmittedWork,
  comments: Marking["comments"],
): Promise<Map<string, CommentPassage>> {
  const given = new Map(work.published.excerpts.map((excerpt) => [excerpt.revisionId, excerpt]));
  const described = new Map<string, CommentPassage>();
  for (const { id, passage } of comments) {
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
