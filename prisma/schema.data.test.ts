import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { expect, test } from "vitest";
import { difference } from "../scripts/lib/make-migration.mjs";
import { createTestDatabase } from "../scripts/lib/test-database";
import { catalogue } from "./catalogue";
import { appendOnly, checks, others, plainIndexes, sealed, uniqueIndexes } from "./objects";

/** Settings of storage, which change nothing that can be said or asked. */
const stored = ["AnswerDraft", "Assignee"];

/** All that the migrations may have beyond, or other than, schema.prisma. */
const written = [
  ...[...checks, ...uniqueIndexes, ...plainIndexes, ...others, ...stored, "Grade.newest_only"],
  ...appendOnly.flatMap((table) => [`${table}.append_only`, `${table}.append_only_all`]),
  ...sealed.map((table) => `${table}.sealed`),
];

async function use<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return work(client).finally(() => client.end());
}

test("the migrations make what schema.prisma says, and what prisma/objects.ts lists, and nothing else", async () => {
  const migrated = await createTestDatabase();
  const fromSchema = await createTestDatabase();
  const sql = await difference(fromSchema.url, "");
  const said = await use(fromSchema.url, async (client) => {
    await client.query(`DROP SCHEMA public CASCADE; CREATE SCHEMA public; ${sql}`);
    return catalogue(client);
  });
  const made = await use(migrated.url, catalogue);
  const names = new Set([...said.keys(), ...made.keys()]);
  const different = [...names].filter((name) => said.get(name) !== made.get(name));
  expect(said.size).toBeGreaterThan(100);
  expect(different.toSorted()).toEqual([...new Set<string>(written)].toSorted());
  await migrated.drop();
  await fromSchema.drop();
});

test("the newest migration keeps schema.prisma as it is today, for the next one to start from", () => {
  const folder = join(import.meta.dirname, "migrations");
  const newest = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted()
    .at(-1);
  const kept = readFileSync(join(folder, newest ?? "", "schema.prisma"), "utf8");
  expect(kept).toBe(readFileSync(join(import.meta.dirname, "schema.prisma"), "utf8"));
});
