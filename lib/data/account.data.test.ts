import { beforeEach, expect, test } from "vitest";
import type { Viewer } from "../domain/policy/viewer";
import { changeName, changePassword, readAccount, signOutEverywhere } from "./account";
import { createCourse, listCourses } from "./courses";
import { database } from "./database";
import { hashPassword } from "./parts/password";
import { createOneTimeLink, readOneTimeLink } from "./public/links";
import { findViewer, openSession } from "./public/sessions";
import { signInWithPassword } from "./public/sign-in";

const NOW = new Date("2026-12-01T09:00:00Z");
const TOMORROW = new Date("2026-12-02T09:00:00Z");
const [OLD, NEW, from] = ["seven old ferries", "nine new ferries", "198.51.100.1"];
let viewer: Viewer;
let here = "";
let there = "";

beforeEach(async () => {
  await database.signInFailure.deleteMany();
  const email = `ada.${Math.random().toString(36).slice(2)}@example.org`;
  const { id } = await database.user.create({ data: { email, name: "Ada", passwordHash: await hashPassword(OLD) } });
  viewer = { userId: id, name: "Ada", email, coursesGrantedAt: null };
  here = await openSession(id, { now: NOW, expires: TOMORROW, userAgent: "Firefox" });
  there = await openSession(id, { now: new Date(NOW.getTime() + 1000), expires: TOMORROW, userAgent: "Chrome" });
});

const change = (current: string, password: string) =>
  changePassword(viewer, { current, password, secret: here, from }, NOW);
const enters = async (password: string) =>
  (await signInWithPassword({ email: viewer.email ?? "", password, from: "203.0.113.8" }, NOW)).ok;

test("the account page shows the browsers, and which is this one", async () => {
  const account = await readAccount(viewer, here, NOW);
  expect(account).toMatchObject({ name: "Ada", hasPassword: true, mayCreateCourses: false, emailVerified: null });
  expect(account.browsers.map(({ userAgent, isThis }) => [userAgent, isThis])).toEqual([
    ["Chrome", false],
    ["Firefox", true],
  ]);
});

test("a new password ends the other sessions and the links, and keeps this session", async () => {
  const link = await createOneTimeLink({ kind: "Reset", userId: viewer.userId, createdById: null }, NOW);
  expect(await change(OLD, NEW)).toMatchObject({ ok: true });
  expect(await findViewer(here, NOW)).not.toBeNull();
  expect(await findViewer(there, NOW)).toBeNull();
  expect(await readOneTimeLink(link, NOW)).toBeNull();
  expect([await enters(OLD), await enters(NEW)]).toEqual([false, true]);
});

test("a wrong present password changes nothing, and guesses have to wait", async () => {
  expect(await change("wrong", NEW)).toMatchObject({ ok: false, field: "current" });
  expect(await findViewer(there, NOW)).not.toBeNull();
  for (let guess = 0; guess < 8; guess++) await change("wrong", NEW);
  expect(await change(OLD, NEW)).toMatchObject({ ok: false, problem: expect.stringContaining("Try again in") });
  expect(await enters(OLD)).toBe(true);
});

test("a weak new password is refused beside its field", async () => {
  expect(await change(OLD, "short")).toMatchObject({ ok: false, field: "password" });
  expect(await enters(OLD)).toBe(true);
});

test("signing out everywhere ends every session", async () => {
  await signOutEverywhere(viewer);
  expect([await findViewer(here, NOW), await findViewer(there, NOW)]).toEqual([null, null]);
});

test("a name is changed", async () => {
  await changeName(viewer, "Ada L.");
  expect(await findViewer(here, NOW)).toMatchObject({ name: "Ada L." });
});

test("a course is made by who was granted it, whole: skills, instructor, join code", async () => {
  const course = { title: "Harbours", term: null, timeZone: "Europe/Lisbon" };
  expect(await createCourse(viewer, course, NOW)).toMatchObject({ ok: false });
  expect(await listCourses(viewer)).toEqual([]);
  const granted = { ...viewer, coursesGrantedAt: NOW };
  expect(await createCourse(granted, { ...course, timeZone: "Lisbon" }, NOW)).toMatchObject({ field: "timeZone" });
  const made = await createCourse(granted, course, NOW);
  const courseId = made.ok ? made.value.courseId : "";
  const recorded = await database.auditEvent.findMany({ where: { courseId } });
  expect(recorded.map(({ action, actorId }) => [action, actorId]).toSorted()).toEqual([
    ["course.created", granted.userId],
    ["join-code.made", granted.userId],
  ]);
  expect(await listCourses(viewer)).toMatchObject([{ courseId, title: "Harbours", role: "Instructor", students: 0 }]);
  const row = await database.course.findUniqueOrThrow({
    where: { id: courseId },
    include: { skills: true, joinLinks: true },
  });
  expect(row.skills.map((skill) => skill.key).sort()).toEqual([
    "close-reading",
    "context",
    "corroboration",
    "sourcing",
  ]);
  expect(row.joinLinks).toMatchObject([
    { sectionId: null, revokedAt: null, code: expect.stringMatching(/^[0-9A-Z]{12}$/) },
  ]);
});
