// Where an installation's data lies: `.data` in the checkout, unless the database could not live there.
import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { root } from "./checkout.mjs";
import { Refusal } from "./refusal.mjs";

/** @typedef {{ uid?: number, gid?: number }} Identity who PostgreSQL runs as; empty = who we are */

/**
 * PostgreSQL refuses to run as root. As root it runs as the owner of its files, else as `postgres`, else as `nobody`.
 * @param {string} [data] the cluster, if there is one @returns {Identity}
 */
export function identity(data) {
  if (process.getuid?.() !== 0) return {};
  const owner = data && fs.statSync(data, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  for (const name of ["postgres", "nobody"]) {
    const found = spawnSync("id", ["-u", name], { encoding: "utf8" });
    if (found.status === 0)
      return { uid: Number(found.stdout), gid: Number(execFileSync("id", ["-g", name], { encoding: "utf8" })) };
  }
  return { uid: 65534, gid: 65534 };
}

/**
 * Can this identity walk down to the folder? (Not into a checkout under a home of mode 0700.) Folders that do not exist
 * yet are ours to make. @param {string} folder @param {Identity} identity
 */
export function reachable(folder, { uid, gid }) {
  if (uid === undefined) return true;
  for (let dir = folder; ; dir = path.dirname(dir)) {
    const s = fs.statSync(dir, { throwIfNoEntry: false });
    if (s && !(s.mode & 0o001 || (s.uid === uid && s.mode & 0o100) || (s.gid === gid && s.mode & 0o010))) return false;
    if (dir === path.dirname(dir)) return true;
  }
}

/** Is this a place that a machine may clear without asking? @param {string} folder @param {Record<string, string | undefined>} [env] */
export function temporary(folder, env = process.env) {
  const places = [
    os.tmpdir(),
    "/tmp",
    "/var/tmp",
    "/dev/shm",
    "/run",
    "/private/tmp",
    "/private/var/folders",
    env.TMPDIR,
  ];
  const real = fs.existsSync(folder) ? fs.realpathSync(folder) : path.resolve(folder);
  return places.some((place) => place && `${real}/`.startsWith(`${path.resolve(place)}/`));
}

/**
 * The data folder of the checkout, and the reason when it is not `.data` inside it. Nothing is made on disk.
 * Order: HEADNOTE_DATA_DIR; `.data`; as root `/var/lib/headnote/<hash of the checkout's path>`, else the user's own
 * folder for application data. Throws a Refusal rather than choosing a temporary folder.
 * @param {string} [checkout] @param {Record<string, string | undefined>} [env]
 * @returns {{ home: string, why: string }}
 */
export function findHome(checkout = root, env = process.env) {
  if (env.HEADNOTE_DATA_DIR)
    return permanent({ home: path.resolve(env.HEADNOTE_DATA_DIR), why: "HEADNOTE_DATA_DIR is set" });
  const home = path.join(checkout, ".data");
  const closed = !reachable(home, identity(path.join(home, "data")));
  if (!closed && !temporary(checkout)) return { home, why: "" };
  const why = closed
    ? "PostgreSQL does not run as root and other users cannot enter this folder"
    : "this folder is a temporary one";
  return permanent({
    home: path.join(apart(env), createHash("sha256").update(checkout).digest("hex").slice(0, 16)),
    why,
  });
}

/** @param {Record<string, string | undefined>} env */
function apart(env) {
  if (process.getuid?.() === 0) return "/var/lib/headnote";
  if (process.platform === "win32") return path.join(env.LOCALAPPDATA ?? os.homedir(), "headnote");
  return path.join(env.XDG_DATA_HOME ?? path.join(os.homedir(), ".local/share"), "headnote");
}

/** @param {{ home: string, why: string }} found */
function permanent(found) {
  if (!temporary(found.home)) return found;
  throw new Refusal(
    `Headnote does not keep data in a temporary folder (${found.home}): set HEADNOTE_DATA_DIR to a folder that stays.`,
  );
}
