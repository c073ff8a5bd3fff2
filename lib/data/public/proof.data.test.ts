import { beforeEach, expect, test } from "vitest";
import { database } from "../database";
import { addressState, claimAddress, countMailedLink, proveAddress } from "./proof";
import { sessionAdapter } from "./session-adapter";
import { findViewer, openSession } from "./sessions";

const START = new Date("2026-12-01T09:00:00Z");
const later = new Date("2026-12-08T09:00:00Z");
let userId = "";

beforeEach(async () => {
  await database.user.deleteMany({ where: { email: "ada@example.org" } });
  await database.signInFailure.deleteMany();
  const account = { type: "oidc", provider: "oidc", providerAccountId: "eve" };
  const data = { email: "ada@example.org", name: "Claimed", passwordHash: "scrypt:…", accounts: { create: account } };
  userId = (await database.user.create({ data })).id;
});

test("when the owner of an address comes, what a claimant left behind goes first", async () => {
  const session = await openSession(userId, { now: START, expires: later, userAgent: null });
  expect(await addressState("ADA@example.org")).toEqual({ userId, proved: false });
  expect(await claimAddress(userId, START)).toEqual({ removed: true });
  expect(await addressState("ada@example.org")).toEqual({ userId, proved: true });
  expect(await findViewer(session, START)).toBeNull();
  const user = await database.user.findUniqueOrThrow({ where: { id: userId }, include: { accounts: true } });
  expect(user).toMatchObject({ passwordHash: null, emailVerified: START, accounts: [] });
});

test("where nobody had used the account there is nothing to tell", async () => {
  await database.account.deleteMany({ where: { userId } });
  await database.user.update({ where: { id: userId }, data: { passwordHash: null } });
  expect(await claimAddress(userId, START)).toEqual({ removed: false });
});

test("who is signed in and proves the address keeps everything", async () => {
  const session = await openSession(userId, { now: START, expires: later, userAgent: null });
  await proveAddress(userId, START);
  expect(await findViewer(session, START)).not.toBeNull();
  expect(await database.user.findUniqueOrThrow({ where: { id: userId } })).toMatchObject({
    passwordHash: "scrypt:…",
    emailVerified: START,
  });
});

test("mails are counted for each address and place", async () => {
  const ask = (email: string) => countMailedLink(email, "198.51.100.1", START);
  for (let mail = 0; mail < 5; mail++) expect((await ask("ada@example.org")).ok).toBe(true);
  expect((await ask("ada@example.org")).ok).toBe(false);
  expect((await ask("bo@example.org")).ok).toBe(true);
});

test("next-auth's sessions are the same rows, hashed", async () => {
  const adapter = sessionAdapter();
  const made = await adapter.createSession?.({ sessionToken: "secret", userId, expires: later });
  expect(made?.sessionToken).toBe("secret");
  expect(await database.session.count({ where: { sessionToken: "secret" } })).toBe(0);
  expect(await findViewer("secret", START)).toMatchObject({ userId });
  expect((await adapter.getSessionAndUser?.("secret"))?.session.sessionToken).toBe("secret");
  expect((await adapter.updateSession?.({ sessionToken: "secret", expires: START }))?.sessionToken).toBe("secret");
  expect(await findViewer("secret", START)).toBeNull();
  const own = await openSession(userId, { now: START, expires: later, userAgent: null });
  expect((await adapter.getSessionAndUser?.(own))?.user.id).toBe(userId);
  await adapter.deleteSession?.(own);
  expect(await findViewer(own, START)).toBeNull();
  expect((await adapter.getUserByEmail?.("Ada@Example.org"))?.id).toBe(userId);
});
