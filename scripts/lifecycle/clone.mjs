// A fresh clone of this checkout as it stands (also what is not committed yet), and starts in it as a person would make.
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { root, sleep } from "../lib/checkout.mjs";
import { findHome } from "../lib/home.mjs";
import { alive, commandLine, parentOf } from "../lib/processes.mjs";

/** @param {string} to an empty place */
export function clone(to) {
  const listed = spawnSync("git", ["ls-files", "-co", "--exclude-standard", "-z"], { cwd: root, encoding: "utf8" });
  if (listed.status !== 0) throw new Error(`git is needed for this: ${listed.stderr}`);
  for (const file of listed.stdout.split("\0").filter((f) => f && fs.existsSync(path.join(root, f)))) {
    fs.mkdirSync(path.dirname(path.join(to, file)), { recursive: true });
    fs.copyFileSync(path.join(root, file), path.join(to, file));
  }
}

/** Where the clone keeps its data. @param {string} checkout */
export const homeOf = (checkout) => findHome(checkout, {}).home;

/**
 * `npm start` in a session of its own, so that a signal can be sent to all of it as a terminal does.
 * @param {string} checkout @param {{ args?: string[], env?: NodeJS.ProcessEnv, npm?: boolean }} [how]
 */
export function begin(checkout, { args = [], env = {}, npm = true } = {}) {
  const clean = { ...ofFreshShell(), ...env };
  const words = npm ? ["npm", "start", "--", ...args] : ["node", "scripts/start.mjs", ...args];
  const child = spawn(words[0] ?? "", words.slice(1), {
    cwd: checkout,
    env: clean,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (output += text));
  /** @type {number | undefined} */
  let code;
  /** @type {Promise<number>} */
  const done = new Promise((resolve) =>
    child.once("exit", (exit) => {
      code = exit ?? 1;
      resolve(code);
    }),
  );

  /** Wait until it has printed this, or has ended. @param {RegExp} words @param {number} [patience] seconds */
  const says = async (words, patience = 600) => {
    for (const began = Date.now(); !words.test(output) && code === undefined; await sleep(10))
      if (Date.now() - began > patience * 1000) throw new Error(`it did not say ${words} in ${patience} s:\n${output}`);
    return words.test(output);
  };
  /** Send a signal to the whole session, as Ctrl-C and a closed terminal do. @param {NodeJS.Signals} signal */
  const signal = (signal) => child.pid && process.kill(-child.pid, signal);
  return { pid: child.pid ?? 0, says, signal, done, output: () => output, code: () => code };
}

/** `npm run NAME -- …` to its end. @param {string} checkout @param {string[]} words @returns {string} its standard output */
export function run(checkout, ...words) {
  const [name = "", ...args] = words;
  const ended = spawnSync("npm", ["run", "-s", name, "--", ...args], {
    cwd: checkout,
    env: ofFreshShell(),
    encoding: "utf8",
  });
  if (ended.status !== 0) throw new Error(`npm run ${name} failed:\n${ended.stdout}${ended.stderr}`);
  return ended.stdout;
}

/** The environment of a person who has set nothing. */
function ofFreshShell() {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^npm_|^(HEADNOTE_|DATABASE_URL|AUTH_|PORT$|HOST$|INIT_CWD)/.test(name),
  );
  return { ...Object.fromEntries(kept), PATH: outsidePath() };
}

/** The PATH without the folder that npm puts before it: a fresh shell does not have our Node. */
const outsidePath = () =>
  (process.env.PATH ?? "")
    .split(path.delimiter)
    .filter((dir) => !dir.includes("node_modules"))
    .join(path.delimiter);

/** Every process that works in this clone: by its folder, its data, or being a child of such a one. @param {string} checkout */
export function processesOf(checkout) {
  const home = homeOf(checkout);
  const all = fs
    .readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => pid !== process.pid && alive(pid));
  const mine = new Set(all.filter((pid) => belongs(pid, checkout, home)));
  for (let grown = true; grown; ) {
    grown = false;
    for (const pid of all)
      if (!mine.has(pid) && mine.has(parentOf(pid))) {
        mine.add(pid);
        grown = true;
      }
  }
  return [...mine];
}

/** @param {number} pid @param {string} checkout @param {string} home */
function belongs(pid, checkout, home) {
  if (commandLine(pid).some((word) => word.includes(`${checkout}/`) || word.includes(`${home}/`))) return true;
  try {
    const cwd = fs.readlinkSync(`/proc/${pid}/cwd`);
    return cwd === checkout || `${cwd}/`.startsWith(`${checkout}/`) || `${cwd}/`.startsWith(`${home}/`);
  } catch {
    return false;
  }
}

/** Wait until nothing of the clone runs any more. @param {string} checkout @param {number} [patience] seconds */
export async function allGone(checkout, patience = 15) {
  for (const began = Date.now(); processesOf(checkout).length; await sleep(20))
    if (Date.now() - began > patience * 1000)
      throw new Error(
        `still running after ${patience} s: ${processesOf(checkout)
          .map((pid) => `${pid} ${commandLine(pid).join(" ")}`)
          .join("\n")}`,
      );
}

/** kill -9 of these, or of all that works in the clone. @param {string} checkout @param {(pid: number) => boolean} [which] */
export async function kill9(checkout, which = () => true) {
  for (const pid of processesOf(checkout).filter(which))
    try {
      process.kill(pid, "SIGKILL");
    } catch {} // gone meanwhile
  await sleep(50);
}
