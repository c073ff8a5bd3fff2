/** Insight: what a class shows by criterion and by skill, how those who mark differ; a student's own growth. */
import { graderReadings, levelsByCriterion, levelsBySkill, returnedLevel } from "../domain/grading/insight";
import {
  type ClassInsight,
  isWithheld,
  type NamedGrader,
  type OwnGrowth,
  type TermEntry,
} from "../domain/grading/insight-page";
import { can } from "../domain/policy/can";
import { NotFound } from "../domain/policy/outcome";
import type { Member, Viewer } from "../domain/policy/viewer";
import { feedbackSchema } from "../domain/rubric/feedback";
import { totalOf } from "../domain/rubric/total";
import { database } from "./database";
import { memberOf } from "./member";
import { courseSkills } from "./parts/course-skills";
import { finishedMarkings, levelCounts, markedStudents } from "./parts/level-counts";
import { criteriaById } from "./parts/rubric-version";

/** What is looked at: one section or all, and which assignment closely; null is the last one that is marked. */
interface Asked {
  sectionId: string | null;
  assignmentId: string | null;
}

const untitled = "Assignment without a title";
const byDue = [{ dueAt: { sort: "asc", nulls: "last" } }, { position: "asc" }, { id: "asc" }] as const;

/**
 * Levels of the class over the term and in one assignment, and its graders: all for an instructor; for an assistant the
 * students of their sections and their own marking. Throws NotFound for everybody else.
 */
export async function readInsight(viewer: Viewer, courseId: string, asked: Asked): Promise<ClassInsight> {
  const member = await memberOf(viewer, courseId);
  if (!can(member, "insight.read")) throw new NotFound();
  const [course, sections, skills] = await Promise.all([
    database.course.findUniqueOrThrow({ where: { id: courseId }, select: { title: true } }),
    database.section.findMany({
      where: { courseId, id: { in: member.sectionIds } },
      ...{ select: { id: true, name: true }, orderBy: { name: "asc" } },
    }),
    namedSkills(courseId),
  ]);
  const section = sections.find(({ id }) => id === asked.sectionId)?.id ?? null;
  const [marked, counts] = await Promise.all([markedStudents(member, section), levelCounts(member, section)]);
  const assignments = await database.assignment.findMany({
    where: { courseId, id: { in: marked.map(({ assignmentId }) => assignmentId) } },
    ...{ select: { id: true, title: true }, orderBy: [...byDue] },
  });
  const numbers = new Map(marked.map((each) => [each.assignmentId, each]));
  const term = assignments.map(({ id, title }): TermEntry => {
    const { students, veiled } = numbers.get(id) ?? { students: 0, veiled: 0 };
    const withheld = isWithheld({ students, veiled }, section !== null);
    const head = { id, title: title || untitled, students, withheld };
    return { ...head, skills: withheld ? [] : levelsBySkill(counts.get(id) ?? []) };
  });
  const chosen = term.find(({ id }) => id === asked.assignmentId) ?? term.at(-1);
  const open = chosen && !chosen.withheld ? chosen.id : null;
  return {
    ...{ courseTitle: course.title, sections, section, skills, term },
    chosen: chosen ? { ...chosen, rows: open ? levelsByCriterion(counts.get(open) ?? []) : [] } : null,
    graders: open ? await gradersOf(member, open, section) : [],
    ownOnly: member.role === "Assistant",
  };
}

const namedSkills = async (courseId: string) =>
  (await courseSkills(courseId)).map(({ key, name, letter }) => ({ key, name, letter }));

async function gradersOf(member: Member, assignmentId: string, section: string | null): Promise<NamedGrader[]> {
  const { courseId } = member;
  const markings = await finishedMarkings(member, assignmentId, section);
  const scores = await database.score.findMany({
    where: { courseId, assessmentId: { in: markings.map(({ id }) => id) } },
  });
  const given = Map.groupBy(scores, ({ assessmentId }) => assessmentId);
  const criteria = await criteriaById(courseId, [...new Set(scores.map(({ criterionId }) => criterionId))]);
  const names = new Map(markings.map(({ graderId, grader }) => [graderId, grader]));
  const readings = graderReadings(
    markings.map(({ id, graderId, ms }) => {
      const own = (given.get(id) ?? []).map(({ points, ...score }) => ({
        ...score,
        points: points?.toString() ?? null,
      }));
      const rows = own.flatMap(({ criterionId }) => criteria.get(criterionId) ?? []);
      const { points, max } = totalOf(rows, own);
      return { graderId, points, max, activeMs: ms };
    }),
  );
  return readings.map((each) => ({ ...each, name: names.get(each.graderId) ?? "" }));
}

interface Returned {
  assignmentId: string;
  title: string;
  rows: unknown;
}

/** A student's own levels by skill over what was released to them. Throws NotFound for everybody else. */
export async function readOwnGrowth(viewer: Viewer, courseId: string): Promise<OwnGrowth> {
  const member = await memberOf(viewer, courseId);
  const { enrollmentId: studentId, sectionIds: studentSectionIds } = member;
  if (!can(member, "growth.read", { studentId, studentSectionIds })) throw new NotFound();
  const [course, skills, returned] = await Promise.all([
    database.course.findUniqueOrThrow({ where: { id: courseId }, select: { title: true } }),
    namedSkills(courseId),
    // A grade that was set by hand has no rows; those that came back before it stand.
    database.$queryRaw<Returned[]>`
      SELECT v."assignmentId"::text, t.title, coalesce(v.feedback, (SELECT f.feedback FROM "GradeRelease" r
          JOIN "GradeEvent" f USING ("courseId","assignmentId","studentId",number)
          WHERE r."courseId" = v."courseId" AND r."assignmentId" = v."assignmentId" AND r."studentId" = v."studentId"
            AND r."recalledAt" IS NULL AND r."visibleFrom" <= now() AND f.feedback IS NOT NULL
          ORDER BY r.number DESC LIMIT 1))->'rows' AS rows
      FROM "ReleasedGrade" v JOIN "Assignment" t ON t."courseId" = v."courseId" AND t.id = v."assignmentId"
      WHERE v."courseId" = ${courseId}::uuid AND v."studentId" = ${studentId}::uuid AND v.kind <> 'Withdrawn'
      ORDER BY t."dueAt" NULLS LAST, t.position, t.id`,
  ]);
  const term = returned.flatMap(({ assignmentId: id, title, rows }) => {
    const given = feedbackSchema.shape.rows.parse(rows ?? []).flatMap((row) => returnedLevel(row) ?? []);
    const bySkill = levelsBySkill(given);
    if (bySkill.length === 0) return [];
    const levels = Object.fromEntries(
      bySkill.map(({ skill }) => [
        skill,
        given.flatMap((row) => (row.skill === skill ? (row.levels[row.at] ?? []) : [])),
      ]),
    );
    return { id, title: title || untitled, skills: bySkill, levels };
  });
  return { courseTitle: course.title, studentId, skills, term };
}
