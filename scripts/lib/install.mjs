import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { at, read, root } from "./checkout.mjs";
import { runNode } from "./children.mjs";
import { fingerprint } from "./fingerprint.mjs";
import { step } from "./progress.mjs";
import { Refusal } from "./refusal.mjs";

const stamp = at("node_modules/.headnote-lock");

/** Install exactly what package-lock.json says, unless that is what lies in node_modules. Needs no dependency itself. */
export async function ensureInstalled() {
  const wanted = `${fingerprint(["package-lock.json"])} ${process.platform} ${process.arch}`;
  if (read(stamp) === wanted) return;
  if (installedByHand()) return fs.writeFileSync(stamp, wanted);
  const { node, npm } = findNpm();
  fs.rmSync(stamp, { force: true });
  const args = ["ci", "--include=dev", "--include=optional", "--no-audit", "--no-fund", "--loglevel=error"];
  await step("Installing dependencies (the first time takes about half a minute)", () =>
    runNode("Installing dependencies", [npm, ...args], { node, env: { ...process.env, NODE_ENV: "development" } }),
  );
  fs.writeFileSync(stamp, wanted);
}

/** npm writes its own record of node_modules last: if that says what the lock says, someone has installed already. */
function installedByHand() {
  /** @param {string} file @returns {Record<string, { version?: string, optional?: boolean }>} */
  const packages = (file) => JSON.parse(read(file) || "{}").packages ?? {};
  const locked = packages(at("package-lock.json"));
  const installed = packages(at("node_modules/.package-lock.json"));
  const names = Object.keys(locked).filter((name) => name !== "");
  return (
    Object.keys(installed).length > 0 &&
    names.every((name) =>
      installed[name] ? installed[name].version === locked[name]?.version : locked[name]?.optional === true,
    )
  );
}

/**
 * npm's own program and a Node to run it with: not the one inside node_modules, which npm is about to replace.
 * @returns {{ node: string, npm: string }}
 */
function findNpm() {
  const outside = (/** @type {string | undefined} */ file) =>
    file && !file.startsWith(at("node_modules")) && fs.existsSync(file);
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter((dir) => dir && !dir.startsWith(root));
  const find = (/** @type {string} */ name) =>
    folders.map((dir) => path.join(dir, name)).find((file) => fs.existsSync(file));
  const exe = process.platform === "win32" ? "node.exe" : "node";
  const node = [process.env.npm_node_execpath, process.execPath, find(exe)].find(outside);
  const beside = node && path.join(path.dirname(node), "node_modules/npm/bin/npm-cli.js");
  const onPath = find("npm");
  const linked = onPath && fs.realpathSync(onPath);
  const npm = [process.env.npm_execpath, linked, beside].find((file) => file?.endsWith(".js") && fs.existsSync(file));
  if (npm && node) return { node, npm };
  throw new Refusal("npm was not found: install Node.js with npm (https://nodejs.org), then start again.");
}

/** The commit this checkout stands at, short; "" outside a repository or without git. */
export const commit = () =>
  spawnSync("git", ["rev-parse", "--short", "HEAD"], { cwd: root, encoding: "utf8" }).stdout?.trim() ?? "";
