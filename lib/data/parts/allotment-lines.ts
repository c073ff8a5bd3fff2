/** Who was given what of the marking of an assignment, as it is shown. */
import type { AllotmentLine, GraderLoad } from "../../domain/grading/queue-page";
import type { QueuedWork } from "../../domain/grading/queued-work";
import { unitsOf } from "../../domain/grading/units";
import { database } from "../database";
import { personName, personNamed } from "./person-name";
import { publishedAssignment } from "./published-assignment";

/** Those who teach a course now, by name. */
export async function gradersOf(courseId: string) {
  const rows = await database.enrollment.findMany({
    where: { courseId, endedAt: null, role: { in: ["Instructor", "Assistant"] } },
    select: { id: true, ...personNamed.select },
  });
  return rows
    .map(({ id, ...person }) => ({ id, name: personName(person) }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** What stands of who marks what. `numbers`: of the questions as students count them. */
export async function allotmentLines(
  courseId: string,
  assignmentId: string,
  numbers: ReadonlyMap<string, number>,
): Promise<AllotmentLine[]> {
  const rows = await database.graderAllotment.findMany({
    where: { courseId, assignmentId, kind: "First", revokedAt: null },
    include: { grader: personNamed, section: { select: { name: true } } },
    orderBy: { id: "asc" },
  });
  return rows.map(({ id, grader, section, promptId, share }) => ({
    ...{ id, grader: personName(grader), section: section?.name ?? null, share: share?.toString() ?? null },
    question: promptId === null ? null : (numbers.get(promptId) ?? null),
  }));
}

/** What each grader was given to mark first, and how much of it they have finished. */
export async function loadsOf(courseId: string, works: readonly QueuedWork[]): Promise<GraderLoad[]> {
  const given = new Map<string, { given: number; marked: number }>();
  for (const { tasks, markings } of works) {
    // Second markings are told nobody but who deals them.
    for (const { graderId, promptId, kind } of tasks.filter((task) => task.kind === "First")) {
      const load = given.get(graderId) ?? { given: 0, marked: 0 };
      const done = markings.some((each) => each.promptId === promptId && each.kind === kind && each.completed);
      given.set(graderId, { given: load.given + 1, marked: load.marked + (done ? 1 : 0) });
    }
  }
  const rows = await database.enrollment.findMany({
    where: { courseId, id: { in: [...given.keys()] } },
    select: { id: true, ...personNamed.select },
  });
  return rows
    .map(({ id, ...person }) => ({ grader: personName(person), ...(given.get(id) ?? { given: 0, marked: 0 }) }))
    .toSorted((a, b) => (a.grader < b.grader ? -1 : 1));
}

/** How many parts of what was submitted nobody was given and nobody has begun. */
export async function leftOver(courseId: string, works: readonly QueuedWork[]): Promise<number> {
  const ids = [...new Set(works.map(({ assignmentVersionId }) => assignmentVersionId))];
  const versions = await Promise.all(
    ids.map(async (id) => [id, unitsOf(await publishedAssignment(courseId, id))] as const),
  );
  const units = new Map(versions);
  const open = works.map(({ assignmentVersionId, tasks, markings }) => {
    const first = [...tasks, ...markings].filter(({ kind }) => kind === "First");
    const has = new Set(first.map(({ promptId }) => promptId));
    return (units.get(assignmentVersionId) ?? []).filter(({ promptId }) => !has.has(promptId)).length;
  });
  return open.reduce((sum, each) => sum + each, 0);
}
