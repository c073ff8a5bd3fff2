/** Every student of an assignment with how far their grade is, as those who teach them may see it. */
import type { Member } from "../../domain/policy/viewer";
import type { Readiness } from "../../domain/submission/release";
import type { ReleasedPerson, ReleaseStanding } from "../../domain/submission/release-page";
import { database } from "../database";
import type { Assignment, Prisma } from "../generated/client";
import { readableStudents } from "../scope";
import { gradedNames } from "./graded-names";
import { unsettledStudents } from "./unsettled";

/** A line of the page with what it is counted by. */
export interface ReleaseRow {
  person: ReleasedPerson;
  studentId: string;
  sectionIds: string[];
}

const select = {
  ...{ studentId: true, pseudonym: true, submittedAt: true },
  student: { select: { sectionMembers: { select: { section: { select: { id: true, name: true } } } } } },
  submissions: { where: { currentNumber: { not: null } }, select: { id: true, currentNumber: true } },
  gradeEvents: {
    orderBy: { number: "desc" },
    select: {
      ...{ number: true, kind: true, points: true, maxPoints: true },
      assessment: { select: { submissionVersion: { select: { number: true } } } },
      gradeReleases: {
        where: { recalledAt: null },
        select: {
          ...{ visibleFrom: true, seenAt: true, acknowledgedAt: true },
          revisionInvitations: { where: { withdrawnAt: null }, select: { until: true } },
        },
      },
    },
  },
} satisfies Prisma.AssigneeSelect;

type Row = Prisma.AssigneeGetPayload<{ select: typeof select }>;

/** Students in the order of what they are called here. Who left without submitting is not among them. */
export async function releasePeople(
  member: Member,
  assignment: Pick<Assignment, "id" | "gradersBlind">,
  now: Date,
): Promise<ReleaseRow[]> {
  const { courseId } = member;
  const rows = await database.assignee.findMany({
    where: {
      ...{ courseId, assignmentId: assignment.id, student: readableStudents(member) },
      OR: [{ student: { endedAt: null } }, { submittedAt: { not: null } }],
    },
    select,
  });
  const ids = rows.map(({ studentId }) => studentId);
  const [names, unsettled] = await Promise.all([
    gradedNames(member, assignment, ids, now),
    unsettledStudents(database, member, assignment.id),
  ]);
  return rows
    .map((row) => {
      const name = names.get(row.studentId)?.name ?? row.pseudonym;
      return releaseRow(row, { name, unsettled: unsettled.has(row.studentId) }, now);
    })
    .toSorted((a, b) => a.person.name.localeCompare(b.person.name) || (a.person.key < b.person.key ? -1 : 1));
}

function releaseRow(row: Row, { name, unsettled }: { name: string; unsettled: boolean }, now: Date): ReleaseRow {
  const { pseudonym: key, student, submissions, gradeEvents, submittedAt } = row;
  const [newest] = gradeEvents;
  const [release] = newest?.gradeReleases ?? [];
  const sections = student.sectionMembers.map(({ section }) => section);
  const [submission] = submissions;
  const marked = newest?.assessment?.submissionVersion.number ?? null;
  const older = gradeEvents.slice(1).some((event) => event.gradeReleases.some(({ visibleFrom }) => visibleFrom <= now));
  const invitations = gradeEvents.flatMap((event) =>
    event.gradeReleases.flatMap(({ revisionInvitations }) => revisionInvitations),
  );
  const standing = standingOf(newest, release?.visibleFrom ?? null, submittedAt !== null, now);
  const person: ReleasedPerson = {
    ...{ key, name, submissionId: submission?.id ?? null },
    sections: sections.map((section) => section.name).toSorted(),
    standing,
    readiness: readinessOf(standing, unsettled),
    grade: newest ? gradeWords(newest) : null,
    visibleFrom: release?.visibleFrom ?? null,
    seenAt: release?.seenAt ?? null,
    acknowledgedAt: release?.acknowledgedAt ?? null,
    seesOlder: older && !(release && release.visibleFrom <= now),
    resubmitted: marked !== null && (submission?.currentNumber ?? 0) > marked,
    reviseUntil: invitations[0]?.until ?? null,
  };
  return { person, studentId: row.studentId, sectionIds: sections.map(({ id }) => id) };
}

function standingOf(
  newest: Row["gradeEvents"][number] | undefined,
  visibleFrom: Date | null,
  submitted: boolean,
  now: Date,
): ReleaseStanding {
  if (!newest) return submitted ? "unmarked" : "unsubmitted";
  if (visibleFrom === null) return "waiting";
  return visibleFrom <= now ? "released" : "scheduled";
}

function readinessOf(standing: ReleaseStanding, unsettled: boolean): Readiness {
  if (standing !== "waiting" && standing !== "unmarked") return null;
  if (unsettled) return "unsettled";
  return standing === "waiting" ? "ready" : "unfinished";
}

const words = { Withdrawn: "taken back", Excused: "excused", Missing: "missing" } as const;

function gradeWords({ kind, points, maxPoints }: Row["gradeEvents"][number]): string {
  if (kind === "Withdrawn" || kind === "Excused" || kind === "Missing") return words[kind];
  if (points === null) return "levels only";
  return maxPoints === null ? points.toString() : `${points} of ${maxPoints}`;
}
