import type { Client } from "pg";
import { escapeIdentifier } from "pg";
import { DEMO_STAFF, DEMO_STUDENTS } from "../lib/people.mjs";
import { Refusal } from "../lib/refusal.mjs";

/**
 * Take the demo away: the courses that demo accounts have made with everything in them, and the accounts. All in one
 * transaction; `headnote.erasing` lets it pass the triggers that keep history.
 * @returns how many courses and accounts are gone
 * @throws Refusal when a demo account takes part in a course that is not of the demo, or somebody else in one that is
 */
export async function removeDemo(client: Client): Promise<{ courses: number; accounts: number }> {
  await client.query("BEGIN");
  try {
    await client.query("SET LOCAL headnote.erasing = 'yes'");
    const accounts = await ids(client, `SELECT id FROM "User" WHERE email LIKE $1 OR email LIKE $2`, [
      DEMO_STAFF,
      DEMO_STUDENTS,
    ]);
    const courses = await ids(client, `SELECT id FROM "Course" WHERE "createdById" = ANY($1::uuid[])`, [accounts]);
    await refuseGuests(client, accounts, courses);
    await refuseRealPeople(client, accounts, courses);
    await deleteTogether(client, await rowsOf(client, "courseId", "Course"), courses);
    await deleteTogether(client, await rowsOf(client, "userId", "User"), accounts);
    await client.query("COMMIT");
    return { courses: courses.length, accounts: accounts.length };
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}

async function ids(client: Client, sql: string, values: unknown[]): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(sql, values);
  return rows.map((row) => row.id);
}

async function refuseGuests(client: Client, accounts: string[], courses: string[]): Promise<void> {
  const { rows } = await client.query<{ email: string; title: string }>(
    `SELECT u.email, c.title FROM "Enrollment" e JOIN "User" u ON u.id = e."userId" JOIN "Course" c ON c.id = e."courseId"
     WHERE e."userId" = ANY($1::uuid[]) AND e."courseId" <> ALL($2::uuid[]) LIMIT 1`,
    [accounts, courses],
  );
  if (rows[0])
    throw new Refusal(
      `${rows[0].email} takes part in “${rows[0].title}”, which is not of the demo: remove that course, or keep the demo.`,
    );
}

/** Who is in a demo course with an account of their own would lose what they wrote there. */
async function refuseRealPeople(client: Client, accounts: string[], courses: string[]): Promise<void> {
  const { rows } = await client.query<{ people: number; titles: string }>(
    `SELECT count(DISTINCT e."userId")::int AS people, string_agg(DISTINCT '“' || c.title || '”', ', ') AS titles
     FROM "Enrollment" e JOIN "Course" c ON c.id = e."courseId"
     WHERE e."courseId" = ANY($1::uuid[]) AND e."userId" <> ALL($2::uuid[]) AND e."endedAt" IS NULL`,
    [courses, accounts],
  );
  const [found] = rows;
  if (found?.people)
    throw new Refusal(
      `${found.people === 1 ? "1 person" : `${found.people} people`} with an account of their own would lose their work in ${found.titles}: remove them on the course’s page of people first, or keep the demo.`,
    );
}

/** Tables with a column of this name, and the one whose id it is: `DELETE` conditions over the list of ids $1. */
async function rowsOf(client: Client, column: string, of: string): Promise<{ table: string; where: string }[]> {
  const { rows } = await client.query<{ table: string }>(
    `SELECT c.relname AS table FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
     WHERE a.attname = $1 AND NOT a.attisdropped AND c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace`,
    [column],
  );
  const owned = rows.map(({ table }) => ({ table, where: `${escapeIdentifier(column)} = ANY($1::uuid[])` }));
  return [...owned, { table: of, where: "id = ANY($1::uuid[])" }];
}

/** Rows that point at one another in circles go in one statement: keys are looked at when all of it is done. */
async function deleteTogether(client: Client, from: { table: string; where: string }[], list: string[]): Promise<void> {
  const deletions = from.map(
    ({ table, where }, i) => `d${i} AS (DELETE FROM ${escapeIdentifier(table)} WHERE ${where})`,
  );
  await client.query(`WITH ${deletions.join(", ")} SELECT 1`, [list]);
}
