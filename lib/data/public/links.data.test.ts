import { beforeEach, describe, expect, test } from "vitest";
import { database } from "../database";
import { verifyPassword } from "../parts/password";
import { inviteFromConsole, resetFromConsole } from "./console";
import { createOneTimeLink, readOneTimeLink, redeemOneTimeLink } from "./links";
import { findViewer, openSession } from "./sessions";

const START = new Date("2026-12-01T09:00:00Z");
const days = (count: number) => new Date(START.getTime() + count * 86_400_000);
const given = { name: "Ada", email: "ada@example.org", password: "seven old ferries", from: "198.51.100.1" };

beforeEach(async () => {
  await database.signInFailure.deleteMany();
  await database.oneTimeLink.deleteMany();
  await database.user.deleteMany({ where: { enrollments: { none: {} }, courses: { none: {} } } });
});

async function person(email: string) {
  return (await database.user.create({ data: { email, name: "Somebody" } })).id;
}

test("the first person sets the installation up and may create courses; the second link makes nobody", async () => {
  const first = await createOneTimeLink({ kind: "SetUp", userId: null, createdById: null }, START);
  expect(await readOneTimeLink(first, START)).toEqual({ kind: "SetUp", name: null, email: null });
  const outcome = await redeemOneTimeLink({ ...given, secret: first }, START);
  expect(outcome.ok).toBe(true);
  const user = await database.user.findUniqueOrThrow({ where: { email: given.email } });
  expect(user).toMatchObject({ name: "Ada", coursesGrantedAt: START, emailVerified: null });
  expect(await verifyPassword(given.password, user.passwordHash)).toBe(true);
  const second = await createOneTimeLink({ kind: "SetUp", userId: null, createdById: null }, START);
  expect(await redeemOneTimeLink({ ...given, email: "eve@example.org", secret: second }, START)).toMatchObject({
    ok: false,
  });
  expect(await database.user.count()).toBe(1);
});

describe("a link", () => {
  test("is stored hashed", async () => {
    const secret = await createOneTimeLink(
      { kind: "Reset", userId: await person("a@x.org"), createdById: null },
      START,
    );
    expect(JSON.stringify(await database.oneTimeLink.findMany())).not.toContain(secret);
  });

  test("works once, also when it is used twice at the same moment", async () => {
    const secret = await createOneTimeLink(
      { kind: "Invite", userId: await person("a@x.org"), createdById: null },
      START,
    );
    const both = await Promise.all([1, 2].map(() => redeemOneTimeLink({ ...given, secret }, START)));
    expect(both.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(await readOneTimeLink(secret, START)).toBeNull();
    expect(await redeemOneTimeLink({ ...given, secret }, START)).toMatchObject({ ok: false });
  });

  test.each([
    ["SetUp", 7],
    ["Invite", 14],
    ["Reset", 2],
  ] as const)("of kind %s works for %i days", async (kind, count) => {
    const userId = kind === "SetUp" ? null : await person("a@x.org");
    const secret = await createOneTimeLink({ kind, userId, createdById: null }, START);
    expect(await readOneTimeLink(secret, new Date(days(count).getTime() - 1))).not.toBeNull();
    expect(await readOneTimeLink(secret, days(count))).toBeNull();
    expect(await redeemOneTimeLink({ ...given, secret }, days(count))).toMatchObject({ ok: false });
  });

  test("ends an earlier one of its kind, for the same person only", async () => {
    const [ada, bo] = [await person("a@x.org"), await person("b@x.org")];
    const make = (userId: string) => createOneTimeLink({ kind: "Reset", userId, createdById: null }, START);
    const [first, other, second] = [await make(ada), await make(bo), await make(ada)];
    expect(await readOneTimeLink(first, START)).toBeNull();
    expect(await readOneTimeLink(other, START)).not.toBeNull();
    expect(await readOneTimeLink(second, START)).not.toBeNull();
  });

  test.each(["Reset", "SetUp"] as const)("of kind %s asked for five times at once is one that works", async (kind) => {
    const userId = kind === "SetUp" ? null : await person("a@x.org");
    const asked = Array.from({ length: 5 }, () => createOneTimeLink({ kind, userId, createdById: null }, START));
    const shown = await Promise.all((await Promise.all(asked)).map((secret) => readOneTimeLink(secret, START)));
    expect(shown.filter((link) => link !== null)).toHaveLength(1);
  });

  test("keeps the account's address, ends its sessions, and is not used up by a weak password", async () => {
    const userId = await person("a@x.org");
    const session = await openSession(userId, { now: START, expires: days(1), userAgent: null });
    const secret = await createOneTimeLink({ kind: "Reset", userId, createdById: null }, START);
    expect(await redeemOneTimeLink({ ...given, secret, password: "short" }, START)).toMatchObject({
      field: "password",
    });
    expect(await findViewer(session, START)).not.toBeNull();
    expect(await redeemOneTimeLink({ ...given, secret, email: "eve@evil.example" }, START)).toEqual({
      ok: true,
      value: { userId },
    });
    expect((await database.user.findUniqueOrThrow({ where: { id: userId } })).email).toBe("a@x.org");
    expect(await findViewer(session, START)).toBeNull();
  });

  test("that is guessed is counted", async () => {
    const guess = () => redeemOneTimeLink({ ...given, secret: "no such link" }, START);
    for (let round = 0; round < 9; round++) await guess();
    expect(await guess()).toMatchObject({ ok: false, problem: expect.stringContaining("Try again in") });
  });
});

describe("from the command line", () => {
  test("an address is invited, with or without the grant", async () => {
    const outcome = await inviteFromConsole({ email: "New@Example.org", name: null, mayCreate: true }, START);
    expect(outcome.ok && (await readOneTimeLink(outcome.value.secret, START))).toMatchObject({ kind: "Invite" });
    const user = await database.user.findUniqueOrThrow({ where: { email: "new@example.org" } });
    expect(user.coursesGrantedAt).toEqual(START);
    await inviteFromConsole({ email: "other@example.org", name: "O", mayCreate: false }, START);
    const other = await database.user.findUniqueOrThrow({ where: { email: "other@example.org" } });
    expect(other).toMatchObject({ name: "O", coursesGrantedAt: null });
  });

  test("an account in use is granted courses, and not handed over", async () => {
    const id = await person("ada@example.org");
    await database.user.update({ where: { id }, data: { passwordHash: "scrypt:…" } });
    const outcome = await inviteFromConsole({ email: "ada@example.org", name: null, mayCreate: true }, START);
    expect(outcome).toMatchObject({ ok: false, problem: expect.stringContaining("It may create courses now.") });
    expect((await database.user.findUniqueOrThrow({ where: { id } })).coursesGrantedAt).toEqual(START);
  });

  test("a reset is for somebody who exists", async () => {
    await person("ada@example.org");
    expect((await resetFromConsole("ADA@example.org", START)).ok).toBe(true);
    for (const nobody of ["eve@example.org", "", "nonsense"])
      expect((await resetFromConsole(nobody, START)).ok).toBe(false);
  });
});
