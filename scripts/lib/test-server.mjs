// A PostgreSQL of the tests' own: new for every run, thrown away at its end, never the one a person's data is in.
import fs from "node:fs";
import path from "node:path";
import { at } from "./checkout.mjs";
import { ensureDatabase, sibling } from "./database.mjs";
import { atEnd } from "./ending.mjs";
import { findHome, identity, reachable } from "./home.mjs";
import { migrate } from "./migrate.mjs";
import { isRunning, startPostgres } from "./postgres.mjs";
import { alive } from "./processes.mjs";

/** Tests may lie in a temporary folder: nothing of theirs is to be kept. */
function base() {
  return reachable(at(), identity()) ? at(".data") : findHome().home;
}

/**
 * Start it with one migrated database, the template of data tests.
 * @returns {Promise<{ home: string, url: string, add: (name: string) => Promise<string> }>} `add` makes another database
 *   with this program's schema and gives its address
 */
export async function startTestServer() {
  const home = path.join(base(), `test-${process.pid}`);
  await removeLeftovers();
  atEnd(() => fs.rmSync(home, { recursive: true, force: true }));
  const { url } = await startPostgres(home, { throwaway: true });
  const add = async (/** @type {string} */ name) => {
    const address = sibling(url, name);
    await ensureDatabase(address);
    await migrate(address);
    return address;
  };
  return { home, url: await add("headnote_template"), add };
}

/** What runs that were killed have left. */
async function removeLeftovers() {
  for (const name of fs.existsSync(base()) ? fs.readdirSync(base()) : []) {
    const [, pid] = /^test-(\d+)$/.exec(name) ?? [];
    if (!pid || alive(Number(pid))) continue;
    const left = path.join(base(), name);
    if (isRunning(left))
      process.kill(Number.parseInt(fs.readFileSync(path.join(left, "data/postmaster.pid"), "utf8"), 10), "SIGQUIT");
    fs.rmSync(left, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
