// The runners of `npm test`, each a promise of how much passed, failed and was skipped. Their output is shown when they
// fail. Lines are printed whole when a runner ends: several are at work at once.
import fs from "node:fs";
import { at, program, read, sleep } from "./checkout.mjs";
import { startNode } from "./children.mjs";
import { ending } from "./ending.mjs";
import { say } from "./progress.mjs";
import { fromCheck, fromPlaywright, fromVitest, line } from "./tally.mjs";

/** @typedef {import("./tally.mjs").Tally} Tally */

/** Minutes after which a runner is taken to hang. */
const PATIENCE = process.env.HEADNOTE_LONG ? 60 : 18;

/**
 * @param {string} label @param {string[]} args @param {NodeJS.ProcessEnv} env
 * @param {(code: number) => Tally} count @param {boolean} [show] print what it says as it goes
 */
async function run(label, args, env, count, show = false) {
  const began = Date.now();
  const { done, stop, output } = startNode(args, { env: { ...process.env, ...env }, out: show ? "inherit" : "pipe" });
  const hangs = Symbol("hangs");
  const result = await Promise.race([done, sleep(PATIENCE * 60_000).then(() => hangs)]);
  if (result === hangs) await stop();
  const code = typeof result === "number" ? result : 1;
  const tally = count(code);
  if (ending()) return tally; // stopped, not failed
  if (tally.failed && !show) say(`\n${output().trim()}\n`);
  const seconds = `${((Date.now() - began) / 1000).toFixed(1)} s`;
  say(
    `${tally.failed ? "✗" : "•"} ${label}: ${result === hangs ? `still running after ${PATIENCE} minutes; ` : ""}${line(tally)} (${seconds})`,
  );
  return tally;
}

/** Something that is right or wrong as a whole. @param {string} label @param {string[]} args @param {NodeJS.ProcessEnv} [env] */
export const check = (label, args, env = {}) => run(label, args, env, fromCheck);

/** A script in TypeScript that is right or wrong as a whole and tells as it goes. @param {string} label @param {string} file @param {string[]} [args] */
export const script = (label, file, args = []) =>
  run(label, ["--conditions=react-server", "--import", "tsx", at(file), ...args], {}, fromCheck, true);

/**
 * `shard` is a part of all files (`1/2`), for two runs beside each other.
 * @param {"unit" | "data"} project @param {string} label @param {string[]} files @param {NodeJS.ProcessEnv} [env] @param {string} [shard]
 */
export function vitest(project, label, files, env = {}, shard = "1/1") {
  const report = fresh(`${project}-${shard.replace("/", "-of-")}.json`);
  const args = [program("vitest", "vitest.mjs"), "run", "--project", project, "--passWithNoTests=false"];
  args.push(`--shard=${shard}`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  return run(label, [...args, ...reporters, ...files], env, (code) => fromVitest(read(report), code), files.length > 0);
}

/** User stories in a browser. @param {string[]} args @param {NodeJS.ProcessEnv} env */
export function stories(args, env) {
  const report = fresh("stories.json");
  return run(
    "User stories",
    [program("@playwright/test", "cli.js"), "test", ...args],
    { ...env, PLAYWRIGHT_JSON: report },
    (code) => fromPlaywright(read(report), code),
    args.length > 0,
  );
}

/** @param {string} name */
function fresh(name) {
  fs.mkdirSync(at("test-results"), { recursive: true });
  fs.rmSync(at("test-results", name), { force: true });
  return at("test-results", name);
}
