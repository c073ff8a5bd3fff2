/** Everything that was submitted to an assignment, by the units it is marked in: who was given it, and who marked it. */
import { standingOf, type UnitStanding } from "../../domain/grading/double-marking";
import { isDoubled, type MarkingUnit, unitsOf } from "../../domain/grading/units";
import type { Member } from "../../domain/policy/viewer";
import { database } from "../database";
import type { Prisma } from "../generated/client";
import { readableStudents } from "../scope";
import { claimsFrom, type LiveMarking, liveMarkings } from "./live-markings";
import { publishedAssignment } from "./published-assignment";

const select = {
  ...{ id: true, studentId: true },
  current: { select: { id: true, assignmentVersionId: true } },
  gradingTasks: {
    where: { kind: { in: ["First", "Second"] } },
    select: { id: true, graderId: true, kind: true, promptId: true },
  },
  assignee: {
    select: {
      student: { select: { sectionMembers: { select: { sectionId: true } } } },
      gradeEvents: {
        where: { gradeReleases: { some: { recalledAt: null } } },
        select: { assessment: { select: { submissionVersionId: true } } },
      },
    },
  },
} satisfies Prisma.SubmissionSelect;

/** One unit of the newest version of a submission. */
export interface UnitWork {
  submissionId: string;
  submissionVersionId: string;
  studentId: string;
  sectionIds: string[];
  unit: MarkingUnit;
  tasks: { id: string; graderId: string; kind: "First" | "Second" }[];
  markings: LiveMarking[];
  doubled: boolean;
  standing: UnitStanding;
  /** A grade of this version was released. */
  released: boolean;
}

/** The units of all work of an assignment that this member may mark. Ask the policy first. */
export async function unitWorks(
  member: Member,
  assignmentId: string,
  db: Prisma.TransactionClient = database,
): Promise<UnitWork[]> {
  const { courseId } = member;
  const rows = await db.submission.findMany({
    where: { courseId, assignmentId, currentNumber: { not: null }, assignee: { student: readableStudents(member) } },
    select,
  });
  const live = await liveMarkings(db, courseId, { in: rows.flatMap(({ current }) => current?.id ?? []) });
  const byVersion = Map.groupBy(live, ({ submissionVersionId }) => submissionVersionId);
  const works = await Promise.all(
    rows.map(async ({ id: submissionId, studentId, current, gradingTasks, assignee }) => {
      if (!current) return [];
      const units = unitsOf(await publishedAssignment(courseId, current.assignmentVersionId, db));
      const sectionIds = assignee.student.sectionMembers.map(({ sectionId }) => sectionId);
      const released = assignee.gradeEvents.some(({ assessment }) => assessment?.submissionVersionId === current.id);
      const claims = claimsFrom(gradingTasks, units);
      return units.map((unit): UnitWork => {
        const ofUnit = ({ promptId }: { promptId: string | null }) => promptId === unit.promptId;
        const [tasks, markings] = [claims.filter(ofUnit), (byVersion.get(current.id) ?? []).filter(ofUnit)];
        const doubled = isDoubled({ tasks, markings });
        const standing = standingOf(markings, doubled);
        const ids = { submissionId, submissionVersionId: current.id, studentId };
        return { ...ids, sectionIds, unit, tasks, markings, doubled, standing, released };
      });
    }),
  );
  return works.flat();
}
