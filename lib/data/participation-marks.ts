/**
 * Marking how a student took part: saved as it is given with the version it was based on, finished, and released as a
 * frozen copy. Of two who mark at once nothing is overwritten; what came second is kept in the history.
 */
import type { SentMarking } from "../domain/grading/conflict";
import { frozenParticipation, hasOnlyRows } from "../domain/grading/participation";
import { can } from "../domain/policy/can";
import { done, NotFound, type Outcome, refused } from "../domain/policy/outcome";
import { isStaff, type Member, type Viewer } from "../domain/policy/viewer";
import { type Marking, markingProblem, undecidedRows } from "../domain/rubric/marking";
import type { RubricVersion } from "../domain/rubric/model";
import type { Saved } from "../domain/submission/saving";
import { database } from "./database";
import { memberOf } from "./member";
import { participant } from "./parts/participant";
import { markingOf } from "./parts/participation-marking";
import { rubricVersion } from "./parts/rubric-version";
import { historyOfParticipation, writeParticipation } from "./parts/write-participation";
import { readableStudents } from "./scope";

/** Whose participation in which column is marked. */
export interface ParticipationKey {
  columnId: string;
  studentId: string;
}

const ARCHIVED = "This course is archived; nothing can be marked.";
const CHANGED = "Somebody has changed this marking. Look at it before you finish.";

async function marking(viewer: Viewer, courseId: string, { columnId, studentId }: ParticipationKey) {
  const member = await memberOf(viewer, courseId);
  const { facts } = await participant(member, studentId);
  if (!isStaff(member)) throw new NotFound();
  const column = await database.participationColumn.findFirst({ where: { courseId, id: columnId, archivedAt: null } });
  if (!column) throw new NotFound();
  const rubric = await rubricVersion(courseId, column.rubricVersionId);
  return { member, rubric, mayMark: can(member, "participation.mark", facts) };
}

/** Saves levels and the comment; on a mismatch the newer marking comes back and the one sent is kept. */
export async function saveParticipationMark(
  viewer: Viewer,
  courseId: string,
  key: ParticipationKey,
  sent: Omit<SentMarking, "submissionVersionId">,
): Promise<Saved<Marking>> {
  const { member, rubric, mayMark } = await marking(viewer, courseId, key);
  const refuse = (problem: string) => ({ state: "refused" as const, problem });
  if (!mayMark) return refuse(ARCHIVED);
  const problem = markingProblem(sent.marking, rubric.criteria, new Map());
  if (problem) return refuse(problem);
  if (!hasOnlyRows(sent.marking)) return refuse("Participation is marked in rows and with one comment on the whole.");
  return writeParticipation(member, key, sent);
}

/** Declares a marking finished as it stands in this version. Nothing is shown to the student before it is released. */
export async function finishParticipationMark(
  viewer: Viewer,
  courseId: string,
  key: ParticipationKey,
  { version }: { version: number },
): Promise<Outcome> {
  const { member, rubric, mayMark } = await marking(viewer, courseId, key);
  if (!mayMark) return refused(ARCHIVED);
  const where = { courseId, columnId: key.columnId, studentId: key.studentId };
  const kept = await database.participationMark.findFirst({ where });
  if (!kept) return refused("Nothing is marked yet.");
  const given = markingOf(kept);
  const undecided = undecidedRows(rubric, given);
  if (undecided.length > 0) return refused(`Still to be decided: ${undecided.join(", ")}.`);
  const { points, max: maxPoints } = frozenParticipation({ ...key, version }, rubric, given);
  return database.$transaction(async (tx) => {
    const { count } = await tx.participationMark.updateMany({
      where: { ...where, version, completedAt: null },
      data: { points, maxPoints, completedAt: new Date() },
    });
    if (count > 0) {
      await historyOfParticipation(tx, member, { ...key, number: version, kind: "Save", content: given });
      return done(undefined);
    }
    const now = await tx.participationMark.findFirst({ where: { ...where, version, completedAt: { not: null } } });
    return now ? done(undefined) : refused(CHANGED);
  });
}

/** Whom a release is for: one student, one section, or everybody with a finished marking. */
export interface ParticipationRelease {
  studentId?: string | null;
  sectionId?: string | null;
}

/**
 * Shows finished markings of a column to their students, frozen as they stand. What was released before is replaced by
 * what is finished now; an unfinished marking changes nothing. Answers how many students see something new.
 */
export async function releaseParticipation(
  viewer: Viewer,
  courseId: string,
  columnId: string,
  { studentId = null, sectionId = null }: ParticipationRelease,
  now: Date,
): Promise<Outcome<{ students: number }>> {
  const member = await memberOf(viewer, courseId);
  if (!isStaff(member)) throw new NotFound();
  const column = await database.participationColumn.findFirst({ where: { courseId, id: columnId, archivedAt: null } });
  if (!column || (studentId && !(await isTaught(member, studentId)))) throw new NotFound();
  if (!can(member, "grade.release"))
    return refused("Only instructors release, and only while the course is not archived.");
  const rubric = await rubricVersion(courseId, column.rubricVersionId);
  return database.$transaction(async (tx) => {
    const marks = await tx.participationMark.findMany({
      where: {
        ...{ courseId, columnId, completedAt: { not: null }, ...(studentId ? { studentId } : {}) },
        ...(sectionId ? { student: { sectionMembers: { some: { sectionId } } } } : {}),
      },
    });
    let students = 0;
    for (const { version, releasedAt, completedAt, ...mark } of marks) {
      if (releasedAt !== null && completedAt !== null && releasedAt >= completedAt) continue;
      const key = { columnId, studentId: mark.studentId };
      const copy = frozen(rubric, { ...key, version }, markingOf(mark));
      const { count } = await tx.participationMark.updateMany({
        where: { courseId, ...key, version, completedAt },
        data: { released: copy, releasedAt: now },
      });
      if (count === 0) continue;
      students++;
      await historyOfParticipation(tx, member, { ...key, number: version, kind: "Submit", content: copy });
    }
    return done({ students });
  });
}

const frozen = (rubric: RubricVersion, key: { columnId: string; version: number }, given: Marking): object => ({
  ...frozenParticipation(key, rubric, given).feedback,
});

async function isTaught(member: Member, studentId: string): Promise<boolean> {
  const where = { AND: [readableStudents(member), { id: studentId, role: "Student" as const }] };
  return (await database.enrollment.count({ where })) > 0;
}
