// What a start refuses, each in one sentence.
import assert from "node:assert/strict";
import net from "node:net";
import { withClient } from "../lib/database.mjs";
import { freePort } from "../lib/ports.mjs";
import { runningUrl, startPostgres } from "../lib/postgres.mjs";
import { begin, homeOf, kill9, processesOf } from "./clone.mjs";
import { startUp, stopByCtrlC } from "./scenarios.mjs";

/** @typedef {import("./scenarios.mjs").World} World */

/** @type {Record<string, (w: World) => Promise<void>>} */
export const refusals = {
  "a second start names the port of the first": async (w) => {
    const run = await startUp(w);
    await refused(w, {}, new RegExp(`already running.*port ${w.port}`));
    await stopByCtrlC(w, run);
  },
  "a busy port": async (w) => {
    const server = net.createServer();
    await new Promise((listening) => server.listen(w.port, "127.0.0.1", () => listening(undefined)));
    await refused(w, {}, new RegExp(`Port ${w.port} is in use`));
    server.close();
  },
  "a PORT that is none": (w) => refused(w, { PORT: "http" }, /PORT must be a number/),
  "DATABASE_URL without AUTH_URL": (w) =>
    refused(w, { DATABASE_URL: "postgresql://a:b@127.0.0.1:1/c" }, /AUTH_URL must be set/),
  "DATABASE_URL where nothing answers": async (w) => {
    const port = await freePort();
    await refused(
      w,
      { DATABASE_URL: `postgresql://a:b-secret@127.0.0.1:${port}/c`, AUTH_URL: "http://localhost" },
      /No PostgreSQL answers/,
    );
  },
  "DATABASE_URL that is none": (w) =>
    refused(w, { DATABASE_URL: "nonsense", AUTH_URL: "http://localhost" }, /must look like postgresql:/),
  "the demo beyond this machine, by HOST": (w) => refused(w, { HOST: "0.0.0.0" }, /demo accounts/),
  "the demo beyond this machine, by AUTH_URL": (w) =>
    refused(w, { AUTH_URL: "https://headnote.example.org" }, /demo accounts/),
  "a database of a newer program": async (w) => {
    const run = await startUp(w);
    const url = runningUrl(homeOf(w.checkout));
    const name = "29990101000000_later";
    await withClient(url, (c) =>
      c.query(
        "INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'x', $1, now())",
        [name],
      ),
    );
    await stopByCtrlC(w, run);
    await refused(w, {}, /made by a newer Headnote/);
    const pg = await startPostgres(homeOf(w.checkout));
    await withClient(pg.url, (c) => c.query("DELETE FROM _prisma_migrations WHERE id = 'x'"));
    await kill9(w.checkout);
  },
};

/**
 * One sentence, no stack, exit code 1, nothing left running.
 * @param {World} w @param {NodeJS.ProcessEnv} env @param {RegExp} sentence @param {boolean} [npm] started by npm
 */
export async function refused(w, env, sentence, npm = true) {
  const before = processesOf(w.checkout).length;
  const run = begin(w.checkout, { npm, env: { PORT: String(w.port), ...env } });
  assert.equal(await run.done, 1, run.output());
  assert.match(run.output(), sentence);
  assert.doesNotMatch(run.output(), /^\s+at /m);
  assert.doesNotMatch(run.output(), /b-secret/);
  assert.ok(processesOf(w.checkout).length <= before, "something was left running");
}
