/**
 * Two graders and a student who act as chance has it, and a model of what must stand there afterwards. The model is
 * plain: for each submission the live marking, its finished saves, and the events; what is released is a set of them.
 */
import { randomUUID } from "node:crypto";
import { fromPlainText } from "../../domain/richtext/model";
import { type Marking, markingSchema } from "../../domain/rubric/marking";
import { saveAnswer } from "../answers";
import { finishMarking, saveMarking } from "../assessments";
import { database } from "../database";
import { readFeedback } from "../feedback";
import { changeEntry } from "../gradebook-entries";
import { readGrading } from "../grading-desk";
import { recallGrades, releaseGrades } from "../releases";
import { submit } from "../submissions";
import type { Enrolled } from "./course";
import { atLevel } from "./marked";
import { type CourseWorld, viewerOf } from "./world";

/** What the desk showed a grader when they last looked. */
interface Seen {
  submissionVersionId: string;
  version: number;
}

/** One student's work as it must be. */
interface Work {
  student: Enrolled;
  submissionId: string;
  pseudonym: string;
  /** The version of the draft answer, which is also how often it was written. */
  draft: number;
  live: { submissionVersionId: string; version: number; level: number | null; words: string; completed: boolean };
  /** Points after each event, oldest first; null is nothing. */
  events: { points: string | null; marked: boolean }[];
  /** Numbers of events that the student may see. */
  released: Set<number>;
  /** Saves written and saves that came second, of all versions. */
  saves: number;
  conflicts: number;
  last: { by: number; sent: Sent } | null;
}

type Sent = Parameters<typeof saveMarking>[3];

export interface Desk {
  world: CourseWorld;
  graders: readonly Enrolled[];
  works: Work[];
  /** By grader, by work. */
  seen: (Seen | null)[][];
}

const markingOf = (world: CourseWorld, level: number | null, words: string): Marking =>
  level === null ? { scores: [], comments: [], overall: words } : { ...atLevel(world, level), overall: words };

const read = (desk: Desk, grader: number, work: Work) =>
  readGrading(viewerOf(desk.graders[grader] ?? desk.world.instructor), desk.world.courseId, work.submissionId);

/** A fault of the product, told with the step it was found at. */
class Broken extends Error {}

const must = (right: boolean, what: string) => {
  if (!right) throw new Broken(what);
};

/** A grader opens the desk: it shows this student's work and the marking the model has. */
export async function look(desk: Desk, grader: number, at: number): Promise<void> {
  const work = workAt(desk, at);
  const { live } = work;
  const page = await read(desk, grader, work);
  const unit = page.units[0];
  must(page.work.submissionVersionId === live.submissionVersionId, "the desk shows the newest version");
  must(unit?.version === live.version, `the desk is at version ${unit?.version}, not ${live.version}`);
  must(unit?.marking.overall === live.words, "the words on the whole are those that were saved");
  const chosen = unit?.marking.scores[0]?.levelId ?? null;
  must(chosen === levelId(desk.world, live.level), "the level is the one that was saved");
  const row = desk.seen[grader];
  if (row) row[at] = { submissionVersionId: live.submissionVersionId, version: live.version };
}

const levelId = ({ rubric }: CourseWorld, level: number | null) =>
  level === null ? null : (rubric.levelIds[level] ?? null);

const workAt = ({ works }: Desk, at: number): Work => {
  const work = works[at];
  if (!work) throw new Error("no such work");
  return work;
};

const post = (desk: Desk, grader: number, work: Work, sent: Sent) =>
  saveMarking(viewerOf(desk.graders[grader] ?? desk.world.instructor), desk.world.courseId, work.submissionId, sent);

/** What a save must come to, by the model, which then holds what was written. */
function expected(work: Work, level: number | null, words: string, seen: Seen) {
  const { live } = work;
  if (seen.submissionVersionId !== live.submissionVersionId) return "refused";
  if (live.level === level && live.words === words) return "saved";
  if (seen.version !== live.version) {
    work.conflicts += 1;
    return "conflict";
  }
  Object.assign(live, { version: live.version + 1, level, words, completed: false });
  work.saves += 1;
  return "saved";
}

/** A grader saves on what they saw, which may be old. */
export async function save(desk: Desk, grader: number, at: number, level: number | null, words: string) {
  const work = workAt(desk, at);
  const seen = desk.seen[grader]?.[at];
  if (!seen) return;
  const { submissionVersionId, version } = seen;
  const marking = markingOf(desk.world, level, words);
  const sent = { submissionVersionId, baseVersion: version, clientId: randomUUID(), promptId: null, marking };
  const before = work.saves;
  const outcome = expected(work, level, words, seen);
  const saved = await post(desk, grader, work, sent);
  must(saved.state === outcome, `a save was ${saved.state}, not ${outcome}`);
  if (saved.state === "saved") {
    must(saved.version === work.live.version, "a save says the version that stands");
    seen.version = saved.version;
    // One that said what stood there already wrote nothing, and is nothing to send again.
    if (work.saves > before) work.last = { by: grader, sent };
  }
  if (saved.state === "conflict") {
    must(saved.theirs.overall === work.live.words, "who came second is shown what the first wrote");
  }
}

/** The connection was lost before the answer: the same save is sent again, and is done once. */
export async function repeat(desk: Desk, at: number) {
  const work = workAt(desk, at);
  if (!work.last || work.last.sent.submissionVersionId !== work.live.submissionVersionId) return;
  const again = await post(desk, work.last.by, work, work.last.sent);
  must(again.state === "saved" && again.version === work.live.version, "a save that is sent twice is done once");
}

/** Both save at the same moment on what both see: one is written, the other is told. */
export async function race(desk: Desk, at: number, levels: readonly [number, number]) {
  const work = workAt(desk, at);
  await look(desk, 0, at);
  await look(desk, 1, at);
  const { submissionVersionId, version } = work.live;
  const words = levels.map((level, grader) => `Both at once: ${grader}, ${level}, ${work.saves}`);
  const sent = levels.map((level, grader) => ({
    ...{ submissionVersionId, baseVersion: version, clientId: randomUUID(), promptId: null },
    marking: markingOf(desk.world, level, words[grader] ?? ""),
  }));
  const saved = await Promise.all(sent.map((each, grader) => post(desk, grader, work, each)));
  const winner = saved.findIndex(({ state }) => state === "saved");
  must(
    saved
      .map(({ state }) => state)
      .toSorted()
      .join() === "conflict,saved",
    "of two at once one is written",
  );
  const next = { version: version + 1, level: levels[winner] ?? null, words: words[winner] ?? "", completed: false };
  Object.assign(work.live, next);
  work.saves += 1;
  work.conflicts += 1;
}

/** A panel of one student is sent to the address of another: nothing is written. */
export async function cross(desk: Desk, grader: number, at: number, to: number) {
  const seen = desk.seen[grader]?.[at];
  if (!seen || at === to) return;
  const marking = markingOf(desk.world, 2, "of somebody else");
  const sent = { submissionVersionId: seen.submissionVersionId, baseVersion: seen.version, promptId: null };
  const saved = await post(desk, grader, workAt(desk, to), { ...sent, clientId: randomUUID(), marking });
  must(saved.state === "refused", "a mark cannot be given to another student");
}

/** A grader declares finished what they saw. */
export async function finish(desk: Desk, grader: number, at: number) {
  const work = workAt(desk, at);
  const { live } = work;
  const seen = desk.seen[grader]?.[at];
  if (!seen) return;
  const viewer = viewerOf(desk.graders[grader] ?? desk.world.instructor);
  const sent = { promptId: null, version: seen.version };
  const outcome = await finishMarking(viewer, desk.world.courseId, work.submissionId, sent);
  const may = live.version > 0 && live.level !== null && seen.version === live.version;
  must(outcome.ok === may, `finishing was ${outcome.ok ? "taken" : "refused"} against the model`);
  if (!may || live.completed) return;
  live.completed = true;
  work.events.push({ points: String((live.level ?? 0) + 1), marked: true });
}

/** An instructor puts points by hand; on an old number nothing is written. */
export async function override(desk: Desk, at: number, points: string, stale: boolean) {
  const work = workAt(desk, at);
  const key = { assignmentId: desk.world.open.assignmentId, studentId: work.student.enrollmentId };
  const number = work.events.length - (stale ? 1 : 0);
  const sent = { change: { do: "points", points } as const, reason: "By the committee.", number };
  const outcome = await changeEntry(viewerOf(desk.world.instructor), desk.world.courseId, key, sent);
  must(outcome.ok === !stale, `an entry was ${outcome.ok ? "written" : "refused"} against the model`);
  if (!outcome.ok) return;
  // Where the student sees a grade, a change by hand is seen with it.
  must(
    outcome.value.released === work.released.size > 0,
    "what is put by hand is seen where a grade was seen, only there",
  );
  work.events.push({ points, marked: false });
  if (outcome.value.released) work.released.add(work.events.length);
}

/** The student writes and submits again: the marking begins anew, grades stay. */
export async function resubmit(desk: Desk, at: number) {
  const work = workAt(desk, at);
  const place = [desk.world.courseId, desk.world.open.assignmentId] as const;
  const viewer = viewerOf(work.student);
  const promptId = desk.world.open.promptIds[0] ?? "";
  const content = { form: "Text" as const, text: fromPlainText(`The harbour, again ${work.draft}.`) };
  const facts = { promptId, baseVersion: work.draft, clientId: randomUUID(), content };
  const saved = await saveAnswer(viewer, ...place, facts);
  must(saved.state === "saved", "a student's answer is saved");
  work.draft += 1;
  const receipt = await submit(viewer, ...place, { clientKey: randomUUID(), seen: { [promptId]: work.draft } });
  must(receipt.ok, "a student submits again");
  const { work: now } = await read(desk, 0, work);
  must(now.submissionVersionId !== work.live.submissionVersionId, "a new version is on the desk");
  work.live = { ...unmarked, submissionVersionId: now.submissionVersionId };
}

export const unmarked = { version: 0, level: null, words: "", completed: false };

/** Everything finished is released, or one student's. */
export async function release(desk: Desk, at: number | null) {
  const { courseId, instructor, open } = desk.world;
  const works = at === null ? desk.works : [workAt(desk, at)];
  const waiting = works.filter(({ events, released }) => events.length > 0 && !released.has(events.length));
  const scope = at === null ? {} : { pseudonym: workAt(desk, at).pseudonym };
  const outcome = await releaseGrades(viewerOf(instructor), courseId, open.assignmentId, scope);
  must(outcome.ok === waiting.length > 0, "what is finished and not released is released");
  if (outcome.ok) must(outcome.value.students === waiting.length, "as many students as were waiting");
  for (const work of waiting) work.released.add(work.events.length);
}

/** The newest that one student sees is taken back; an earlier one is seen again. */
export async function recall(desk: Desk, at: number) {
  const work = workAt(desk, at);
  const { courseId, instructor, open } = desk.world;
  const outcome = await recallGrades(viewerOf(instructor), courseId, open.assignmentId, { pseudonym: work.pseudonym });
  must(outcome.ok === work.released.size > 0, "what is released can be taken back");
  work.released.delete(Math.max(...work.released));
}

/** The student opens what came back: nothing before it is released, then the newest that was. */
export async function studentLooks(desk: Desk, at: number) {
  const work = workAt(desk, at);
  const place = [desk.world.courseId, desk.world.open.assignmentId] as const;
  const returned = await readFeedback(viewerOf(work.student), ...place);
  if (work.released.size === 0) return must(returned === null, "nothing is visible before release");
  const number = Math.max(...work.released);
  // Points by hand without any marking stand in the gradebook; there is no marking to open.
  if (!work.events.slice(0, number).some(({ marked }) => marked)) return must(returned === null, "nothing was marked");
  const newest = work.events[number - 1];
  const points = returned?.setByHand ? returned.setByHand.points : returned?.feedback.points;
  must(points === newest?.points, `the student sees ${points}, not ${newest?.points}`);
}

/** The tables against the model: history whole, totals equal to what the history adds up to, nothing else released. */
export async function settle(desk: Desk) {
  const { courseId, open, rubric } = desk.world;
  for (const work of desk.works) {
    const studentId = work.student.enrollmentId;
    const key = { courseId, assignmentId: open.assignmentId, studentId };
    const assessments = await database.assessment.findMany({ where: key });
    const ids = assessments.map(({ id }) => id);
    const history = await database.assessmentVersion.findMany({ where: { courseId, assessmentId: { in: ids } } });
    must(history.filter(({ kind }) => kind === "Conflict").length === work.conflicts, "who came second is kept");
    const written = history.filter(({ kind }) => kind === "Autosave");
    must(written.length === work.saves, `${written.length} saves in the history, not ${work.saves}`);
    for (const { id, version } of assessments) {
      const numbers = written.filter(({ assessmentId }) => assessmentId === id).map(({ number }) => number);
      const whole = numbers.toSorted((a, b) => a - b).every((number, index) => number === index + 1);
      must(whole && numbers.length === version, "the history has every version once");
    }
    const events = await database.gradeEvent.findMany({ where: key, orderBy: { number: "asc" } });
    must(events.length === work.events.length, `${events.length} events, not ${work.events.length}`);
    for (const [index, event] of events.entries()) {
      const { number, previousNumber, kind, points, assessmentId, at } = event;
      must(number === index + 1 && previousNumber === (index === 0 ? null : index), "events follow each other");
      must((points?.toString() ?? null) === work.events[index]?.points, "an event has the points that were given");
      if (kind !== "Assessed") continue;
      // What was finished is a saved version of this student's marking, and its level gives these points.
      const before = written.filter((each) => each.assessmentId === assessmentId && each.at <= at);
      const given = before.map(({ content }) => pointsOf(rubric, markingSchema.parse(content)));
      must(given.includes(points?.toString() ?? null), "the points are those of a marking in the history");
    }
    const released = await database.gradeRelease.findMany({ where: { ...key, recalledAt: null } });
    const numbers = released.map(({ number }) => number).toSorted((a, b) => a - b);
    must(numbers.join() === [...work.released].toSorted((a, b) => a - b).join(), "released is what was released");
  }
}

const pointsOf = ({ levelIds }: CourseWorld["rubric"], { scores: [row] }: Marking) =>
  row?.levelId ? String(levelIds.map(String).indexOf(row.levelId) + 1) : null;
