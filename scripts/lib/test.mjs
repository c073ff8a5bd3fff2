import { at } from "./checkout.mjs";
import { ending } from "./ending.mjs";
import { say } from "./progress.mjs";
import { Refusal, sentence } from "./refusal.mjs";
import { prepareSuite, runSuite } from "./suite.mjs";
import { fromCheck, line, sum } from "./tally.mjs";

const PARTS = ["types", "lint", "unit", "data", "build", "e2e"];
/** Settings of a person's own installation have no place in a test. */
const PERSONAL =
  /^(DATABASE_URL|TEST_DATABASE_URL|HOST|PORT|AUTH_.*|EMAIL_.*|TRUSTED_PROXIES|NEXT_DIST_DIR|NODE_ENV|HEADNOTE_(?!LONG|HANDED).*)$/;

/** Test this checkout. The last line has the sum. @param {string[]} args @returns {Promise<number>} exit code */
export async function test(args) {
  for (const name of Object.keys(process.env)) if (PERSONAL.test(name)) delete process.env[name];
  delete process.env.HEADNOTE_HANDED_OVER;
  const began = Date.now();
  const tallies = [];
  try {
    const wanted = parse(args);
    await prepareSuite();
    tallies.push(...(await runSuite(wanted)));
    if (process.env.HEADNOTE_LONG && !wanted.only) tallies.push(...(await longRounds()));
  } catch (error) {
    if (ending()) return 130;
    say(`✗ ${sentence(error)}`);
    tallies.push(fromCheck(1));
  }
  if (ending()) return 130;
  const all = sum(tallies);
  say(`\n${((Date.now() - began) / 1000).toFixed(0)} seconds`);
  say(line(all));
  return all.failed ? 1 : 0;
}

/** What takes too long for every day: damaged files, measurements, and starts, stops and kills. */
async function longRounds() {
  const { script } = await import("./runners.mjs");
  return [
    await script("Damaged files", "scripts/fuzz.ts"),
    await script("Bench", "scripts/bench.ts"),
    await script("Saving under faults", "scripts/faults.ts", ["200"]),
    await script("A class writing at once", "scripts/load-room.ts", ["room", "--students", "20", "--seconds", "8"]),
    await lifecycle(),
  ];
}

/** Starts, stops and kills; see lifecycle.mjs. */
async function lifecycle() {
  const { startNode } = await import("./children.mjs");
  const run = startNode([at("scripts/lifecycle.mjs"), "--thorough"]);
  const code = await run.done;
  say(run.output().trim());
  const [, passed, failed, skipped] = /(\d+) passed, (\d+) failed, (\d+) skipped\s*$/.exec(run.output()) ?? [];
  if (passed === undefined) return fromCheck(code || 1);
  return { passed: Number(passed), failed: Number(failed), skipped: Number(skipped) };
}

/** @param {string[]} args */
function parse(args) {
  const [flag, only = "", ...files] = args;
  if (flag === undefined) return { only: "", files: [] };
  if (flag !== "--only" || !PARTS.includes(only))
    throw new Refusal(`Known here: --only ${PARTS.join("|")} [arguments for its runner].`);
  return { only, files };
}
