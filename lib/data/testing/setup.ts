import type { BinaryLike, ScryptOptions } from "node:crypto";
import { afterAll, vi } from "vitest";
import { createTestDatabase } from "../../../scripts/lib/test-database";

/**
 * Passwords are hashed as always, but with next to no work: a quarter of a second for each was most of what some files
 * took. Only here, where production cannot reach it; lib/data/parts/password.test.ts pays the full price.
 */
vi.mock("node:crypto", async (original) => {
  const real = await original<typeof import("node:crypto")>();
  type Done = (error: Error | null, key: Buffer) => void;
  const scrypt = (text: BinaryLike, salt: BinaryLike, bytes: number, cost: ScryptOptions, done: Done) =>
    real.scrypt(text, salt, bytes, { ...cost, N: 2, p: 1 }, done);
  return { ...real, default: { ...real, scrypt }, scrypt };
});

/** Every file of data tests has a migrated database of its own; the address is set before the client is made. */
const { url, drop } = await createTestDatabase();
process.env.DATABASE_URL = url;
process.env.AUTH_SECRET ??= "a secret for tests only";
process.env.AUTH_URL ??= "http://localhost:3000";

afterAll(async () => {
  const { database } = await import("../database");
  await database.$disconnect();
  await drop();
});
