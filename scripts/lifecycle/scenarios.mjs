// Ways in which a start is begun, stopped and killed, and what must hold afterwards.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { withClient } from "../lib/database.mjs";
import { runningUrl } from "../lib/postgres.mjs";
import { commandLine } from "../lib/processes.mjs";
import { allGone, begin, homeOf, kill9, processesOf } from "./clone.mjs";

/** @typedef {{ checkout: string, port: number, rows: string[] }} World rows: addresses of people written and acknowledged so far */

const READY = /^Headnote is ready.*$/m;

/** @param {World} w @param {Parameters<typeof begin>[1]} [how] */
export async function startUp(w, how = {}) {
  const run = begin(w.checkout, { ...how, env: { PORT: String(w.port), ...how.env } });
  assert.ok(await run.says(READY), `it did not become ready:\n${run.output()}`);
  const answer = await fetch(`http://127.0.0.1:${w.port}/api/health`);
  assert.equal(answer.status, 200);
  assert.equal(Object(await answer.json()).status, "ok");
  assert.match(run.output().trimEnd().split("\n").at(-1) ?? "", READY);
  await checkRows(w);
  return run;
}

/** A row written now, and acknowledged by the database. @param {World} w */
export async function writeRow(w) {
  const email = `row-${w.rows.length}@lifecycle.example`;
  await withClient(runningUrl(homeOf(w.checkout)), (c) => c.query(`INSERT INTO "User" (email) VALUES ($1)`, [email]));
  w.rows.push(email);
}

/** @param {World} w */
async function checkRows(w) {
  const found = await withClient(runningUrl(homeOf(w.checkout)), (c) =>
    c.query(`SELECT email FROM "User" WHERE email LIKE '%@lifecycle.example' ORDER BY "createdAt"`),
  );
  assert.deepEqual(found.rows.map((r) => r.email).sort(), [...w.rows].sort());
}

/** @param {World} w @param {Awaited<ReturnType<typeof startUp>>} run */
export async function stopByCtrlC(w, run) {
  run.signal("SIGINT");
  await allGone(w.checkout);
}

/** @type {Record<string, (w: World) => Promise<void>>} */
export const endings = {
  "Ctrl-C ends everything, and the rows are there at the next start": async (w) => {
    const run = await startUp(w);
    await writeRow(w);
    await stopByCtrlC(w, run);
    assert.ok(
      !fs.existsSync(path.join(homeOf(w.checkout), "data/postmaster.pid")),
      "PostgreSQL was not stopped in order",
    );
    await stopByCtrlC(w, await startUp(w));
  },
  "SIGTERM to npm ends everything": async (w) => {
    const run = await startUp(w);
    process.kill(run.pid, "SIGTERM");
    await allGone(w.checkout);
  },
  "a closed terminal (SIGHUP) ends everything": async (w) => {
    const run = await startUp(w);
    run.signal("SIGHUP");
    await allGone(w.checkout);
  },
  "kill -9 of everything, PostgreSQL too": async (w) => {
    await startUp(w);
    await writeRow(w);
    await kill9(w.checkout);
    assert.deepEqual(processesOf(w.checkout), []);
    await stopByCtrlC(w, await startUp(w));
  },
  "kill -9 of everything but PostgreSQL: the next start adopts it": async (w) => {
    await startUp(w);
    await writeRow(w);
    const isPostgres = (/** @type {number} */ pid) => /postgres/.test(commandLine(pid)[0] ?? "");
    await kill9(w.checkout, (pid) => !isPostgres(pid));
    const left = processesOf(w.checkout).filter(isPostgres);
    assert.ok(left.length > 0);
    const run = await startUp(w);
    assert.ok(processesOf(w.checkout).includes(left[0] ?? 0), "another PostgreSQL was started");
    await stopByCtrlC(w, run);
  },
  "kill -9 of the launcher alone: the application leaves, the next start works": async (w) => {
    await startUp(w);
    await writeRow(w);
    await kill9(w.checkout, (pid) => commandLine(pid).some((word) => word.endsWith("scripts/start.mjs")));
    await stopByCtrlC(w, await startUp(w));
  },
  "kill -9 of PostgreSQL alone: the start says so and ends; the next one works": async (w) => {
    const run = await startUp(w);
    await writeRow(w);
    await kill9(w.checkout, (pid) => /postgres/.test(commandLine(pid)[0] ?? ""));
    assert.equal(await run.done, 1);
    assert.match(run.output(), /The database has stopped/);
    await stopByCtrlC(w, await startUp(w));
  },
  "a number left in postmaster.pid that now belongs to another program": async (w) => {
    const run = await startUp(w);
    await writeRow(w);
    const file = path.join(homeOf(w.checkout), "data/postmaster.pid");
    const text = fs.readFileSync(file, "utf8");
    await kill9(w.checkout);
    await run.done;
    fs.writeFileSync(file, text.replace(/^\d+/, String(process.pid)));
    await stopByCtrlC(w, await startUp(w));
  },
};
