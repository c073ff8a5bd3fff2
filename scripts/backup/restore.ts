import type { Client } from "pg";
import { escapeIdentifier } from "pg";
import { appliedMigrations } from "../lib/migrations.mjs";
import { Refusal } from "../lib/refusal.mjs";
import { EXACT_TEXT, type Header, type Table } from "./format";
import type { Line } from "./read";
import { tables } from "./tables";

/**
 * Fill a database from a backup in one transaction: all of it, or nothing. For its duration triggers are off and foreign
 * keys are taken down, so rows may come in any order and as they were; the keys are then made again, which checks them.
 * @param client a connection of the owner of the tables, used for nothing else
 * @param replace also when people are there: everything the database holds is deleted first
 * @returns how many rows were written
 * @throws Refusal when the database is not empty, or its migrations are not those of the backup
 */
export async function restoreBackup(
  client: Client,
  header: Header,
  lines: AsyncIterable<Line>,
  replace: boolean,
): Promise<number> {
  await client.query("BEGIN");
  try {
    const written = await replaceAll(client, header, lines, replace);
    await client.query("COMMIT");
    await client.query("ANALYZE");
    return written;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {}); // the connection may be gone, and with it the transaction
    throw error;
  }
}

async function replaceAll(
  client: Client,
  header: Header,
  lines: AsyncIterable<Line>,
  replace: boolean,
): Promise<number> {
  await client.query(EXACT_TEXT);
  await requireSameMigrations(client, header);
  const present = await tables(client);
  requireSameTables(present, header);
  const names = present.map((t) => escapeIdentifier(t.name));
  await client.query(`LOCK TABLE ${names.join(", ")} IN ACCESS EXCLUSIVE MODE`);
  const people = await client.query(`SELECT 1 FROM "User" LIMIT 1`);
  if (people.rowCount && !replace)
    throw new Refusal(
      "This database has people in it: restore into an empty one, or add --force-replace to delete all it holds.",
    );

  const keys = await takeDownForeignKeys(client);
  for (const name of names) await client.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
  await client.query(`TRUNCATE ${names.join(", ")}`);
  const written = await insertAll(client, header, lines);
  for (const name of names) await client.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`);
  for (const key of keys) await client.query(key);
  return written;
}

async function requireSameMigrations(client: Client, header: Header): Promise<void> {
  const here = await appliedMigrations(client);
  const same = JSON.stringify(here) === JSON.stringify(header.migrations);
  if (!same)
    throw new Refusal(
      `This backup was made by Headnote ${header.program}, whose database differs (its last change is ${header.migrations.at(-1)?.name ?? "none"}, here ${here.at(-1)?.name ?? "none"}): restore it with that version, then update.`,
    );
}

function requireSameTables(present: Table[], header: Header): void {
  const shape = (list: Table[]) => JSON.stringify(list.map(({ name, columns }) => ({ name, columns })));
  if (shape(present) !== shape(header.tables))
    throw new Refusal("The tables of this database are not those of the backup: someone has changed them by hand.");
}

/** @returns the statements that make them again */
async function takeDownForeignKeys(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ table: string; name: string; definition: string }>(
    `SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
     FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND conparentid = 0 ORDER BY conname`,
  );
  for (const key of rows) await client.query(`ALTER TABLE ${key.table} DROP CONSTRAINT ${key.name}`);
  return rows.map((key) => `ALTER TABLE ${key.table} ADD CONSTRAINT ${key.name} ${key.definition}`);
}

/** Rows go in by the thousand or by the megabyte, whichever comes first. */
async function insertAll(client: Client, header: Header, lines: AsyncIterable<Line>): Promise<number> {
  let table: Table | undefined;
  let rows: (string | null)[][] = [];
  let weight = 0;
  let written = 0;
  const flush = async () => {
    if (table && rows.length) await insert(client, table, rows);
    written += rows.length;
    rows = [];
    weight = 0;
  };
  for await (const line of lines) {
    if (Array.isArray(line)) {
      rows.push(line);
      weight += line.reduce((sum, text) => sum + (text?.length ?? 0), 0);
      if (rows.length >= 1000 || weight > 1_000_000) await flush();
    } else if ("table" in line) {
      await flush();
      table = header.tables.find((t) => t.name === line.table);
    }
  }
  await flush();
  return written;
}

async function insert(client: Client, { name, columns }: Table, rows: (string | null)[][]): Promise<void> {
  const into = columns.map((c) => escapeIdentifier(c.name)).join(", ");
  const arrays = columns.map((_, i) => `$${i + 1}::text[]`).join(", ");
  const values = columns.map((c, i) => `x.c${i}::${c.type}`).join(", ");
  await client.query(
    `INSERT INTO ${escapeIdentifier(name)} (${into}) SELECT ${values} FROM unnest(${arrays}) AS x(${columns.map((_, i) => `c${i}`).join(", ")})`,
    columns.map((_, i) => rows.map((row) => row[i] ?? null)),
  );
}
