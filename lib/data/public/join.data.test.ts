import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { showJoinCode } from "../../domain/course/join-code";
import { database } from "../database";
import { endJoinCode, reissueJoinCode } from "../join-codes";
import { buildWorld, type CourseWorld, viewerOf } from "../testing/world";
import { joinAsNew, joinWithAccount, readJoinOffer } from "./join";

const START = new Date("2026-12-01T09:00:00Z");
const FROM = "198.51.100.1";
const newcomer = { name: "Newcomer", password: "seven old ferries", from: FROM };
let ours: CourseWorld;
let theirs: CourseWorld;
let code = "";

const codeOf = async (courseId: string, sectionId: string | null = null) =>
  (await database.joinLink.findFirstOrThrow({ where: { courseId, sectionId, revokedAt: null } })).code;

beforeAll(async () => {
  ({ ours, theirs } = await buildWorld(database));
});

beforeEach(async () => {
  await database.signInFailure.deleteMany();
  await reissueJoinCode(viewerOf(ours.instructor), ours.courseId, null, START);
  code = await codeOf(ours.courseId);
});

test("a code shows the course and enrolls nobody", async () => {
  const count = await database.enrollment.count();
  expect(await readJoinOffer(showJoinCode(code).toLowerCase(), FROM, START)).toMatchObject({
    ok: true,
    value: { courseId: ours.courseId, title: "Harbours of Europe", section: null },
  });
  expect(await database.enrollment.count()).toBe(count);
  expect(await database.signInFailure.count()).toBe(0);
});

test("a new person gets an account, unproved, and everything that is published", async () => {
  const outcome = await joinAsNew({ ...newcomer, code, email: "New@Example.org" }, START);
  const user = await database.user.findUniqueOrThrow({
    where: { email: "new@example.org" },
    include: { enrollments: { include: { assignees: true } } },
  });
  expect(outcome).toEqual({ ok: true, value: { userId: user.id, courseId: ours.courseId } });
  expect(user).toMatchObject({ emailVerified: null, coursesGrantedAt: null });
  expect(user.enrollments).toMatchObject([{ role: "Student", endedAt: null }]);
  const given = user.enrollments[0]?.assignees.map((assignee) => assignee.assignmentId).sort();
  expect(given).toEqual([ours.open.assignmentId, ours.later.assignmentId].sort());
});

test("a code of a section leads into it", async () => {
  await reissueJoinCode(viewerOf(ours.instructor), ours.courseId, ours.thursday, START);
  const outcome = await joinAsNew(
    { ...newcomer, code: await codeOf(ours.courseId, ours.thursday), email: "thursday@example.org" },
    START,
  );
  const members = await database.sectionMember.findMany({
    where: { sectionId: ours.thursday, enrollment: { user: { email: "thursday@example.org" } } },
  });
  expect(outcome.ok && members.length).toBe(1);
});

describe("a code opens nothing", () => {
  test.each([
    [
      "when it is replaced",
      async () => void (await reissueJoinCode(viewerOf(ours.instructor), ours.courseId, null, START)),
    ],
    [
      "when it is turned off",
      async () => void (await endJoinCode(viewerOf(ours.instructor), ours.courseId, null, START)),
    ],
    ["when it has expired", async () => void (await database.joinLink.updateMany({ data: { expiresAt: START } }))],
  ])("%s", async (_, happens) => {
    await happens();
    expect(await readJoinOffer(code, FROM, START)).toMatchObject({ ok: false });
    expect(await joinAsNew({ ...newcomer, code, email: "late@example.org" }, START)).toMatchObject({ ok: false });
    expect(await joinWithAccount({ code, userId: theirs.student.userId, from: FROM }, START)).toMatchObject({
      ok: false,
    });
    expect(await database.user.count({ where: { email: "late@example.org" } })).toBe(0);
  });

  test("when the course is archived", async () => {
    await database.course.update({ where: { id: ours.courseId }, data: { archivedAt: START } });
    expect(await readJoinOffer(code, FROM, START)).toMatchObject({ ok: false });
    await database.course.update({ where: { id: ours.courseId }, data: { archivedAt: null } });
    expect(await readJoinOffer(code, FROM, START)).toMatchObject({ ok: true });
  });

  test("to who guesses: wrong codes count for the address", async () => {
    const guess = (number: number) => readJoinOffer(String(number).padStart(12, "0"), FROM, START);
    for (let number = 0; number < 100; number++) await guess(number);
    expect(await guess(100)).toMatchObject({ ok: false, problem: expect.stringContaining("Try again in") });
    expect(await readJoinOffer(code, FROM, START)).toMatchObject({ ok: false });
    expect(await readJoinOffer(code, "203.0.113.5", START)).toMatchObject({ ok: true });
  });
});

describe("with an account", () => {
  test("a stranger joins as a student", async () => {
    const outcome = await joinWithAccount({ code, userId: theirs.instructor.userId, from: FROM }, START);
    expect(outcome).toEqual({ ok: true, value: { courseId: ours.courseId } });
    const key = { courseId_userId: { courseId: ours.courseId, userId: theirs.instructor.userId } };
    expect(await database.enrollment.findUnique({ where: key })).toMatchObject({ role: "Student" });
  });

  test("who is in the course stays what they are", async () => {
    await joinWithAccount({ code, userId: ours.instructor.userId, from: FROM }, START);
    const key = { courseId_id: { courseId: ours.courseId, id: ours.instructor.enrollmentId } };
    expect(await database.enrollment.findUnique({ where: key })).toMatchObject({ role: "Instructor" });
  });

  test("who was removed is not let in by a code", async () => {
    const outcome = await joinWithAccount({ code, userId: ours.dropped.userId, from: FROM }, START);
    expect(outcome).toMatchObject({ ok: false, problem: expect.stringContaining("removed") });
  });
});

describe("an address that is taken", () => {
  const invite = (email: string, more: object = {}) => database.user.create({ data: { email, ...more } });
  const enrol = (userId: string, courseId: string, role: "Student" | "Instructor") =>
    database.enrollment.create({ data: { userId, courseId, role } });
  const join = (email: string) => joinAsNew({ ...newcomer, code, email }, START);

  test("by an account in use is not handed over", async () => {
    await invite("used@example.org", { passwordHash: "scrypt:…" });
    expect(await join("used@example.org")).toMatchObject({ ok: false, field: "email" });
    const user = await database.user.findUniqueOrThrow({ where: { email: "used@example.org" } });
    expect(user.passwordHash).toBe("scrypt:…");
  });

  test("by an invitation to this course as a student becomes this account", async () => {
    const { id } = await invite("listed@example.org");
    await enrol(id, ours.courseId, "Student");
    expect(await join("listed@example.org")).toMatchObject({ ok: true, value: { userId: id } });
  });

  test.each([
    ["an invitation to teach", "Instructor", "ours"],
    ["an invitation to another course", "Student", "theirs"],
  ] as const)("by %s is not handed over to who has a code", async (_, role, where) => {
    const email = `${role}.${where}@example.org`.toLowerCase();
    const { id } = await invite(email);
    await enrol(id, (where === "ours" ? ours : theirs).courseId, role);
    expect(await join(email)).toMatchObject({ ok: false, field: "email" });
    expect((await database.user.findUniqueOrThrow({ where: { id } })).passwordHash).toBeNull();
  });

  test.each([
    ["a grant", { coursesGrantedAt: START }],
    ["a proved address", { emailVerified: START }],
  ])("by an account with %s is not handed over", async (what, more) => {
    const email = `${what.replaceAll(" ", "-")}@example.org`;
    await invite(email, more);
    expect(await join(email)).toMatchObject({ ok: false, field: "email" });
  });

  test("by two who sign up at once goes to one of them", async () => {
    const both = await Promise.all([join("twice@example.org"), join("twice@example.org")]);
    expect(both.filter((outcome) => outcome.ok)).toHaveLength(1);
  });
});
