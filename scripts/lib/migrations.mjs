// What migrations this program has, and which of them a database has.
import fs from "node:fs";
import path from "node:path";
import { at, read } from "./checkout.mjs";
import { Refusal } from "./refusal.mjs";

const folder = at("prisma/migrations");

/** Names of the migrations of this program, oldest first. @returns {string[]} */
export const migrationNames = () =>
  fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

/** The migrations as the engine takes them. @param {string[]} names */
export const migrationList = (names) => ({
  baseDir: folder,
  shadowDbInitScript: "",
  lockfile: { path: "migration_lock.toml", content: read(path.join(folder, "migration_lock.toml")) || null },
  migrationDirectories: names.map((name) => ({
    path: name,
    migrationFile: {
      path: "migration.sql",
      content: { tag: "ok", value: read(path.join(folder, name, "migration.sql")) },
    },
  })),
});

/**
 * The migrations a database has, oldest first, with the checksums of the scripts that were run.
 * @param {import("pg").ClientBase | import("pg").Pool} db @returns {Promise<{ name: string, checksum: string }[]>}
 */
export async function appliedMigrations(db) {
  const table = await db.query("SELECT to_regclass('_prisma_migrations') AS name");
  if (!table.rows[0].name) return [];
  const { rows } = await db.query(
    `SELECT migration_name AS name, checksum FROM _prisma_migrations
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return rows;
}

/**
 * The migrations that a database still lacks. Throws a Refusal when it has one we do not know: an older program would
 * write what the newer one no longer understands. @param {import("pg").ClientBase | import("pg").Pool} db @returns {Promise<string[]>}
 */
export async function pendingMigrations(db) {
  const known = migrationNames();
  const applied = (await appliedMigrations(db)).map((m) => m.name);
  const unknown = applied.find((name) => !known.includes(name));
  if (unknown)
    throw new Refusal(
      `This database was made by a newer Headnote (it has "${unknown}"): update this checkout, or restore a backup made with it.`,
    );
  return known.filter((name) => !applied.includes(name));
}
