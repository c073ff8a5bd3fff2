import { afterAll } from "vitest";
import { createTestDatabase } from "../../../scripts/lib/test-database";

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
