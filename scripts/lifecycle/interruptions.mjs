// A first start, stopped or killed in the middle of each of its steps: the next one must work.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { sleep } from "../lib/checkout.mjs";
import { allGone, begin, homeOf, kill9 } from "./clone.mjs";
import { startUp, stopByCtrlC } from "./scenarios.mjs";

/** @typedef {import("./scenarios.mjs").World} World */

/** The steps, by what they print, with what must be taken away for the step to come again. */
const STEPS = [
  { says: /Installing dependencies/, remove: ["node_modules"], after: [300, 4000] },
  { says: /Generating the database client/, remove: ["lib/data/generated"], after: [50, 500] },
  { says: /Building the application/, remove: [".next"], after: [100, 2000] },
  { says: /Making the database/, remove: ["HOME"], after: [20, 200, 400, 700] },
  { says: /Writing the demo/, remove: ["HOME"], after: [20, 200] },
  { says: /Starting the application/, remove: [], after: [20, 300] },
];

/** @param {boolean} thorough also the installation, which takes long */
export function interruptions(thorough) {
  /** @type {Record<string, (w: World) => Promise<void>>} */
  const scenarios = {};
  for (const { says, remove, after } of STEPS)
    for (const ms of after)
      for (const how of /** @type {const} */ (["Ctrl-C", "kill -9", "kill -9 of npm alone"])) {
        if (!thorough && (remove.includes("node_modules") || ms !== after[0])) continue;
        scenarios[`${how} ${ms} ms into "${says.source}"`] = (w) => interrupted(w, says, remove, ms, how);
      }
  return scenarios;
}

/** @param {World} w @param {RegExp} says @param {string[]} remove @param {number} ms @param {string} how */
async function interrupted(w, says, remove, ms, how) {
  const home = homeOf(w.checkout);
  for (const name of remove) {
    fs.rmSync(name === "HOME" ? home : path.join(w.checkout, name), { recursive: true, force: true });
    if (name === "HOME") w.rows = [];
  }
  const run = begin(w.checkout, { env: { PORT: String(w.port) } });
  assert.ok(await run.says(says), run.output());
  await sleep(ms);
  if (how === "Ctrl-C") {
    run.signal("SIGINT");
    await allGone(w.checkout);
    assert.doesNotMatch(run.output(), /^\s+at /m, "a stack was printed");
  } else if (how === "kill -9") await kill9(w.checkout);
  else if (run.pid) process.kill(run.pid, "SIGKILL"); // npm: the rest notices
  await stopByCtrlC(w, await startUpSoon(w));
}

/** What was orphaned may need a moment to leave; until then a start says that another is at work. @param {World} w */
async function startUpSoon(w) {
  for (let tries = 0; ; tries++)
    try {
      return await startUp(w);
    } catch (error) {
      if (tries > 20 || !/at work|already running|in use/.test(String(error))) throw error;
      await sleep(500);
    }
}
