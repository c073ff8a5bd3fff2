/** The queue of an assignment: what waits to be marked, and who was given what. */
import { titleOrNone } from "../domain/assignment/title";
import { firstOf, firstOfEach, type QueueEntry, queueCounts } from "../domain/grading/queue";
import type { GradingQueuePage, QueueLine } from "../domain/grading/queue-page";
import { unitsOf } from "../domain/grading/units";
import { can } from "../domain/policy/can";
import { NotFound } from "../domain/policy/outcome";
import type { Viewer } from "../domain/policy/viewer";
import { plainText } from "../domain/richtext/model";
import { beginning } from "../domain/text/beginning";
import { database } from "./database";
import type { QueueAsked } from "./grading-desk";
import { memberOf } from "./member";
import { allotmentLines, gradersOf, leftOver, loadsOf } from "./parts/allotment-lines";
import { taughtAssignment } from "./parts/assignment-copy";
import { publishedAssignment } from "./parts/published-assignment";
import { filtersOf, queuedWork, queueEntries, queueSeed } from "./parts/queued-work";
import { progressCounts } from "./parts/student-rows";

/** Longest start of a question in the list, in UTF-16 units. */
const WORDS = 120;

async function staffOf(viewer: Viewer, courseId: string, assignmentId: string) {
  const member = await memberOf(viewer, courseId);
  if (!can(member, "submission.list")) throw new NotFound();
  return { member, row: await taughtAssignment(member, assignmentId) };
}

/** Everything the page of grading shows. Throws NotFound for who does not teach. */
export async function readGradingQueue(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
): Promise<GradingQueuePage> {
  const { member, row } = await staffOf(viewer, courseId, assignmentId);
  const mayAllot = can(member, "marking.allot");
  const published = row.current ? await publishedAssignment(courseId, row.current.id) : null;
  const units = published ? unitsOf(published) : [];
  const own = new Set(units.map(({ promptId }) => promptId));
  const works = await queuedWork(member, row);
  const line = async (
    promptId: string | null,
  ): Promise<Pick<QueueLine, "promptId" | "counts" | "first" | "marked">> => {
    const entries = await queueEntries(member, works, promptId);
    const first = firstOfEach(entries, queueSeed(member, assignmentId, promptId));
    return { promptId, first, counts: queueCounts(entries), marked: entries.filter(({ marked }) => marked).length };
  };
  const questions = (published?.prompts ?? []).map(async ({ id, number, kind, text }): Promise<QueueLine> => {
    return { ...(await line(id)), number, kind, words: beginning(plainText(text), WORDS), own: own.has(id) };
  });
  const [whole, lines, counts, graders, sections, allotments] = await Promise.all([
    line(null),
    Promise.all(questions),
    progressCounts(member, assignmentId),
    mayAllot ? gradersOf(courseId) : [],
    mayAllot
      ? database.section.findMany({ where: { courseId }, select: { id: true, name: true }, orderBy: { name: "asc" } })
      : [],
    allotmentLines(courseId, assignmentId, new Map(published?.prompts.map(({ id, number }) => [id, number]))),
  ]);
  return {
    courseTitle: row.course.title,
    title: titleOrNone(row.title),
    mayEdit: row.mayEdit,
    mayAllot,
    version: row.currentNumber,
    submitted: counts.submitted,
    assigned: counts.assigned,
    filters: filtersOf(works),
    lines: [{ ...whole, number: null, kind: null, words: null, own: false }, ...lines],
    allotments,
    loads: await loadsOf(courseId, works),
    left: allotments.length === 0 ? 0 : await leftOver(courseId, works),
    choices: {
      graders,
      sections,
      questions: units.flatMap(({ promptId: id, promptNumber: number }) => (id && number ? { id, number } : [])),
    },
  };
}

/** The submission a queue begins with; null where nothing is in it. Throws NotFound for who does not teach. */
export async function readQueueStart(
  viewer: Viewer,
  courseId: string,
  assignmentId: string,
  { promptId, show }: QueueAsked,
): Promise<string | null> {
  const { member, row } = await staffOf(viewer, courseId, assignmentId);
  const published = row.current ? await publishedAssignment(courseId, row.current.id) : null;
  if (promptId !== null && !published?.prompts.some(({ id }) => id === promptId)) throw new NotFound();
  const entries: QueueEntry[] = await queueEntries(member, await queuedWork(member, row), promptId);
  return firstOf(entries, show, queueSeed(member, assignmentId, promptId));
}
