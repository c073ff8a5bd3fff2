import pg from "pg";
import { migrationList, migrationNames, pendingMigrations } from "./migrations.mjs";
import { knownCause, Refusal } from "./refusal.mjs";

/** The advisory lock that `prisma migrate deploy` takes too: two starts wait for one another. */
const LOCK = 72_707_369;

/**
 * Bring a database to this program's schema. Each migration is one transaction together with its bookkeeping (table
 * _prisma_migrations, as `prisma migrate deploy` writes it): a kill at any moment leaves the one before or the one after.
 * @param {string} url @returns {Promise<string[]>} names of the migrations applied now
 */
export async function migrate(url) {
  // One client and no more: the engine's statements, our transaction and the lock are of one session.
  const pool = new pg.Pool({
    connectionString: url,
    max: 1,
    idleTimeoutMillis: 0,
    application_name: "headnote migrate",
  });
  pool.on("error", () => {}); // reported by the query that meets it
  try {
    await pool.query("SELECT pg_advisory_lock($1)", [LOCK]);
    const pending = await pendingMigrations(pool);
    if (pending.length === 0) return [];
    await refuseHalfDone(pool);
    const { filters, schemaEngine } = await import("./engine.mjs");
    const engine = await schemaEngine(pool);
    const names = migrationNames();
    for (const name of pending) {
      await pool.query("BEGIN");
      const upToHere = migrationList(names.slice(0, names.indexOf(name) + 1));
      await engine.applyMigrations({ migrationsList: upToHere, filters }).catch(failed(name));
      await pool.query("COMMIT");
    }
    return pending;
  } finally {
    await pool.end(); // ends the session, and with it the lock and what was not committed
  }
}

/** @param {string} name @returns {(error: unknown) => never} */
const failed = (name) => (error) => {
  const said = error instanceof Error ? error.message : String(error);
  throw new Refusal(
    knownCause("Changing the database", said) ||
      `${said.trim()}\n\nMigration ${name} failed; the database is as it was before.`,
  );
};

/** A migration that `prisma migrate deploy`, which uses no transaction, began and did not finish. @param {pg.Pool} pool */
async function refuseHalfDone(pool) {
  const table = await pool.query("SELECT to_regclass('_prisma_migrations') AS name");
  if (!table.rows[0].name) return;
  const { rows } = await pool.query(
    "SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NULL AND rolled_back_at IS NULL LIMIT 1",
  );
  if (rows[0])
    throw new Refusal(
      `Migration ${rows[0].name} was begun by another program and not finished: repair it with "prisma migrate resolve", or restore a backup.`,
    );
}
