/** Requests to look at a grade again, as one member may read them. */
import {
  type RegradeOutcome,
  type RegradeRequest,
  regradeOutcomes,
  sayGiven,
  saySettled,
} from "../../domain/grading/regrade";
import { can, type RegradeFacts } from "../../domain/policy/can";
import { NotFound } from "../../domain/policy/outcome";
import type { Member } from "../../domain/policy/viewer";
import { type Feedback, feedbackSchema } from "../../domain/rubric/feedback";
import { database } from "../database";
import type { Assignment, Prisma } from "../generated/client";
import { gradedNames } from "./graded-names";

const named = { select: { id: true, displayName: true, user: { select: { name: true } } } } as const;

/** What a request is drawn from; of the grade, the newest event that its student sees at `now`. */
const includeAt = (now: Date) =>
  ({
    criterion: { select: { title: true } },
    ...{ to: named, resolvedBy: named },
    turns: { orderBy: [{ at: "asc" }, { id: "asc" }], include: { author: named } },
    released: {
      select: {
        event: {
          select: {
            feedback: true,
            assignee: {
              select: {
                student: { select: { sectionMembers: { select: { sectionId: true } } } },
                submissions: { select: { id: true } },
                gradeEvents: {
                  where: { gradeReleases: { some: { recalledAt: null, visibleFrom: { lte: now } } } },
                  ...{ orderBy: { number: "desc" }, take: 1, select: { number: true, feedback: true } },
                },
              },
            },
          },
        },
      },
    },
  }) satisfies Prisma.RegradeRequestInclude;

type Row = Prisma.RegradeRequestGetPayload<{ include: ReturnType<typeof includeAt> }>;

/** What the policy has to know of a request. */
export function factsOfRequest({ studentId, toId, resolvedAt, released }: Row): RegradeFacts {
  const { sectionMembers } = released.event.assignee.student;
  return {
    studentId,
    toId,
    resolved: resolvedAt !== null,
    studentSectionIds: sectionMembers.map((each) => each.sectionId),
  };
}

/** One request. Throws NotFound for those who may not read it. */
export async function regradeRow(member: Member, requestId: string): Promise<Row> {
  const row = await database.regradeRequest.findUnique({
    where: { courseId_id: { courseId: member.courseId, id: requestId } },
    include: includeAt(new Date()),
  });
  if (!row || !can(member, "regrade.read", factsOfRequest(row))) throw new NotFound();
  return row;
}

/** Requests of an assignment that this member may read, oldest first; a student's are their own. */
export async function regradeRequests(
  member: Member,
  assignment: Pick<Assignment, "id" | "gradersBlind">,
): Promise<RegradeRequest[]> {
  const now = new Date();
  const { courseId, enrollmentId, role } = member;
  const all = await database.regradeRequest.findMany({
    where: { courseId, assignmentId: assignment.id, ...(role === "Student" ? { studentId: enrollmentId } : {}) },
    include: includeAt(now),
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  const rows = all.filter((row) => can(member, "regrade.read", factsOfRequest(row)));
  const names = await gradedNames(member, assignment, [...new Set(rows.map(({ studentId }) => studentId))], now);
  return rows.map((row) => drawn(member, row, names.get(row.studentId)?.name ?? "A former student"));
}

function drawn(member: Member, row: Row, student: string): RegradeRequest {
  const facts = factsOfRequest(row);
  const { id, criterionId, criterion, reason, at, to, toId, turns, studentId } = row;
  const { submissions, gradeEvents } = row.released.event.assignee;
  const [visible] = gradeEvents;
  const nameOf = (person: Named | null) =>
    person === null
      ? null
      : person.id === studentId
        ? student
        : (person.displayName ?? person.user.name ?? "A former member");
  return {
    ...{ id, criterionId, student, reason, at },
    about: criterion?.title ?? "the whole",
    submissionId: submissions[0]?.id ?? "",
    ...{ to: nameOf(to), toMe: toId === member.enrollmentId },
    turns: turns.map((turn) => ({
      ...{ id: turn.id, body: turn.body, at: turn.at },
      ...{ by: nameOf(turn.author) ?? "", mine: turn.authorId === member.enrollmentId },
    })),
    settled: settledOf(row, nameOf(row.resolvedBy)),
    mayAnswer: can(member, "regrade.answer", facts),
    maySettle: can(member, "regrade.settle", facts),
    releasedAgain: (visible?.number ?? 0) > row.number,
  };
}

interface Named {
  id: string;
  displayName: string | null;
  user: { name: string | null };
}

function settledOf(row: Row, by: string | null): RegradeRequest["settled"] {
  const { resolvedAt, criterionId, released } = row;
  const outcome = regradeOutcomes.find((each): each is RegradeOutcome => each === row.outcome);
  if (!resolvedAt || !outcome) return null;
  const given = (feedback: unknown) => {
    const read = feedbackSchema.safeParse(feedback);
    const none: Pick<Feedback, "rows" | "points" | "max"> = { rows: [], points: null, max: null };
    return sayGiven(read.success ? read.data : none, criterionId);
  };
  const [now] = released.event.assignee.gradeEvents;
  const said = saySettled(outcome, given(released.event.feedback), given(now?.feedback));
  return { at: resolvedAt, by: by ?? "a former member", outcome, said };
}
