import { mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { readBackup } from "./backup/read";
import { restoreBackup } from "./backup/restore";
import { writeSampleRows } from "./backup/sample-rows";
import { tables } from "./backup/tables";
import { writeBackup } from "./backup/write";
import { createTestDatabase } from "./lib/test-database";

const folder = mkdtempSync(join(tmpdir(), "backup-test-"));
const file = join(folder, "whole.backup");
let source: Awaited<ReturnType<typeof connected>>;
let target: Awaited<ReturnType<typeof connected>>;

async function connected() {
  const database = await createTestDatabase();
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  return { client, url: database.url, drop: () => client.end().then(database.drop) };
}

/** Every stored value of every row of every table, as text, in an order of its own. */
async function everything(client: pg.Client): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const { name } of await tables(client)) {
    const { rows } = await client.query<{ row: string }>(`SELECT t::text AS row FROM "${name}" t ORDER BY 1`);
    all[name] = rows.map((r) => r.row);
  }
  return all;
}

/** Triggers and constraints as the catalogue has them: a restore must put back what it took down. */
async function rules(client: pg.Client): Promise<unknown[]> {
  const constraints = await client.query(
    "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint ORDER BY 1, 2",
  );
  const triggers = await client.query(
    "SELECT tgrelid::regclass::text, tgname, tgenabled FROM pg_trigger WHERE NOT tgisinternal ORDER BY 1, 2",
  );
  return [...constraints.rows, ...triggers.rows];
}

async function restore(from: string, replace = false) {
  const { header, lines } = await readBackup(from);
  return restoreBackup(target.client, header, lines, replace);
}

beforeAll(async () => {
  source = await connected();
  await writeSampleRows(source.url);
  await writeBackup(source.client, file, "0.0.0");
});
beforeEach(async () => {
  target = await connected();
});
afterEach(() => target.drop());
afterAll(async () => {
  await source.drop();
  await rm(folder, { recursive: true });
});

test("a restored database holds every row of every table, and all its rules", async () => {
  const [before, rulesBefore] = [await everything(source.client), await rules(target.client)];
  expect(Object.entries(before).filter(([, rows]) => rows.length === 0)).toEqual([]); // else the comparison says little
  const written = await restore(file);
  expect(await everything(target.client)).toEqual(before);
  expect(written).toBe(Object.values(before).flat().length);
  expect(await rules(target.client)).toEqual(rulesBefore);
});

test("a backup is one snapshot: what is committed meanwhile is not half in it", async () => {
  const later = join(folder, "snapshot.backup");
  const other = new pg.Client({ connectionString: source.url });
  await other.connect();
  const writing = writeBackup(source.client, later, "0.0.0");
  const inserting = other.query(`INSERT INTO "User" (name) SELECT 'n' || i FROM generate_series(1, 500) i`);
  const header = await writing;
  await inserting;
  await other.query(`DELETE FROM "User" WHERE name LIKE 'n%'`);
  await other.end();
  const { header: read, lines } = await readBackup(later);
  let rows = 0;
  for await (const line of lines) if (Array.isArray(line)) rows++;
  expect(read).toEqual(header);
  expect(rows).toBe(header.tables.reduce((sum, t) => sum + t.rows, 0));
});

test("only its owner can read the file, and it never overwrites another", async () => {
  expect(statSync(file).mode & 0o777).toBe(0o600);
  await expect(writeBackup(source.client, file, "0.0.0")).rejects.toThrow("exists already");
});

test("a database with people is refused, and replaced only when that is asked for", async () => {
  await target.client.query(`INSERT INTO "User" (name) VALUES ('Somebody')`);
  await expect(restore(file)).rejects.toThrow("has people in it");
  const kept = await target.client.query(`SELECT name FROM "User"`);
  expect(kept.rows).toEqual([{ name: "Somebody" }]);
  await restore(file, true);
  expect(await everything(target.client)).toEqual(await everything(source.client));
});

const text = () => gunzipSync(readFileSync(file)).toString();
const broken: [string, () => Buffer, string][] = [
  ["a file cut in the middle", () => readFileSync(file).subarray(0, 3000), "damaged"],
  [
    "a whole file without its last line",
    () => gzipSync(text().trimEnd().split("\n").slice(0, -1).join("\n")),
    "ends early",
  ],
  ["a file with a row missing", () => gzipSync(text().replace(/\n\[.*\]\n/, "\n")), "ends early"],
  ["an empty file", () => Buffer.alloc(0), "not a backup"],
  ["some other gzipped file", () => gzipSync("hello\n"), "not a backup"],
  ["one of another schema", () => gzipSync(text().replace('"checksum":"', '"checksum":"0')), "whose database differs"],
];
test.each(broken)("%s is refused and leaves the database as it was", async (name, bytes, words) => {
  const bad = join(folder, `${name.replaceAll(" ", "-")}.backup`);
  writeFileSync(bad, bytes());
  await expect(restore(bad)).rejects.toThrow(words);
  expect(Object.values(await everything(target.client)).flat()).toEqual([]);
  const rulesNow = await rules(target.client);
  expect(rulesNow).toEqual(await rules(source.client));
});
