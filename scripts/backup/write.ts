import { createWriteStream, existsSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import type { Client } from "pg";
import QueryStream from "pg-query-stream";
import { appliedMigrations } from "../lib/migrations.mjs";
import { Refusal } from "../lib/refusal.mjs";
import { EXACT_TEXT, type Header } from "./format";
import { tables, textRows } from "./tables";

/**
 * Write everything a database holds into a new file that only its owner can read: one consistent snapshot, taken while
 * others write. The file appears whole or not at all.
 * @param client a connection used for nothing else
 * @param file path of a file that does not exist yet
 * @param program version of this program, for the header
 * @returns the header, with the number of rows of each table
 * @throws Refusal when the file exists, or when the database has what the format does not carry (sequences)
 */
export async function writeBackup(client: Client, file: string, program: string): Promise<Header> {
  if (existsSync(file)) throw new Refusal(`${file} exists already: a backup never overwrites another file.`);
  if (!existsSync(dirname(file))) throw new Refusal(`The folder ${dirname(file)} does not exist.`);
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  await client.query(EXACT_TEXT);
  await refuseSequences(client);
  const header: Header = {
    format: "headnote-backup",
    formatVersion: 1,
    madeAt: new Date().toISOString(),
    program,
    migrations: await appliedMigrations(client),
    tables: await tables(client),
  };
  const part = `${file}.part`;
  try {
    const out = createWriteStream(part, { mode: 0o600, flags: "wx", flush: true });
    await pipeline(Readable.from(lines(client, header)), createGzip(), out);
    await rename(part, file);
    await flushFolder(dirname(file));
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  } finally {
    await client.query("ROLLBACK").catch(() => {});
  }
  return header;
}

/** Lines gathered into pieces of about 64 kB: one at a time would be slow to compress. */
async function* lines(client: Client, header: Header): AsyncGenerator<string> {
  let piece = `${JSON.stringify(header)}\n`;
  let all = 0;
  for (const table of header.tables) {
    piece += `${JSON.stringify({ table: table.name })}\n`;
    for await (const row of client.query(new QueryStream(textRows(table), [], { rowMode: "array", batchSize: 200 }))) {
      all++;
      piece += `${JSON.stringify(row)}\n`;
      if (piece.length < 65_536) continue;
      yield piece;
      piece = "";
    }
  }
  yield `${piece}${JSON.stringify({ end: all })}\n`;
}

async function refuseSequences(client: Client): Promise<void> {
  const { rows } = await client.query<{ relname: string }>(
    "SELECT relname FROM pg_class WHERE relkind = 'S' AND relnamespace = 'public'::regnamespace LIMIT 1",
  );
  if (rows[0]) throw new Refusal(`The database has a sequence (${rows[0].relname}), which a backup does not carry.`);
}

/** The new name itself must survive a power cut. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  await handle.sync().catch(() => {}); // some systems cannot
  await handle.close();
}
