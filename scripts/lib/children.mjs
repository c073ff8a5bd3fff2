import { spawn } from "node:child_process";
import { pathToFileURL } from "node:url";
import { at, root, sleep } from "./checkout.mjs";
import { atEnd } from "./ending.mjs";
import { knownCause, Refusal } from "./refusal.mjs";

const dieWithParent = `${pathToFileURL(at("scripts/lib/die-with-parent.mjs"))}?launcher=${process.pid}`;

/**
 * Start a Node program that cannot outlive this one: in a group of its own, so that Ctrl-C reaches it through us and in
 * our order, and leaving when we are killed.
 * @param {string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, node?: string, out?: "pipe" | "inherit" | number }} [options]
 */
export function startNode(args, { env = process.env, cwd = root, node = process.execPath, out = "pipe" } = {}) {
  const child = spawn(node, ["--import", dieWithParent, ...args], {
    cwd,
    env,
    detached: process.platform !== "win32",
    stdio: ["ignore", out, out, "ipc"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.on("data", (text) => (output = (output + text).slice(-4e6)));
  /** @type {Promise<number>} */
  const done = new Promise((resolve) => {
    child.once("error", (error) => {
      output += error;
      resolve(1);
    });
    // Not "close" alone: what the program left behind may hold its output open.
    child.once("exit", async (code) => {
      await Promise.race([new Promise((closed) => child.once("close", closed)), sleep(500)]);
      resolve(code ?? 1);
    });
  });
  let over = false;
  void done.then(() => (over = true));

  /** Ask, wait, then kill the whole group. @param {number} patience milliseconds */
  const stop = async (patience = 3000) => {
    if (over) return;
    signal(child.pid, "SIGTERM");
    await Promise.race([done, sleep(patience)]);
    signal(child.pid, "SIGKILL"); // also what the program itself has started and left
    await done;
  };
  atEnd(stop);
  return { child, done, stop, output: () => output };
}

/** @param {number | undefined} group @param {NodeJS.Signals} name */
function signal(group, name) {
  if (!group) return;
  try {
    process.kill(process.platform === "win32" ? group : -group, name);
  } catch {} // already gone
}

/**
 * Run a Node program to its end. Its output is shown only when it fails without a known cause.
 * @param {string} doing for the sentence: "Building"
 * @param {string[]} args
 * @param {Parameters<typeof startNode>[1]} [options]
 * @returns {Promise<string>} what it printed
 */
export async function runNode(doing, args, options) {
  const { done, output } = startNode(args, options);
  const code = await done;
  if (code === 0) return output();
  const known = knownCause(doing, output());
  throw new Refusal(known || `${output().trim().split("\n").slice(-60).join("\n")}\n\n${doing} failed (see above).`);
}
