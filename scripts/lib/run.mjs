import fs from "node:fs";
import path from "node:path";
import { at } from "./checkout.mjs";
import { startNode } from "./children.mjs";
import { findHome } from "./home.mjs";
import { ensureInstalled } from "./install.mjs";
import { own, owner } from "./lock.mjs";
import { continueUnderOwnNode } from "./own-node.mjs";
import { ensureGenerated } from "./prepare.mjs";
import { progressToStderr } from "./progress.mjs";
import { Refusal } from "./refusal.mjs";

/**
 * What a command needs: nothing; the database as it is (a backup before an upgrade); or one with this program's schema.
 * @type {Record<string, "nothing" | "database" | "schema">}
 */
const NEEDS = {
  backup: "database",
  restore: "schema",
  "demo-remove": "schema",
  "people-invite": "schema",
  "people-reset": "schema",
  "documents-parse": "nothing",
  "documents-convert": "nothing",
  "annotations-move": "nothing",
  "annotations-find": "nothing",
  bench: "nothing",
  fuzz: "nothing",
  "load-room": "nothing",
  "seed-large": "nothing",
  faults: "nothing",
};

/** @param {string} name @param {string[]} args @returns {Promise<number>} exit code */
export async function runCommand(name, args) {
  progressToStderr();
  const needs = NEEDS[name];
  if (!needs) throw new Refusal(`There is no command "${name}".`);
  delete process.env.HEADNOTE_HANDED_OVER;
  const { home } = findHome();
  const busy = owner(home);
  if (!busy) await ensureInstalled(); // beside a running Headnote, nothing under it is replaced
  await continueUnderOwnNode(at("scripts/run.mjs"), [name, ...args]);
  if (!busy) await ensureGenerated();
  const env =
    needs === "nothing"
      ? {}
      : await database(home, needs === "schema", `npm run ${process.env.npm_lifecycle_event ?? name}`);
  // "react-server" is the condition under which server-only modules may be loaded outside Next.
  const run = startNode(["--conditions=react-server", "--import", "tsx", at(`scripts/${name}.ts`), ...args], {
    cwd: process.env.INIT_CWD ?? process.cwd(), // where the person is: FILE is meant from there
    env: { ...process.env, ...env },
    out: "inherit",
  });
  return run.done;
}

/**
 * The database that the command works on: DATABASE_URL's, the one that a running Headnote has started, or the embedded
 * one brought up for the time of the command. @param {string} home @param {boolean} upToDate @param {string} command
 */
async function database(home, upToDate, command) {
  const { requireDatabase, ensureDatabase, withClient } = await import("./database.mjs");
  const given = process.env.DATABASE_URL;
  if (given) await requireDatabase(given);
  const busy = given ? null : owner(home);
  const url = given || (busy ? await ofRunning(home, busy.command) : await bringUp());
  if (upToDate && !busy) await (await import("./migrate.mjs")).migrate(url);
  else if (upToDate) await withClient(url, requireSchema);
  const authUrl = process.env.AUTH_URL || `http://localhost:${busy?.port || process.env.PORT || 3000}`;
  const { authSecret } = await import("./installation.mjs");
  return {
    DATABASE_URL: url,
    AUTH_URL: authUrl,
    AUTH_SECRET: process.env.AUTH_SECRET || authSecret(home),
    HEADNOTE_DATA_DIR: home,
  };

  async function bringUp() {
    if (!fs.existsSync(path.join(home, "data")) && command.endsWith("backup"))
      throw new Refusal("There is no database here yet: npm start makes one.");
    own(home, command);
    const { startPostgres } = await import("./postgres.mjs");
    const { url } = await startPostgres(home);
    await ensureDatabase(url);
    return url;
  }
}

/** @param {string} home @param {string} command */
async function ofRunning(home, command) {
  const { runningUrl } = await import("./postgres.mjs");
  const url = runningUrl(home);
  if (url) return url;
  throw new Refusal(
    `"${command}" is at work on this installation and its database is not ready: try again when it is.`,
  );
}

/** @param {import("pg").ClientBase} client */
async function requireSchema(client) {
  const { pendingMigrations } = await import("./migrations.mjs");
  const pending = await pendingMigrations(client);
  if (pending.length)
    throw new Refusal("The running Headnote is older than this checkout: stop it and start it again first.");
}
