import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { Answer } from "../domain/answer/model";
import { fromPlainText, plainText } from "../domain/richtext/model";
import { setExtraTime } from "./accommodations";
import { saveAnswer } from "./answers";
import { database } from "./database";
import { lockPrediction } from "./gates";
import { giveDates } from "./giving-dates";
import { submitAtDeadline } from "./public/deadline";
import { readMySubmission, submit } from "./submissions";
import { buildNote, type Enrolled } from "./testing/course";
import { publishNext } from "./testing/next-version";
import { buildCourseWorld, type CourseWorld, viewerOf } from "./testing/world";

const minute = 60_000;
const hour = 60 * minute;
/** The clock of these stories: the assignment is due a day from now. */
const due = new Date(Math.floor(Date.now() / minute) * minute + 24 * hour);
const later = (hours: number) => new Date(due.getTime() + hours * hour);

let w: CourseWorld;
let at: readonly [string, string];

beforeEach(async () => {
  // Earlier stories are over: their courses are not looked at again.
  await database.assignment.updateMany({ data: { submitsAtDue: false } });
  w = await buildCourseWorld(database, "Harbours of Europe");
  at = [w.courseId, w.open.assignmentId];
  await rule({ submitsAtDue: true, dueAt: due, dueWall: "2099-12-03T18:00" });
});

const rule = (data: object) =>
  database.assignment.update({ where: { courseId_id: { courseId: at[0], id: at[1] } }, data });
const write = async (who: Enrolled, text: string, baseVersion = 0, question = 0, cited: string[] = []) => {
  const atoms = cited.map((annotationId) => ({ kind: "evidence" as const, at: text.length, annotationId }));
  const content: Answer = { form: "Text", text: { blocks: [{ type: "p", text, marks: [], atoms }] } };
  const save = { promptId: w.open.promptIds[question] ?? "", content, baseVersion, clientId: randomUUID() };
  expect(await saveAnswer(viewerOf(who), ...at, save)).toMatchObject({ state: "saved" });
};
const workOf = (who: Enrolled) => readMySubmission(viewerOf(who), ...at);
const versionsOf = ({ enrollmentId: studentId }: Enrolled) =>
  database.submissionVersion.findMany({ where: { courseId: at[0], studentId }, orderBy: { number: "asc" } });

describe("when the time is over", () => {
  test("what was saved is submitted as it is, as of the due time, and marked", async () => {
    await write(w.classmate, "He asks for timber.");
    expect(await submitAtDeadline(new Date(due.getTime() - 1))).toEqual({ submitted: 0, failures: [] });
    expect(await submitAtDeadline(later(5))).toEqual({ submitted: 1, failures: [] });
    expect(await workOf(w.classmate)).toMatchObject({
      ...{ cause: "Deadline", unfinished: true, submittedAt: due, dueAt: due },
      lateness: { days: 0, percent: null, working: [expect.stringContaining("by itself")] },
      answers: [{ content: fromPlainText("He asks for timber.") }],
    });
  });

  test("whoever answered everything is not called unfinished", async () => {
    const place = { courseId: at[0], assignmentId: at[1], ...w.document };
    const note = await buildNote(database, place, w.classmate.enrollmentId, "Private");
    await write(w.classmate, "He asks for timber.", 0, 0, [note]);
    await write(w.classmate, "For men too.", 0, 1, [note]);
    await submitAtDeadline(due);
    expect(await workOf(w.classmate)).toMatchObject({ cause: "Deadline", unfinished: false });
  });

  test("running text to a question whose text was never opened is unfinished, whatever it says", async () => {
    const { documentId } = w.document;
    await publishNext(database, w, at[1], {
      ...{ text: w.document, promptIds: w.open.promptIds.slice(0, 1), settings: { gates: documentId } },
    });
    await write(w.classmate, "He asks for timber.");
    await write(w.neighbour, "He asks for men.");
    const prediction = { version: 1, clientKey: randomUUID() };
    const locked = await lockPrediction(viewerOf(w.neighbour), ...at, w.open.promptIds[0] ?? "", prediction);
    expect(locked).toMatchObject({ ok: true });
    await submitAtDeadline(due);
    expect(await workOf(w.classmate)).toMatchObject({ cause: "Deadline", unfinished: true });
    expect(await workOf(w.neighbour)).toMatchObject({ cause: "Deadline", unfinished: false });
  });

  test("who has spoken in the discussion alone has written something", async () => {
    const [, discussed = ""] = w.open.promptIds;
    const said = { body: fromPlainText("For men."), bodyText: "For men.", postedAt: new Date() };
    const place = { courseId: at[0], assignmentId: at[1], promptId: discussed, authorId: w.classmate.enrollmentId };
    await database.discussionPost.create({ data: { ...place, ...said } });
    expect(await submitAtDeadline(due)).toEqual({ submitted: 1, failures: [] });
    expect(await workOf(w.classmate)).toMatchObject({ cause: "Deadline", unfinished: true });
  });

  test("a choice without words, and a passage without words, are answers", async () => {
    const place = { courseId: at[0], assignmentId: at[1], ...w.document };
    const note = await buildNote(database, place, w.neighbour.enrollmentId, "Private");
    const content: Answer = { form: "Choice", chosen: ["a"], reason: fromPlainText("") };
    const save = { promptId: w.open.promptIds[0] ?? "", content, baseVersion: 0, clientId: randomUUID() };
    expect(await saveAnswer(viewerOf(w.classmate), ...at, save)).toMatchObject({ state: "saved" });
    await write(w.neighbour, "", 0, 0, [note]);
    expect(await submitAtDeadline(due)).toEqual({ submitted: 2, failures: [] });
    expect(await workOf(w.classmate)).toMatchObject({ answers: [{ form: content }] });
  });

  test("what was said in the discussion after the time, and what was changed in it, is not in it", async () => {
    const [, promptId = ""] = w.open.promptIds;
    const authorId = w.classmate.enrollmentId;
    const post = async (text: string, postedAt: Date, then?: string) => {
      const body = fromPlainText(text);
      const { id } = await database.discussionPost.create({
        data: { courseId: at[0], assignmentId: at[1], promptId, authorId, body, bodyText: text, postedAt },
        select: { id: true },
      });
      for (const [index, words] of [then ?? text, text].entries()) {
        const said = index === 0 ? postedAt : later(1);
        const content = { body: fromPlainText(words), quotes: [] };
        const version = { courseId: at[0], postId: id, number: index + 1, kind: "Save", byId: authorId } as const;
        await database.discussionPostVersion.create({ data: { ...version, content, at: said } });
      }
    };
    await post("Too late.", later(1));
    expect(await submitAtDeadline(later(2))).toEqual({ submitted: 0, failures: [] });
    await post("Changed too late.", later(-1), "In time.");
    expect(await submitAtDeadline(later(2))).toEqual({ submitted: 1, failures: [] });
    const [answer] = (await workOf(w.classmate))?.answers ?? [];
    expect(plainText(answer?.content ?? fromPlainText(""))).toBe("In time.");
  });

  test("for a student who has no due time nothing is submitted, for the others it is", async () => {
    await write(w.classmate, "He asks for timber.");
    await write(w.neighbour, "He asks for men.");
    const whom = { kind: "students", ids: [w.classmate.enrollmentId] } as const;
    const shift = { kind: "times", opens: null, due: "none", closes: null } as const;
    await giveDates(viewerOf(w.instructor), ...at, { whom, shift, reason: null }, new Date());
    expect(await submitAtDeadline(later(48))).toEqual({ submitted: 1, failures: [] });
    expect([await versionsOf(w.classmate), (await versionsOf(w.neighbour)).length]).toEqual([[], 1]);
  });

  test("two processes at once, and again after a restart, submit once", async () => {
    await write(w.classmate, "He asks for timber.");
    await write(w.neighbour, "He asks for men.");
    const both = await Promise.all([submitAtDeadline(due), submitAtDeadline(due)]);
    expect(both.flatMap(({ failures }) => failures)).toEqual([]);
    expect(both.reduce((sum, { submitted }) => sum + submitted, 0)).toBe(2);
    expect(await submitAtDeadline(later(1))).toMatchObject({ submitted: 0 });
    for (const who of [w.classmate, w.neighbour]) expect(await versionsOf(who)).toHaveLength(1);
  });

  test("nothing is submitted for who has submitted, has written nothing, has left, or is not asked to", async () => {
    await write(w.student, "He writes again.");
    await write(w.neighbour, "He asks for men.");
    const left = { courseId_id: { courseId: at[0], id: w.neighbour.enrollmentId } };
    await database.enrollment.update({ where: left, data: { endedAt: new Date() } });
    const before = await versionsOf(w.student);
    await database.assignee.updateMany({
      where: { courseId: at[0], assignmentId: at[1], studentId: w.student.enrollmentId },
      data: { submittedAt: before[0]?.submittedAt ?? null },
    });
    expect(await submitAtDeadline(later(1))).toEqual({ submitted: 0, failures: [] });
    expect(await versionsOf(w.student)).toEqual(before);
    await write(w.classmate, "He asks for timber.");
    await rule({ submitsAtDue: false });
    expect(await submitAtDeadline(later(1))).toMatchObject({ submitted: 0 });
  });
});

describe("each student's own time", () => {
  test("grace, an extension and extra time are waited for", async () => {
    await rule({ graceMinutes: 30 });
    const instructor = viewerOf(w.instructor);
    const whom = { kind: "students", ids: [w.neighbour.enrollmentId] } as const;
    const shift = { kind: "days", days: 2 } as const;
    expect(await giveDates(instructor, ...at, { whom, shift, reason: null }, new Date())).toMatchObject({ ok: true });
    await setExtraTime(instructor, at[0], [w.neighbour.enrollmentId], 2);
    await write(w.classmate, "He asks for timber.");
    await write(w.neighbour, "He asks for men.");
    expect(await submitAtDeadline(later(0.49))).toMatchObject({ submitted: 0 });
    expect(await submitAtDeadline(later(0.5))).toMatchObject({ submitted: 1 });
    expect(await workOf(w.neighbour)).toBeNull();
    // Two days may have 47 or 49 hours when the clocks change.
    expect(await submitAtDeadline(later(48.9))).toMatchObject({ submitted: 0 });
    expect(await submitAtDeadline(later(52))).toMatchObject({ submitted: 1 });
  });

  test("what was saved after the time was over is not in it, and stays the student's", async () => {
    await write(w.classmate, "In time.");
    await write(w.classmate, "Too late.", 1);
    const mine = { courseId: at[0], studentId: w.classmate.enrollmentId };
    await database.answerDraft.updateMany({ where: mine, data: { savedAt: later(1) } });
    await database.answerDraftVersion.updateMany({ where: { ...mine, number: 2 }, data: { savedAt: later(1) } });
    expect(await submitAtDeadline(later(2))).toMatchObject({ submitted: 1 });
    expect(await workOf(w.classmate)).toMatchObject({ answers: [{ content: fromPlainText("In time.") }] });
    const [draft] = await database.answerDraft.findMany({ where: mine });
    expect(draft?.text).toBe("Too late.");
  });

  test("an older version is submitted also where the facts of writing go along", async () => {
    await rule({ factsToInstructors: true });
    await write(w.classmate, "In time.", 0);
    await write(w.classmate, "In time, and after it.", 1);
    const where = { courseId: at[0], studentId: w.classmate.enrollmentId };
    const counted = { typed: 8, pasted: 0, pastedKnown: 0, activeMs: 900, sittings: 1 };
    await database.answerDraftVersion.updateMany({
      where: { ...where, number: 1 },
      data: { facts: { page: "p", counted }, savedAt: new Date(due.getTime() - 1000) },
    });
    await database.answerDraftVersion.updateMany({ where: { ...where, number: 2 }, data: { savedAt: later(1) } });
    await database.answerDraft.updateMany({ where, data: { savedAt: later(1) } });
    expect(await submitAtDeadline(due)).toEqual({ submitted: 1, failures: [] });
    expect(await workOf(w.classmate)).toMatchObject({ answers: [{ content: fromPlainText("In time.") }] });
  });

  test("the student may go on and submit by hand while it is open, even where there is one submission only", async () => {
    await rule({ mayResubmit: false });
    await write(w.classmate, "He asks for timber.");
    await submitAtDeadline(due);
    await write(w.classmate, "He asks for timber and men.", 1);
    const sent = { clientKey: randomUUID(), seen: { [w.open.promptIds[0] ?? ""]: 2 } };
    expect(await submit(viewerOf(w.classmate), ...at, sent)).toMatchObject({ ok: true });
    expect((await versionsOf(w.classmate)).map(({ cause }) => cause)).toEqual(["Deadline", "Student"]);
  });
});
