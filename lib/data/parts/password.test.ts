import { expect, test } from "vitest";
import { hashPassword, verifyPassword } from "./password";

/** With the work that production asks for; data tests hash with less (lib/data/testing/setup.ts). */
test("a password is known by its hash, whatever keyboard it is typed on", async () => {
  const hash = await hashPassword("Zoë's seven ferries");
  expect(hash).toMatch(/^scrypt:32768:8:3:[\w-]{22}:[\w-]{43}$/);
  expect(await verifyPassword("Zoe\u0308's seven ferries", hash)).toBe(true);
  expect(await verifyPassword("Zoë's seven ferry", hash)).toBe(false);
});

test("without a hash no password is right, and the time is the same", async () => {
  const hash = await hashPassword("seven old ferries");
  const timed = async (of: string | null) => {
    const began = process.cpuUsage();
    expect(await verifyPassword("another", of)).toBe(false);
    const { user, system } = process.cpuUsage(began);
    return user + system;
  };
  const work = await timed(hash);
  expect(await timed(null)).toBeGreaterThan(work / 4);
});
