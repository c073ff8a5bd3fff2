import fs from "node:fs";
import path from "node:path";
import { at, read } from "./checkout.mjs";
import { ensureInstalled } from "./install.mjs";
import { continueUnderOwnNode } from "./own-node.mjs";
import { say } from "./progress.mjs";
import { Refusal } from "./refusal.mjs";

const folder = at("prisma/migrations");

/**
 * Write prisma/migrations/<time>_<name> with the SQL that leads from the last migration's schema (kept beside it) to
 * today's, and today's schema. What Prisma cannot say is added to it by hand. The result is run once, on a throwaway.
 * @param {string} name @returns {Promise<number>} exit code
 */
export async function makeMigration(name) {
  if (!/^[a-z][a-z0-9_]*$/.test(name))
    throw new Refusal("Which name? npm run migration late_work (small letters, digits, _).");
  await ensureInstalled();
  await continueUnderOwnNode(at("scripts/migration.mjs"), [name]);
  const { startTestServer } = await import("./test-server.mjs");
  const { migrationNames } = await import("./migrations.mjs");
  const server = await startTestServer(); // the engine wants a connection even to compare two files
  const last = migrationNames().at(-1);
  const sql = await difference(server.url, last ? read(path.join(folder, last, "schema.prisma")) : "");
  if (!sql) {
    say("prisma/schema.prisma has not changed since the last migration.");
    return 0;
  }
  const id = `${new Date().toISOString().replace(/\D/g, "").slice(0, 14)}_${name}`;
  fs.mkdirSync(path.join(folder, id), { recursive: true });
  fs.writeFileSync(path.join(folder, id, "migration.sql"), sql);
  fs.copyFileSync(at("prisma/schema.prisma"), path.join(folder, id, "schema.prisma"));
  fs.writeFileSync(path.join(folder, "migration_lock.toml"), 'provider = "postgresql"\n');
  say(`prisma/migrations/${id}`);
  const { migrate } = await import("./migrate.mjs");
  await migrate(server.url);
  return 0;
}

/**
 * The SQL that leads from one schema to prisma/schema.prisma, as Prisma writes it.
 * @param {string} url any database (the engine wants one) @param {string} before text of a schema; "" = nothing
 * @returns {Promise<string>} "" = no difference
 */
export async function difference(url, before) {
  const { default: pg } = await import("pg");
  const { filters, schemaEngine, schemaFiles } = await import("./engine.mjs");
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  try {
    const engine = await schemaEngine(pool);
    const from = before ? { tag: "schemaDatamodel", files: schemaFiles(before) } : { tag: "empty" };
    const to = { tag: "schemaDatamodel", files: schemaFiles() };
    const { stdout } = await engine.diff({ from, to, script: true, exitCode: null, filters, shadowDatabaseUrl: null });
    return !stdout || /^-- This is an empty migration/m.test(stdout) ? "" : stdout;
  } finally {
    await pool.end();
  }
}
