import { beforeEach, describe, expect, test } from "vitest";
import { database } from "../database";
import { hashPassword } from "../parts/password";
import { secretHash } from "../parts/secret-hash";
import { closeSession, findViewer, openSession } from "./sessions";
import { signInWithPassword } from "./sign-in";

const START = new Date("2026-12-01T09:00:00Z");
const later = (seconds: number) => new Date(START.getTime() + seconds * 1000);
const PASSWORD = "seven old ferries";
let userId = "";

beforeEach(async () => {
  await database.signInFailure.deleteMany();
  await database.user.deleteMany({ where: { email: { in: ["ada@example.org", "bo@example.org"] } } });
  const passwordHash = await hashPassword(PASSWORD);
  userId = (await database.user.create({ data: { email: "ada@example.org", name: "Ada", passwordHash } })).id;
  await database.user.create({ data: { email: "bo@example.org", name: "Bo", passwordHash: null } });
});

const enter = (email: string, password: string, from = "198.51.100.1", now = START) =>
  signInWithPassword({ email, password, from }, now);

async function fail(count: number, email: string, from?: string, now = START) {
  for (let failure = 0; failure < count; failure++) await enter(email, "wrong", from, now);
}

test("the right password lets in, however the address is written", async () => {
  expect(await enter(" ADA@Example.org ", PASSWORD)).toEqual({ ok: true, value: { userId } });
});

test.each([
  ["a wrong password", "ada@example.org"],
  ["an unknown address", "nobody@example.org"],
  ["an account without a password", "bo@example.org"],
  ["what is no address", "ada"],
])("%s gets the one answer", async (_, email) => {
  expect(await enter(email, "wrong")).toEqual({
    ok: false,
    field: "password",
    problem: "This email and password do not belong together. Check both, or ask your instructor for a link.",
  });
});

test("an unknown address takes as much work as a known one", async () => {
  const time = async (email: string) => {
    const start = performance.now();
    await enter(email, "wrong", `from ${email} ${start}`);
    return performance.now() - start;
  };
  const [known, unknown] = [[], []] as [number[], number[]];
  for (let round = 0; round < 5; round++) {
    known.push(await time("ada@example.org"));
    unknown.push(await time("nobody@example.org"));
  }
  const least = (times: number[]) => Math.min(...times);
  // The hash is nearly all of the time: without it one of the two would be many times faster.
  expect(least(unknown)).toBeGreaterThan(least(known) / 3);
  expect(least(known)).toBeGreaterThan(least(unknown) / 3);
});

describe("failures", () => {
  test("make one wait, with the right password too, and the wait ends by itself", async () => {
    await fail(9, "ada@example.org");
    const refusal = await enter("ada@example.org", PASSWORD);
    expect(refusal).toMatchObject({ ok: false, problem: expect.stringMatching(/Try again in \d+ second/) });
    expect((await enter("ada@example.org", PASSWORD, undefined, later(400))).ok).toBe(true);
  });

  test("count alike for an address nobody has", async () => {
    await fail(9, "nobody@example.org");
    expect(await enter("nobody@example.org", "wrong")).toMatchObject({
      problem: expect.stringContaining("Try again in"),
    });
  });

  test("at one account leave the owner elsewhere and the neighbours at the same place alone", async () => {
    await fail(9, "ada@example.org", "203.0.113.66");
    expect((await enter("ada@example.org", PASSWORD, "198.51.100.1")).ok).toBe(true);
    await fail(9, "nobody@example.org", "198.51.100.1");
    expect((await enter("ada@example.org", PASSWORD, "198.51.100.1")).ok).toBe(true);
  });

  test("of a whole class at one address stop it at a hundred, not before, for a quarter of an hour", async () => {
    const from = "198.51.100.77";
    // One failure of a real account tells the key of the address; the others are written as they would be.
    await enter("nobody@example.org", "wrong", from);
    const keys = await database.signInFailure.findMany({ select: { keyHash: true } });
    const account = await database.signInFailure.findFirstOrThrow({ orderBy: { id: "asc" } });
    const address = keys.find(({ keyHash }) => keyHash !== account.keyHash)?.keyHash ?? "";
    const more = (count: number) =>
      database.signInFailure.createMany({
        data: Array.from({ length: count }, () => ({ keyHash: address, at: START })),
      });
    await more(98);
    expect((await enter("ada@example.org", PASSWORD, from)).ok).toBe(true);
    await more(1);
    expect(await enter("ada@example.org", PASSWORD, from)).toMatchObject({
      problem: expect.stringContaining("15 minutes"),
    });
    expect((await enter("ada@example.org", PASSWORD, from, later(900))).ok).toBe(true);
  });

  test("sent all at once do not slip through", async () => {
    const guesses = Array.from({ length: 12 }, (_, index) => enter("ada@example.org", `guess ${index}`));
    const answers = await Promise.all(guesses);
    const looked = answers.filter((answer) => !answer.ok && answer.problem.startsWith("This email"));
    expect(looked.length).toBeLessThanOrEqual(5);
  });

  test("are forgotten for this account and address when the password is right; right ones count nothing", async () => {
    await fail(4, "ada@example.org");
    expect((await enter("ada@example.org", PASSWORD)).ok).toBe(true);
    for (let round = 0; round < 3; round++) expect((await enter("ada@example.org", PASSWORD)).ok).toBe(true);
    await fail(4, "ada@example.org");
    expect((await enter("ada@example.org", PASSWORD)).ok).toBe(true);
  });

  test("leave sessions alone", async () => {
    const secret = await openSession(userId, { now: START, expires: later(3600), userAgent: null });
    await fail(12, "ada@example.org");
    expect(await findViewer(secret, START)).toMatchObject({ userId, name: "Ada", email: "ada@example.org" });
  });

  test("are written without names or addresses", async () => {
    await fail(2, "ada@example.org", "198.51.100.1");
    const rows = JSON.stringify(await database.signInFailure.findMany());
    // Whole words: ids and hashes may hold any three letters.
    expect(rows).not.toMatch(/@|example\.org|198\.51/);
  });
});

describe("a session", () => {
  test("is stored hashed, and the stored value opens nothing", async () => {
    const secret = await openSession(userId, { now: START, expires: later(3600), userAgent: "Firefox" });
    const [row] = await database.session.findMany({ where: { userId } });
    expect(row?.sessionToken).toBe(secretHash(secret));
    expect(row?.sessionToken).not.toBe(secret);
    expect(await findViewer(row?.sessionToken ?? "", START)).toBeNull();
  });

  test("ends with its time, when it is closed, and when the person is erased", async () => {
    const open = () => openSession(userId, { now: START, expires: later(3600), userAgent: null });
    const [first, second, third] = [await open(), await open(), await open()];
    expect(await findViewer(first, later(3600))).toBeNull();
    await closeSession(second);
    expect(await findViewer(second, START)).toBeNull();
    expect(await findViewer(third, START)).not.toBeNull();
    await database.$executeRaw`SELECT erase_person(${userId}::uuid)`;
    expect(await findViewer(third, START)).toBeNull();
  });
});
