import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeSampleRows } from "./backup/sample-rows";
import { tables } from "./backup/tables";
import { removeDemo } from "./demo/remove";
import { createTestDatabase } from "./lib/test-database";

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let client: pg.Client;

/** Numbers of rows of the tables that have any. */
const filled = async () =>
  Object.fromEntries((await tables(client)).filter((t) => t.rows > 0).map((t) => [t.name, t.rows]));

beforeAll(async () => {
  database = await createTestDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

/** Make everyone who is in the database now an account of the demo. */
const makeAllDemo = () =>
  client.query(
    `UPDATE "User" SET email = id || CASE WHEN name = 'Starter' THEN '@headnote.test' ELSE '@students.headnote.test' END`,
  );

test("the demo goes with everything in it, once no real person is in it, and nothing else does", async () => {
  await writeSampleRows(database.url);
  await makeAllDemo();
  const { rows } = await client.query(
    `WITH u AS (INSERT INTO "User" (email, name) VALUES ('ada@example.org', 'Ada') RETURNING id)
     INSERT INTO "Course" (title, "timeZone", "createdById") SELECT 'Real', 'UTC', id FROM u RETURNING id`,
  );
  const join = `INSERT INTO "Enrollment" ("courseId", "userId", role)
    SELECT c.id, u.id, 'Student' FROM "Course" c, "User" u WHERE u.email = 'ada@example.org' AND c.title <> 'Real' LIMIT 1`;
  await client.query(join);
  const before = await filled();
  await expect(removeDemo(client)).rejects.toThrow("1 person with an account of their own would lose their work");
  expect(await filled()).toEqual(before);
  await client.query(
    `UPDATE "Enrollment" SET "endedAt" = now() WHERE "userId" IN (SELECT id FROM "User" WHERE email = 'ada@example.org')`,
  );
  const removed = await removeDemo(client);
  expect(removed.courses).toBe(2);
  const { VerificationToken: _, SignInFailure: __, ...left } = await filled(); // belong to nobody
  expect(left).toEqual({ Course: 1, User: 1 });
  expect((await client.query(`SELECT id FROM "Course"`)).rows).toEqual(rows);
});

test("a demo account in a real course is not taken out of it", async () => {
  await client.query(
    `WITH u AS (INSERT INTO "User" (email) VALUES ('student@headnote.test') RETURNING id)
     INSERT INTO "Enrollment" ("courseId", "userId", role) SELECT c.id, u.id, 'Student' FROM u, "Course" c`,
  );
  const before = await filled();
  await expect(removeDemo(client)).rejects.toThrow("not of the demo");
  expect(await filled()).toEqual(before);
});
