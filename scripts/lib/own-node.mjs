// Headnote brings its own Node: a machine's Node only has to install it.
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import { program, root } from "./checkout.mjs";
import { atEnd, end } from "./ending.mjs";
import { Refusal } from "./refusal.mjs";

const NEEDED = 24;

/** The Node that came with the dependencies, if there is one for this machine and it runs. */
function broughtAlong() {
  const windows = process.platform === "win32";
  const pkg = `node-${windows ? "win" : process.platform}-${process.arch}`;
  const file = program(pkg, windows ? "bin/node.exe" : "bin/node");
  if (!fs.existsSync(file)) return "";
  if (fs.realpathSync(process.execPath) === fs.realpathSync(file)) return file;
  return spawnSync(file, ["--version"], { encoding: "utf8" }).status === 0 ? file : "";
}

/**
 * Go on under the Node we brought: returns when this process is already it (or is new enough where we bring none); else
 * runs the same command in a process under it and ends with its exit code.
 * @param {string} script @param {string[]} args
 */
export async function continueUnderOwnNode(script, args) {
  const node = broughtAlong();
  if (node && fs.realpathSync(node) === fs.realpathSync(process.execPath)) return;
  if (!node) {
    if (Number.parseInt(process.versions.node, 10) >= NEEDED) return;
    throw new Refusal(
      `Headnote needs Node ${NEEDED} on this system (it brings none for ${process.platform}-${process.arch}); this is ${process.versions.node}.`,
    );
  }
  const child = spawn(node, [script, ...args], {
    cwd: root,
    env: { ...process.env, HEADNOTE_HANDED_OVER: String(process.pid) },
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  /** @type {Promise<number>} */
  const done = new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
  atEnd(() => {
    child.kill("SIGTERM"); // after a Ctrl-C it has heard already, and ends only once
    return done;
  });
  await end(await done);
}
