/** What those who mark are told of whose work it is: the name, or in an anonymous assignment its pseudonym. */
import type { Member } from "../../domain/policy/viewer";
import { database } from "../database";
import type { Assignment } from "../generated/client";

/** A student as this member may know them. */
export interface GradedName {
  name: string;
  /** It is the pseudonym of this assignment: nothing else that tells who it is may go to the page. */
  veiled: boolean;
}

const FORMER = "A former student";

/**
 * Names of students of one assignment, by id. Where marking is anonymous, a student is known by the pseudonym until
 * their grade is released, or until an instructor had it lifted for them. Ask the policy first.
 */
export async function gradedNames(
  { courseId }: Pick<Member, "courseId">,
  { id: assignmentId, gradersBlind }: Pick<Assignment, "id" | "gradersBlind">,
  studentIds: readonly string[],
  now: Date,
): Promise<Map<string, GradedName>> {
  const rows = await database.assignee.findMany({
    where: { courseId, assignmentId, studentId: { in: [...studentIds] } },
    select: {
      ...{ studentId: true, pseudonym: true },
      student: { select: { displayName: true, user: { select: { name: true } } } },
      pseudonymLifts: { select: { id: true }, take: 1 },
      gradeEvents: {
        where: { gradeReleases: { some: { recalledAt: null, visibleFrom: { lte: now } } } },
        ...{ select: { number: true }, take: 1 },
      },
    },
  });
  return new Map(
    rows.map(({ studentId, pseudonym, student, pseudonymLifts, gradeEvents }): [string, GradedName] => {
      const veiled = gradersBlind && pseudonymLifts.length === 0 && gradeEvents.length === 0;
      return [studentId, { name: veiled ? pseudonym : (student.displayName ?? student.user.name ?? FORMER), veiled }];
    }),
  );
}
