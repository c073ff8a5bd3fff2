// Starts, stops and kills a fresh clone in every way we could think of: `node scripts/lifecycle.mjs [--thorough] [words]`.
// Part of `npm run test:long`. Linux only (it reads /proc).
import fs from "node:fs";
import path from "node:path";
import { command } from "./lib/command.mjs";
import { atEnd } from "./lib/ending.mjs";
import { findHome } from "./lib/home.mjs";
import { freePort } from "./lib/ports.mjs";
import { allGone, clone, homeOf, kill9 } from "./lifecycle/clone.mjs";
import { installations } from "./lifecycle/installations.mjs";
import { interruptions } from "./lifecycle/interruptions.mjs";
import { refusals } from "./lifecycle/refusals.mjs";
import { endings, startUp, stopByCtrlC } from "./lifecycle/scenarios.mjs";

const words = process.argv.slice(2).filter((arg) => !arg.startsWith("--"));

await command(
  async () => {
    const checkout = path.join(findHome().home, `lifecycle-${process.pid}`, "checkout");
    const world = { checkout, port: await freePort(), rows: [] };
    atEnd(async () => {
      await kill9(checkout);
      for (const made of [homeOf(checkout), path.dirname(checkout)]) fs.rmSync(made, { recursive: true, force: true });
    });
    clone(checkout);
    /** @type {Record<string, (world: import("./lifecycle/scenarios.mjs").World) => Promise<void>>} */
    const all = {
      "a fresh clone reaches its last line": async () => stopByCtrlC(world, await startUp(world)),
      ...endings,
      ...refusals,
      ...installations,
      ...interruptions(process.argv.includes("--thorough")),
    };
    let [passed, failed, skipped] = [0, 0, 0];
    for (const [name, scenario] of Object.entries(all)) {
      if (passed && words.length && !words.some((word) => name.includes(word))) {
        skipped++;
        continue;
      }
      const began = Date.now();
      try {
        await scenario(world);
        passed++;
        console.log(`ok      ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
      } catch (error) {
        failed++;
        console.log(`FAILED  ${name}\n${error instanceof Error ? error.stack : error}`);
      }
      await kill9(checkout);
      await allGone(checkout);
    }
    console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
    return failed ? 1 : 0;
  },
  { dotenv: false },
);
