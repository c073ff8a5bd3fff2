/** Second markings: who marks what again without seeing the first marking, and taking back what was not begun. */
import { dealSeconds, type HowMuch, type SecondItem } from "../domain/grading/second-markings";
import { can } from "../domain/policy/can";
import { done, type Outcome, refused } from "../domain/policy/outcome";
import type { Member, Viewer } from "../domain/policy/viewer";
import { database } from "./database";
import type { Prisma } from "./generated/client";
import { memberOf } from "./member";
import { taughtAssignment } from "./parts/assignment-copy";
import { record } from "./parts/audit";
import { lockAssignment } from "./parts/lock-assignment";
import { takeable, takeBackSeconds } from "./parts/take-back-seconds";
import { type UnitWork, unitWorks } from "./parts/unit-works";

/** What is to be marked a second time, how much of it, and by whom. */
export interface SecondsAsked {
  graderIds: readonly string[];
  /** Every unit, or one: a question by its id, null for the whole. */
  unit: "every" | { promptId: string | null };
  much: HowMuch;
  /** Also work of students whom these graders do not teach. */
  everywhere: boolean;
}

/** May this member deal in this assignment? Throws NotFound for those who do not teach. */
async function dealing(member: Member, assignmentId: string): Promise<string | null> {
  await taughtAssignment(member, assignmentId);
  if (can(member, "marking.deal")) return null;
  return member.archived
    ? "This course is archived: nothing is marked in it any more."
    : "Only an instructor says who marks a second time.";
}

/**
 * Gives second markings to these graders until as much work has one as is asked for; chance decides which, the same
 * every time. What was released is not marked again. Pressed twice, the second time deals nothing.
 */
export async function dealSecondMarkings(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  { graderIds, unit, much, everywhere }: SecondsAsked,
): Promise<Outcome<{ dealt: number; short: number }>> {
  const member = await memberOf(viewer, courseId);
  const refusal = await dealing(member, assignmentId);
  if (refusal !== null) return refused(refusal);
  const graders = await gradersOf(courseId, graderIds);
  if (graders.length === 0 || graders.length < new Set(graderIds).size) {
    return refused("Choose who marks a second time: people who teach in this course.", "grader");
  }
  return database.$transaction(
    async (tx) => {
      await lockAssignment(tx, courseId, assignmentId);
      const works = (await unitWorks(member, assignmentId, tx)).filter(({ released }) => !released);
      const wanted = works.filter((each) => unit === "every" || each.unit.promptId === unit.promptId);
      let short = 0;
      const rows: Prisma.GradingTaskCreateManyInput[] = [];
      for (const [promptId, ofUnit] of Map.groupBy(wanted, (each) => each.unit.promptId)) {
        const dealt = dealSeconds(ofUnit.map(itemOf), graders, { much, everywhere }, assignmentId);
        short += dealt.short;
        const at = { courseId, assignmentId, promptId, kind: "Second" as const };
        rows.push(...dealt.tasks.map((task) => ({ ...at, ...task })));
      }
      const { count } = await tx.gradingTask.createMany({ data: rows, skipDuplicates: true });
      if (count > 0) await audit(tx, viewer, { courseId, assignmentId, action: "marking.dealt", count, graderIds });
      return done({ dealt: count, short });
    },
    { timeout: 60_000 },
  );
}

/**
 * Takes back the second markings of an assignment that were not begun: all of them, or one grader's. Work that waited for
 * nothing else gets its grade from the first marking, as if nobody had been asked.
 */
export async function takeBackSecondMarkings(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  { graderId = null }: { graderId?: string | null } = {},
): Promise<Outcome<{ taken: number }>> {
  const member = await memberOf(viewer, courseId);
  const refusal = await dealing(member, assignmentId);
  if (refusal !== null) return refused(refusal);
  const works = await unitWorks(member, assignmentId);
  const given = works.filter((each) => takeable(each, graderId).length > 0);
  let taken = 0;
  for (const ofOne of Map.groupBy(given, ({ submissionId }) => submissionId).values()) {
    taken += await takeBackSeconds(member, ofOne, graderId);
  }
  if (taken === 0) return refused("There is nothing to take back: every second marking has been begun.");
  const graderIds = graderId === null ? [] : [graderId];
  await audit(database, viewer, { courseId, assignmentId, action: "marking.taken-back", count: taken, graderIds });
  return done({ taken });
}

const itemOf = ({ submissionId, sectionIds, tasks, markings }: UnitWork): SecondItem => {
  const claims = [...markings, ...tasks];
  return {
    ...{ submissionId, sectionIds },
    firstIds: claims.flatMap(({ kind, graderId }) => (kind === "First" ? graderId : [])),
    secondId: claims.find(({ kind }) => kind === "Second")?.graderId ?? null,
  };
};

async function gradersOf(courseId: string, ids: readonly string[]) {
  const rows = await database.enrollment.findMany({
    where: { courseId, id: { in: [...ids] }, role: { in: ["Instructor", "Assistant"] }, endedAt: null },
    select: { id: true, role: true, sectionMembers: { select: { sectionId: true } } },
    orderBy: { id: "asc" },
  });
  return rows.map(({ id, role, sectionMembers }) => ({
    id,
    sectionIds: role === "Instructor" ? null : sectionMembers.map(({ sectionId }) => sectionId),
  }));
}

interface Dealt {
  courseId: string;
  assignmentId: string;
  action: "marking.dealt" | "marking.taken-back";
  count: number;
  graderIds: readonly string[];
}

const audit = (db: Prisma.TransactionClient, { userId }: Viewer, { action, courseId, assignmentId, ...after }: Dealt) =>
  record(db, {
    ...{ action, actorId: userId, courseId },
    ...{ subjectKind: "Assignment", subjectId: assignmentId },
    after: { count: after.count, graderIds: [...after.graderIds] },
  });
