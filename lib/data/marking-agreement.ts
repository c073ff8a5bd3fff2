/** How far those agree who marked the same work blind, what is still to be settled, and who was dealt what. */
import { bothFinished, rowsApart } from "../domain/grading/double-marking";
import {
  agreementByCriterion,
  type Disagreement,
  type DoubledCounts,
  levelPairs,
  type MarkingAgreement,
} from "../domain/grading/marking-agreement";
import { queueOrder } from "../domain/grading/queue-order";
import { unitsOf } from "../domain/grading/units";
import { can } from "../domain/policy/can";
import { NotFound } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import { scoreOf } from "../domain/rubric/edit-marking";
import type { Criterion } from "../domain/rubric/model";
import { sayGiven } from "../domain/rubric/say-given";
import { memberOf } from "./member";
import { taughtAssignment } from "./parts/assignment-copy";
import { gradedNames } from "./parts/graded-names";
import { publishedAssignment } from "./parts/published-assignment";
import { criteriaById } from "./parts/rubric-version";
import { secondMarkers } from "./parts/second-markers";
import { type UnitWork, unitWorks } from "./parts/unit-works";

/** Disagreements are listed by this many. */
const PAGE_LENGTH = 50;

/**
 * The page of agreement, for instructors; NotFound for everybody else. Only work that both have finished says anything
 * about what they gave. `page` counts from 1.
 */
export async function readMarkingAgreement(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  { page, now }: { page: number; now: Date },
): Promise<MarkingAgreement> {
  const member = await memberOf(viewer, courseId);
  if (!can(member, "agreement.read")) throw new NotFound();
  const assignment = await taughtAssignment(member, assignmentId);
  const works = await unitWorks(member, assignmentId);
  const doubled = works.filter((each) => each.doubled);
  const pairs = doubled.flatMap((work) => pairOf(work) ?? []);
  const ids = pairs.flatMap(({ first, second }) => [...first.marking.scores, ...second.marking.scores]);
  const known = await criteriaById(courseId, [...new Set(ids.map(({ criterionId }) => criterionId))]);
  const criteria = [...known.values()];
  const shuffled = queueOrder(
    pairs.map(({ work }) => work.submissionId),
    `${member.enrollmentId}\n${assignmentId}`,
  );
  const order = new Map(shuffled.map((id, place) => [id, place]));
  const apart = pairs
    .filter(({ first, second }) => rowsApart(first.marking, second.marking).length > 0)
    .toSorted((a, b) => isSettled(a.work) - isSettled(b.work) || placeOf(order, a.work) - placeOf(order, b.work));
  const pages = Math.max(1, Math.ceil(apart.length / PAGE_LENGTH));
  const current = Math.min(Math.max(1, page), pages);
  const shown = apart.slice((current - 1) * PAGE_LENGTH, current * PAGE_LENGTH);
  const names = await gradedNames(
    member,
    assignment,
    shown.map(({ work }) => work.studentId),
    now,
  );
  const { markers, nameOf } = await secondMarkers(courseId, works);
  const published = assignment.current ? await publishedAssignment(courseId, assignment.current.id) : null;
  return {
    courseTitle: assignment.course.title,
    title: assignment.title || "Assignment without a title",
    ...{ mayEdit: assignment.mayEdit, mayDeal: can(member, "marking.deal") },
    units: published ? unitsOf(published).map(({ promptId, promptNumber }) => ({ promptId, promptNumber })) : [],
    submissions: new Set(works.map(({ submissionId }) => submissionId)).size,
    counts: countsOf(doubled),
    criteria: agreementByCriterion(
      pairs.flatMap(({ work, first, second }) =>
        levelPairs(work.unit.promptNumber, criteria, { first: first.marking, second: second.marking }),
      ),
    ),
    disagreements: shown.map(
      ({ work, first, second }): Disagreement => ({
        ...{ submissionId: work.submissionId, promptNumber: work.unit.promptNumber },
        student: names.get(work.studentId)?.name ?? "",
        ...{ first: nameOf(first.graderId), second: nameOf(second.graderId), settled: work.standing === "settled" },
        rows: rowsApart(first.marking, second.marking).flatMap((id) => rowOf(known.get(id), first, second)),
      }),
    ),
    ...{ page: current, pages, markers },
  };
}

type Marked = UnitWork["markings"][number];

/** Both markings of a unit, once both have finished. */
function pairOf(work: UnitWork): { work: UnitWork; first: Marked; second: Marked } | null {
  const [first, second] = (["First", "Second"] as const).map((kind) =>
    work.markings.find((each) => each.kind === kind && each.completed),
  );
  return first && second ? { work, first, second } : null;
}

const rowOf = (criterion: Criterion | undefined, first: Marked, second: Marked): Disagreement["rows"] => {
  if (!criterion) return [];
  const said = ({ marking }: Marked) => sayGiven(criterion, scoreOf(marking, criterion.id));
  return [{ title: criterion.title, first: said(first), second: said(second) }];
};

const isSettled = ({ standing }: UnitWork): number => (standing === "settled" ? 1 : 0);
const placeOf = (order: ReadonlyMap<string, number>, { submissionId }: UnitWork) => order.get(submissionId) ?? -1;

function countsOf(doubled: readonly UnitWork[]): DoubledCounts {
  const standing = (name: UnitWork["standing"]) => doubled.filter((each) => each.standing === name).length;
  const waiting = doubled.filter((each) => each.standing === "waits" && !bothFinished(each.markings));
  const finished = (kind: Marked["kind"]) =>
    waiting.filter(({ markings }) => markings.some((each) => each.kind === kind && each.completed)).length;
  const [firstOnly, secondOnly] = [finished("First"), finished("Second")];
  return {
    doubled: doubled.length,
    neither: waiting.length - firstOnly - secondOnly,
    ...{ firstOnly, secondOnly },
    ...{ agree: standing("agree"), differ: standing("differ"), settled: standing("settled") },
  };
}
