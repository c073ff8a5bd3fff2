// Other kinds of installation: without the demo, on a PostgreSQL of its own, on a full disk; and the commands beside them.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { census } from "../lib/people.mjs";
import { runningUrl } from "../lib/postgres.mjs";
import { startTestServer } from "../lib/test-server.mjs";
import { allGone, begin, homeOf, run } from "./clone.mjs";
import { refused } from "./refusals.mjs";
import { startUp, stopByCtrlC } from "./scenarios.mjs";

/** @typedef {import("./scenarios.mjs").World} World */

/** A new data folder. @param {World} w */
function forget(w) {
  fs.rmSync(homeOf(w.checkout), { recursive: true, force: true });
  w.rows = [];
}

/** @param {World} w */
const people = (w) => census(runningUrl(homeOf(w.checkout)));

/** @type {Record<string, (w: World) => Promise<void>>} */
export const installations = {
  "--empty begins without the demo, gives a set-up link, and stays so": async (w) => {
    forget(w);
    const first = await startUp(w, { args: ["--empty"] });
    assert.match(first.output(), /http:\/\/localhost:\d+\/links\/\S{20,}/);
    assert.equal((await people(w)).people, 0);
    await stopByCtrlC(w, first);
    const second = await startUp(w, { env: { HOST: "0.0.0.0" } });
    assert.equal((await people(w)).people, 0);
    await stopByCtrlC(w, second);
  },
  "demo:remove beside a running Headnote; the demo does not come back": async (w) => {
    forget(w);
    const first = await startUp(w);
    assert.ok((await people(w)).demoAccounts.length >= 4);
    assert.match(run(w.checkout, "demo:remove"), /Removed: /);
    assert.deepEqual(await people(w), { people: 0, courses: 0, demoAccounts: [] });
    await stopByCtrlC(w, first);
    const second = await startUp(w);
    assert.equal((await people(w)).people, 0);
    await stopByCtrlC(w, second);
  },
  "a backup beside a running Headnote is restored into an empty one, which is not running": async (w) => {
    forget(w);
    const first = await startUp(w);
    const before = await people(w);
    const file = path.join(w.checkout, "whole.backup");
    fs.rmSync(file, { force: true });
    assert.match(run(w.checkout, "backup", file), /rows of \d+ tables/);
    await stopByCtrlC(w, first);
    forget(w);
    assert.match(run(w.checkout, "restore", file), /rows of .* are back/);
    await allGone(w.checkout);
    const second = await startUp(w);
    assert.deepEqual(await people(w), before);
    await stopByCtrlC(w, second);
  },
  "an invitation and a reset from the command line": async (w) => {
    const link = run(w.checkout, "people:invite", "ada@example.org", "--may-create-courses");
    assert.match(link, /http:\/\/localhost:\d+\/links\/\S{20,}/);
    assert.match(run(w.checkout, "people:reset", "ada@example.org"), /\/links\/\S{20,}/);
    await allGone(w.checkout);
  },
  "a PostgreSQL of its own: migrated, not seeded, without demo accounts": async (w) => {
    const server = await startTestServer();
    const env = { DATABASE_URL: server.url, AUTH_URL: `http://localhost:${w.port}`, PORT: String(w.port) };
    const started = begin(w.checkout, { env });
    assert.ok(await started.says(/^Headnote is ready/m), started.output());
    assert.doesNotMatch(started.output(), /Demo accounts/);
    assert.match(started.output(), /\/links\/\S{20,}/);
    assert.equal((await census(server.url)).people, 0);
    await stopByCtrlC(w, started);
  },
  "a full disk is said in one sentence, and is no obstacle once there is room": async (w) => {
    forget(w);
    const home = homeOf(w.checkout);
    fs.mkdirSync(home, { recursive: true });
    const mounted = spawnSync("mount", ["-t", "tmpfs", "-o", "size=20m,mode=755", "tmpfs", home]);
    assert.equal(mounted.status, 0, "this needs the right to mount a small disk (root)");
    try {
      await refused(w, {}, /disk is full/);
      spawnSync("mount", ["-o", "remount,size=400m", home]);
      await stopByCtrlC(w, await startUp(w));
    } finally {
      spawnSync("umount", [home]);
    }
  },
  "npm is not there": async (w) => {
    const bin = path.join(w.checkout, ".data-bin");
    fs.mkdirSync(bin, { recursive: true });
    fs.copyFileSync(process.execPath, path.join(bin, "node"));
    fs.renameSync(path.join(w.checkout, "node_modules"), path.join(w.checkout, ".data-modules"));
    try {
      await refused(w, { PATH: bin }, /npm was not found/, false);
    } finally {
      fs.rmSync(path.join(w.checkout, "node_modules"), { recursive: true, force: true });
      fs.renameSync(path.join(w.checkout, ".data-modules"), path.join(w.checkout, "node_modules"));
      fs.rmSync(bin, { recursive: true });
    }
  },
};
