import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "../domain/policy/viewer";
import { fromPlainText } from "../domain/richtext/model";
import { setExtraTime } from "./accommodations";
import { readAnswers, saveAnswer } from "./answers";
import { readAssignmentDesk, saveAssignmentDraft } from "./assignment-drafts";
import { publishAssignment } from "./assignment-publishing";
import { listAssignments } from "./assignments";
import { readCourseHome } from "./course-home";
import { changeTimeZone } from "./course-zone";
import { database } from "./database";
import type { DatesChange } from "./giving-dates";
import { giveDates, previewDates, revokeDates } from "./giving-dates";
import { readDates } from "./overrides";
import { readOverview } from "./overview";
import { readOwnDeadline } from "./own-deadline";
import { readRoom } from "./room";
import { readMySubmission, submit } from "./submissions";
import type { Enrolled } from "./testing/course";
import { buildCourseWorld, type CourseWorld, viewerOf } from "./testing/world";

const hour = 3_600_000;
const day = 24 * hour;
const now = () => new Date();
/** One clock for all stories, so that none of them crosses a minute. */
const start = Math.floor(Date.now() / 60_000) * 60_000;
const inHours = (hours: number) => new Date(start + hours * hour);
/** As a form sends it; the assignment keeps the time of UTC, whose clocks never change. */
const wall = (at: Date) => at.toISOString().slice(0, 16);

let w: CourseWorld;
let instructor: Viewer;
let at: readonly [string, string];
const times = (opens: Date | null, due: Date | null, closes: Date | null): DatesChange["shift"] => ({
  kind: "times",
  ...{ opens: opens && wall(opens), due: due && wall(due), closes: closes && wall(closes) },
});
const named = (...people: Enrolled[]): DatesChange["whom"] => ({
  ...{ kind: "students", ids: people.map((each) => each.enrollmentId) },
});
const give = (whom: DatesChange["whom"], shift: DatesChange["shift"], reason: string | null = null) =>
  giveDates(instructor, ...at, { whom, shift, reason }, now());
const rule = (data: object) =>
  database.assignment.update({ where: { courseId_id: { courseId: at[0], id: at[1] } }, data });
const dates = (due: Date | null, closes: Date | null, opens: Date | null = null) =>
  rule({
    ...{ opensAt: opens, opensWall: opens && wall(opens), dueAt: due, dueWall: due && wall(due) },
    ...{ closesAt: closes, closesWall: closes && wall(closes) },
  });
const roomOf = (who: Enrolled) => readRoom(viewerOf(who), ...at);
const homeOf = async (who: Enrolled) => {
  const home = await readCourseHome(viewerOf(who), at[0], now());
  return home.kind === "student" ? home.items.find((item) => item.assignmentId === at[1]) : undefined;
};

beforeAll(async () => {
  w = await buildCourseWorld(database, "Harbours of Europe");
  instructor = viewerOf(w.instructor);
  at = [w.courseId, w.open.assignmentId];
  await rule({ timeZone: "UTC" });
});
beforeEach(async () => {
  await database.dateOverride.deleteMany({ where: { courseId: at[0] } });
  await rule({ graceMinutes: 0, latePolicy: "None", latePercent: null });
});

describe("a section's dates", () => {
  test("hold for its students in the room, on the first page and in the list, with the reason why", async () => {
    const [due, longer] = [inHours(24), inHours(48)];
    await dates(due, null);
    expect(await give({ kind: "section", sectionId: w.tuesday }, times(null, longer, null))).toMatchObject({
      ok: true,
    });
    expect(await roomOf(w.student)).toMatchObject({
      dueAt: longer,
      working: [expect.stringContaining("section Tuesday")],
    });
    expect(await roomOf(w.neighbour)).toMatchObject({ dueAt: due, working: [] });
    expect(await homeOf(w.student)).toMatchObject({ dueAt: longer, working: [expect.stringContaining("Tuesday")] });
    const { assignments } = await listAssignments(viewerOf(w.student), at[0], now());
    expect(assignments.find(({ id }) => id === at[1])?.dates.dueAt).toEqual(longer);
    expect((await readAnswers(viewerOf(w.student), ...at)).dueAt).toEqual(longer);
    expect((await readOverview(instructor, ...at, { filter: "all", page: 1, now: now() })).dates.dueAt).toEqual(due);
  });

  test("open the room for them alone, and shut it for them alone", async () => {
    await dates(null, null, inHours(24));
    await expect(roomOf(w.student)).rejects.toThrow();
    await give({ kind: "section", sectionId: w.tuesday }, times(inHours(-1), null, null));
    expect(await roomOf(w.student)).toMatchObject({ role: "Student" });
    await expect(roomOf(w.neighbour)).rejects.toThrow();
    await give(named(w.student), times(inHours(1), null, null));
    await expect(roomOf(w.student)).rejects.toThrow();
    expect(await roomOf(w.classmate)).toMatchObject({ role: "Student" });
  });
});

describe("closing", () => {
  const save = (who: Enrolled) =>
    saveAnswer(viewerOf(who), ...at, {
      ...{ promptId: w.open.promptIds[1] ?? "", baseVersion: 0, clientId: randomUUID() },
      content: { form: "Text", text: fromPlainText("He asks for timber.") },
    });

  test("who was extended goes on writing when all others cannot", async () => {
    await dates(inHours(-3), inHours(-2));
    await give(named(w.classmate), times(null, inHours(2), inHours(3)));
    expect(await save(w.neighbour)).toMatchObject({ state: "refused" });
    expect(await save(w.classmate)).toMatchObject({ state: "saved" });
    const { students } = await readOverview(instructor, ...at, { filter: "all", page: 1, now: now() });
    expect(students.rows.map(({ name, over }) => [name, over])).toContainEqual(["Cleo Classmate", false]);
    expect(students.rows.map(({ name, over }) => [name, over])).toContainEqual(["Nuno Neighbour", true]);
  });

  test("late work is cut off after the grace", async () => {
    await dates(new Date(Date.now() - 10 * 60_000), null);
    await rule({ latePolicy: "CutOff", graceMinutes: 30 });
    expect(await save(w.neighbour)).toMatchObject({ state: "saved" });
    await rule({ latePolicy: "CutOff", graceMinutes: 5 });
    expect(await roomOf(w.neighbour)).toMatchObject({
      mayWrite: false,
      why: expect.stringContaining("Late work is not"),
    });
  });

  test("who joins after it was due finds it closed until they are extended", async () => {
    await dates(inHours(-3), null);
    const joined = { where: { courseId_id: { courseId: at[0], id: w.neighbour.enrollmentId } } };
    await database.enrollment.update({ ...joined, data: { joinedAt: inHours(-2) } });
    expect(await roomOf(w.neighbour)).toMatchObject({
      mayWrite: false,
      working: [expect.stringContaining("you joined")],
    });
    expect(await homeOf(w.neighbour)).toMatchObject({ status: "closed" });
    await give(named(w.neighbour), times(null, inHours(5), null));
    expect(await roomOf(w.neighbour)).toMatchObject({ mayWrite: true });
    await database.enrollment.update({ ...joined, data: { joinedAt: new Date(Date.now() - 60 * day) } });
  });
});

test("more days are given once, also where the answer was lost and the button pressed again", async () => {
  await dates(inHours(24), inHours(48));
  const change: DatesChange = { whom: named(w.neighbour), shift: { kind: "days", days: 2 }, reason: null };
  const press = (key: string) => giveDates(instructor, ...at, { ...change, key }, now());
  const [first, other] = [randomUUID(), randomUUID()];
  const due = async () => (await homeOf(w.neighbour))?.dueAt?.getTime();
  expect(await press(first)).toEqual({ ok: true, value: { students: 1 } });
  const once = await due();
  expect(await press(first)).toEqual({ ok: true, value: { students: 1 } });
  expect(await due()).toBe(once);
  await press(other);
  expect(await due()).toBe((once ?? 0) + 2 * 86_400_000);
});

test("notes that open at the due time open at each student's own", async () => {
  await dates(inHours(-1), null);
  await rule({ unlockRule: "AfterDue" });
  await give(named(w.student), times(null, inHours(2), null));
  expect(await roomOf(w.student)).toMatchObject({ notes: { open: false, until: inHours(2) } });
  expect(await roomOf(w.classmate)).toMatchObject({ notes: { open: true } });
  await rule({ unlockRule: "AtOnce" });
});

test("lateness is reckoned from the student's own due time and stored with its working", async () => {
  await dates(inHours(-30), null);
  await rule({ latePolicy: "PercentPerDay", latePercent: "2.5" });
  await setExtraTime(instructor, at[0], [w.classmate.enrollmentId], 2);
  const { answers } = await readAnswers(viewerOf(w.classmate), ...at);
  const seen = Object.fromEntries(answers.map(({ promptId, version }) => [promptId, version]));
  expect(await submit(viewerOf(w.classmate), ...at, { clientKey: randomUUID(), seen })).toMatchObject({ ok: true });
  const work = await readMySubmission(viewerOf(w.classmate), ...at);
  expect(work).toMatchObject({ dueAt: inHours(-28), cause: "Student", lateness: { days: 2, percent: "5" } });
  expect(work?.lateness?.working.at(-1)).toBe("2.5 % of the points for each day begun: 2 × 2.5 % = 5 %.");
  const { students } = await readOverview(instructor, ...at, { filter: "all", page: 1, now: now() });
  const lateOnes = students.rows.filter(({ late }) => late).map(({ studentId }) => studentId);
  expect(lateOnes).toEqual([w.classmate.enrollmentId]);
  await setExtraTime(instructor, at[0], [w.classmate.enrollmentId], 0);
});

describe("giving dates to several", () => {
  test("the preview says what each gets, extra time in it, and writes nothing", async () => {
    await dates(inHours(24), inHours(48));
    await setExtraTime(instructor, at[0], [w.student.enrollmentId], 24);
    const whom = { kind: "found", sectionId: w.tuesday, missing: false, search: "" } as const;
    const plan = await previewDates(instructor, ...at, { whom, shift: { kind: "days", days: 2 } });
    expect(plan.ok && plan.value.lines.map(({ name, after }) => [name, after.dueAt])).toEqual([
      ["Cleo Classmate", expect.any(Date)],
      ["Sami Student", expect.any(Date)],
    ]);
    const [cleo, sami] = plan.ok ? plan.value.lines : [];
    expect(sami?.after.dueAt?.getTime()).toBe((cleo?.after.dueAt?.getTime() ?? 0) + day);
    expect(await database.dateOverride.count({ where: { courseId: at[0] } })).toBe(0);
    await setExtraTime(instructor, at[0], [w.student.enrollmentId], 0);
  });

  test("given again, what is not given anew stays, and the trail keeps the former", async () => {
    await dates(inHours(24), null, inHours(-24));
    await give(named(w.student), times(inHours(-48), null, null), "Away");
    await give(named(w.student, w.classmate), times(null, inHours(72), null), "Ill");
    const page = await readDates(instructor, ...at, { sectionId: null, missing: false, search: "", page: 1 });
    expect(page.overrides.map(({ name, dates: set, reason }) => [name, set.opensAt, set.dueAt, reason])).toEqual(
      expect.arrayContaining([
        ["Sami Student", inHours(-48), inHours(72), "Ill"],
        ["Cleo Classmate", null, inHours(72), "Ill"],
      ]),
    );
    expect(page.earlier).toMatchObject([
      { name: "Sami Student", reason: "Away", by: "Ines Instructor", revoked: { by: "Ines Instructor" } },
    ]);
  });

  test("what held before is listed by fifty, and none of it is lost on the way", async () => {
    const byId = w.instructor.enrollmentId;
    const once = { courseId: at[0], assignmentId: at[1], enrollmentId: w.student.enrollmentId, byId };
    const back = { dueAt: inHours(90), dueWall: wall(inHours(90)), revokedAt: inHours(-1), revokedById: byId };
    await database.dateOverride.createMany({
      data: Array.from({ length: 51 }, (_, n) => ({ ...once, ...back, at: inHours(-n - 2) })),
    });
    const read = (past: number) =>
      readDates(instructor, ...at, { sectionId: null, missing: false, search: "", page: 1, past });
    const [first, second, beyond] = [await read(1), await read(2), await read(9)];
    expect([first.past, first.earlier.length]).toEqual([{ page: 1, pages: 2, found: 51 }, 50]);
    expect(second.earlier.map((line) => line.at)).toEqual([inHours(-52)]);
    expect(beyond.earlier).toEqual(second.earlier);
    expect(new Set([...first.earlier, ...second.earlier].map(({ id }) => id)).size).toBe(51);
  });

  test("two instructors at once leave one override for each student", async () => {
    await dates(inHours(24), null);
    const both = await Promise.all([1, 2].map((days) => give(named(w.student, w.classmate), { kind: "days", days })));
    expect(both).toMatchObject([{ ok: true }, { ok: true }]);
    expect(await database.dateOverride.count({ where: { courseId: at[0], revokedAt: null } })).toBe(2);
  });

  test("more instructors at once than there are connections to the database all get through", async () => {
    await dates(inHours(24), null);
    const whom = named(w.student);
    const all = await Promise.all(
      Array.from({ length: 12 }, (_, days) => give(whom, { kind: "days", days: days + 1 })),
    );
    expect(all.filter(({ ok }) => !ok)).toEqual([]);
    expect(await database.dateOverride.count({ where: { courseId: at[0], revokedAt: null } })).toBe(1);
  });

  test("a section's dates that would not fit a student's own are refused with their name", async () => {
    await dates(inHours(24), null);
    await give(named(w.student), times(null, null, inHours(30)));
    expect(await give({ kind: "section", sectionId: w.tuesday }, times(null, inHours(40), null))).toMatchObject({
      ...{ ok: false, field: "whom", problem: expect.stringContaining("Sami Student") },
    });
  });

  test("taken back, everybody's dates hold again, and taken back twice is once", async () => {
    await dates(inHours(24), null);
    await give(named(w.student), times(null, inHours(40), null));
    const { id } = await database.dateOverride.findFirstOrThrow({ where: { courseId: at[0], revokedAt: null } });
    for (const _ of [1, 2]) expect(await revokeDates(instructor, ...at, id, now())).toMatchObject({ ok: true });
    expect(await roomOf(w.student)).toMatchObject({ dueAt: inHours(24), working: [] });
    const events = { courseId: at[0], action: "dates.revoked", before: { path: ["overrideId"], equals: id } };
    expect(await database.auditEvent.count({ where: events })).toBe(1);
  });
});

describe("a date that is taken away", () => {
  const cleared = { kind: "times", opens: null, due: "none", closes: "none" } as const;
  const page = () => readDates(instructor, ...at, { sectionId: null, missing: false, search: "", page: 1 });

  test("is over for nobody who has none, and the working, the trail and the deadline say so", async () => {
    await dates(inHours(-3), inHours(-2));
    await give(named(w.classmate), cleared, "Ill");
    expect(await roomOf(w.neighbour)).toMatchObject({ mayWrite: false });
    expect(await roomOf(w.classmate)).toMatchObject({
      ...{ mayWrite: true, dueAt: null },
      working: [expect.stringContaining("you have no due time"), expect.stringContaining("you have no closing time")],
    });
    const deadline = (who: Enrolled) => readOwnDeadline(viewerOf(who), ...at, inHours(-4));
    expect(await deadline(w.classmate)).toMatchObject({ next: null, why: "Open, without a due time." });
    expect((await deadline(w.neighbour)).next).toEqual({ at: inHours(-3).getTime(), means: "due" });
    expect((await page()).overrides).toMatchObject([
      { name: "Cleo Classmate", reason: "Ill", dates: { dueAt: null, dueCleared: true, closesCleared: true } },
    ]);
  });

  test("stays away when another date is given, comes back with a time of its own, and the trail keeps each", async () => {
    await dates(inHours(24), inHours(48));
    await give(named(w.student), cleared);
    await give(named(w.student), times(null, inHours(72), null));
    const { overrides, earlier } = await page();
    expect(overrides).toMatchObject([{ dates: { dueAt: inHours(72), dueCleared: false, closesCleared: true } }]);
    expect(earlier).toMatchObject([{ dates: { dueAt: null, dueCleared: true, closesCleared: true } }]);
    await revokeDates(instructor, ...at, overrides[0]?.id ?? "", now());
    expect(await roomOf(w.student)).toMatchObject({ dueAt: inHours(24), working: [] });
  });

  test("an opening that is taken away opens the room at once, to its section alone", async () => {
    await dates(null, null, inHours(24));
    await give({ kind: "section", sectionId: w.tuesday }, { ...cleared, opens: "none", due: null, closes: null });
    expect(await roomOf(w.student)).toMatchObject({ role: "Student" });
    await expect(roomOf(w.neighbour)).rejects.toThrow();
  });

  test("what waits for the due time does not come by itself, and the preview says so", async () => {
    await dates(inHours(24), null);
    await rule({ unlockRule: "AfterDue", submitsAtDue: true });
    const plan = await previewDates(instructor, ...at, { whom: named(w.student), shift: cleared });
    expect(plan.ok && plan.value.remarks).toHaveLength(2);
    await give(named(w.student), cleared);
    expect(await roomOf(w.student)).toMatchObject({ notes: { open: false, until: null } });
    await rule({ unlockRule: "AtOnce", submitsAtDue: false });
  });
});

test("new dates for everybody that break somebody's own are refused with their name", async () => {
  await dates(inHours(24), inHours(200));
  await give(named(w.student), times(null, inHours(100), null));
  const { draft, version } = await readAssignmentDesk(instructor, ...at);
  const next = { ...draft, title: "Sooner", due: wall(inHours(24)), closes: wall(inHours(90)), opens: null };
  const save = { draft: next, baseVersion: version, clientId: randomUUID() };
  expect(await saveAssignmentDraft(instructor, ...at, save)).toMatchObject({ state: "saved" });
  const publish = () => publishAssignment(instructor, ...at, { version: version + 1, changeNote: "" });
  expect(await publish()).toMatchObject({ ok: false, problem: expect.stringContaining("Sami Student") });
  await database.dateOverride.updateMany({
    where: { courseId: at[0], revokedAt: null },
    data: { revokedAt: now(), revokedById: w.instructor.enrollmentId },
  });
  expect(await publish()).toMatchObject({ ok: true });
});

test("another zone of the course moves no moment, and an assignment keeps the zone it was written in", async () => {
  await dates(inHours(24), null);
  const before = await readDates(instructor, ...at, { sectionId: null, missing: false, search: "", page: 1 });
  expect(await changeTimeZone(instructor, at[0], "Europe/Ruritania")).toMatchObject({ ok: false, field: "timeZone" });
  expect(await changeTimeZone(instructor, at[0], "Africa/Lagos")).toMatchObject({ ok: true });
  const after = await readDates(instructor, ...at, { sectionId: null, missing: false, search: "", page: 1 });
  expect(after).toMatchObject({ dates: before.dates, courseZone: "Africa/Lagos" });
  expect(await changeTimeZone(instructor, at[0], "Europe/Berlin")).toMatchObject({ ok: true });
});

test("extra time is whole hours, for students, for all chosen or none", async () => {
  const students = [w.student, w.classmate].map((each) => each.enrollmentId);
  const refusals: [string[], number][] = [
    [students, -1],
    [students, 1.5],
    [students, 673],
    [students, Number.NaN],
    [[...students, w.assistant.enrollmentId], 24],
    [[], 24],
  ];
  for (const [ids, hours] of refusals)
    expect(await setExtraTime(instructor, at[0], ids, hours)).toMatchObject({ ok: false });
  expect(await database.enrollment.count({ where: { courseId: at[0], extraHours: { not: 0 } } })).toBe(0);
  expect(await setExtraTime(instructor, at[0], students, 24)).toMatchObject({ ok: true, value: { changed: 2 } });
  expect(await setExtraTime(instructor, at[0], students, 0)).toMatchObject({ ok: true, value: { changed: 2 } });
});

test("an assistant sees the dates of their sections and students alone", async () => {
  await dates(inHours(24), null);
  await give(named(w.student, w.neighbour), times(null, inHours(40), null));
  await give({ kind: "section", sectionId: w.thursday }, times(null, inHours(30), null));
  const page = await readDates(viewerOf(w.assistant), ...at, { sectionId: null, missing: false, search: "", page: 1 });
  expect(page).toMatchObject({ mayEdit: false, ownSectionsOnly: true });
  expect(page.overrides.map(({ name }) => name)).toEqual(["Sami Student"]);
  expect(page.students.map(({ name }) => name)).toEqual(["Cleo Classmate", "Sami Student"]);
  expect(page.sections.map(({ name }) => name)).toEqual(["Tuesday"]);
});

test("two who set the zone of a course at once: the trail tells each change from where it began", async () => {
  const zones = ["Europe/London", "Asia/Tokyo", "America/Lima"];
  await Promise.all(zones.map((zone) => changeTimeZone(instructor, at[0], zone)));
  const events = await database.auditEvent.findMany({
    where: { courseId: at[0], action: "course.time-zone" },
    ...{ orderBy: { id: "desc" }, take: zones.length, select: { before: true, after: true } },
  });
  const text = (value: unknown) => JSON.stringify(value);
  // Each zone that was left for another one was left once.
  expect(new Set(events.map(({ before }) => text(before))).size).toBe(events.length);
  expect(events.map(({ after }) => text(after)).toSorted()).toEqual(
    zones.map((timeZone) => text({ timeZone })).toSorted(),
  );
});
