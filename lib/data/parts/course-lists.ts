/** The assignments of a course as its three kinds of readers see them in lists. */
import { staffStatus, studentStatus } from "../../domain/assignment/status";
import { workingWords } from "../../domain/assignment/working-words";
import type { ObserverItem, StaffItem, StudentItem, Waiting } from "../../domain/course/home";
import type { Member } from "../../domain/policy/viewer";
import { database } from "../database";
import { listedAssignments } from "../scope";
import { ownDates } from "./date-facts";
import { openFlagCount } from "./moderation-lists";
import { workCounts } from "./work-counts";

const byDue = [{ dueAt: { sort: "asc", nulls: "last" } }, { position: "asc" }, { id: "asc" }] as const;

interface ReleasedRow {
  assignmentId: string;
  points: string | null;
  maxPoints: string | null;
}

/** What a student was given, with their own progress; grades come through the view of released ones only. */
export async function studentItems(member: Member, now: Date): Promise<StudentItem[]> {
  const { courseId, enrollmentId } = member;
  const [assignments, released] = await Promise.all([
    database.assignment.findMany({
      where: listedAssignments(member),
      include: {
        course: { select: { title: true } },
        assignees: { where: { studentId: enrollmentId } },
        groupSet: {
          select: {
            groups: {
              where: { retiredAt: null, members: { some: { enrollmentId } } },
              select: { name: true },
            },
          },
        },
        current: {
          select: {
            excerpts: { orderBy: { position: "asc" }, select: { revision: { select: { title: true } } } },
            _count: { select: { promptVersions: true } },
          },
        },
      },
      orderBy: [...byDue],
    }),
    database.$queryRaw<ReleasedRow[]>`
      SELECT "assignmentId", points::text, "maxPoints"::text FROM "ReleasedGrade"
      WHERE "courseId" = ${courseId}::uuid AND "studentId" = ${enrollmentId}::uuid AND (kind::text = 'Overridden' OR kind::text IN ('Assessed','Restored') AND "assessmentId" IS NOT NULL)`,
  ]);
  const grades = new Map(released.map((row) => [row.assignmentId, row]));
  const datesOf = await ownDates(member, assignments);
  return assignments.map((assignment) => {
    const [own] = assignment.assignees;
    const dates = datesOf(assignment);
    const { opensAt, dueAt, closesAt } = dates;
    const grade = grades.get(assignment.id);
    const submittedAt = own?.submittedAt ?? null;
    const status = studentStatus(now, dates, { submitted: submittedAt !== null, released: grade !== undefined });
    const opened = opensAt === null || opensAt <= now;
    return {
      courseId,
      courseTitle: assignment.course.title,
      assignmentId: assignment.id,
      title: assignment.title,
      timeZone: assignment.timeZone,
      ...{ opensAt, dueAt, closesAt },
      working: workingWords(dates, "own", now),
      status,
      reviseUntil: dates.reviseUntil && dates.reviseUntil > now ? dates.reviseUntil : null,
      texts: opened ? (assignment.current?.excerpts.flatMap((each) => each.revision.title ?? []) ?? []) : [],
      questions: opened ? (assignment.current?._count.promptVersions ?? 0) : 0,
      notes: own?.annotationCount ?? 0,
      answers: own?.answeredCount ?? 0,
      submittedAt,
      group: assignment.groupSet?.groups[0]?.name ?? null,
      grade: grade?.points && grade.maxPoints ? { points: plain(grade.points), of: plain(grade.maxPoints) } : null,
    };
  });
}

/** "9.000" is 9, "2.500" is 2.5. */
const plain = (decimal: string): string => (decimal.includes(".") ? decimal.replace(/\.?0+$/, "") : decimal);

/** Every assignment with its numbers, counted over the students this member teaches; drafts last. */
export async function staffItems(member: Member, now: Date): Promise<StaffItem[]> {
  const assignments = await database.assignment.findMany({ where: listedAssignments(member), orderBy: [...byDue] });
  const counts = await workCounts(
    member,
    assignments.map((assignment) => assignment.id),
  );
  const items = assignments.map((assignment) => {
    const numbers = counts.get(assignment.id) ?? { assigned: 0, submitted: 0, graded: 0, released: 0 };
    const { title, timeZone, opensAt, dueAt } = assignment;
    const status = staffStatus(now, assignment.publishedAt !== null, assignment, numbers);
    return { assignmentId: assignment.id, title, timeZone, opensAt, dueAt, status, ...numbers };
  });
  return [...items.filter((item) => item.status !== "draft"), ...items.filter((item) => item.status === "draft")];
}

/** What an observer may know of: titles and dates. */
export async function observerItems(member: Member, now: Date): Promise<ObserverItem[]> {
  const assignments = await database.assignment.findMany({ where: listedAssignments(member), orderBy: [...byDue] });
  return assignments.map(({ id, title, timeZone, dueAt, opensAt }) => ({
    assignmentId: id,
    title,
    timeZone,
    dueAt,
    opened: opensAt === null || opensAt <= now,
  }));
}

/** What waits for a teacher: submissions without a grade once they were due, and (for instructors) imports that are not finished. */
export async function waitingFor(member: Member, items: readonly StaffItem[]): Promise<Waiting[]> {
  const { courseId } = member;
  const grading = items
    .filter((item) => item.status !== "open" && item.submitted > item.graded)
    .map(({ assignmentId, title, submitted, graded }) => ({
      kind: "grading" as const,
      courseId,
      assignmentId,
      title,
      submissions: submitted - graded,
    }));
  if (member.archived) return grading;
  const open = await openFlagCount(member);
  const flags = open > 0 ? [{ kind: "flags" as const, courseId, flags: open }] : [];
  if (member.role !== "Instructor") return [...grading, ...flags];
  const imports = await database.import.findMany({
    where: { courseId, finishedAt: null, discardedAt: null },
    select: { id: true, title: true },
    orderBy: { createdAt: "desc" },
    take: 20,
  });
  return [
    ...grading,
    ...flags,
    ...imports.map(({ id, title }) => ({ kind: "import" as const, courseId, importId: id, title })),
  ];
}
