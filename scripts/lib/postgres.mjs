// The embedded database: started, or adopted when a killed launcher has left it running, and stopped in order.
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { read, sleep, writeWhole } from "./checkout.mjs";
import { ensureCluster, programs, settings, settingsFile } from "./cluster.mjs";
import { atEnd, ending } from "./ending.mjs";
import { identity } from "./home.mjs";
import { freePort } from "./ports.mjs";
import { alive, commandLine } from "./processes.mjs";
import { knownCause, Refusal } from "./refusal.mjs";

const DATABASE = "headnote";

/** Kept small (it shares a laptop with a browser), and silent about what people write: a log never quotes a row. */
const OPTIONS = {
  unix_socket_directories: "",
  listen_addresses: "127.0.0.1",
  max_connections: "60",
  shared_buffers: "128MB",
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
  log_error_verbosity: "terse",
  log_min_error_statement: "panic",
};
/** For databases that are thrown away: nothing needs to survive a power cut. */
const THROWAWAY = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/** postmaster.pid: line 1 its process, 4 its port, 8 its state. @param {string} home */
function postmaster(home) {
  const data = path.join(home, "data");
  const lines = read(path.join(data, "postmaster.pid")).split("\n");
  const pid = Number(lines[0]);
  // A number alone proves nothing: after a restart of the machine another program may have it.
  const ours = alive(pid) && (process.platform === "win32" || commandLine(pid).includes(data));
  return { pid, port: Number(lines[3]), state: lines[7]?.trim() ?? "", ours };
}

/** Is the embedded database of this data folder running? @param {string} home */
export const isRunning = (home) => postmaster(home).ours;

/** Where the embedded database answers. @param {string} home @param {number} port */
const urlOf = (home, port) => `postgresql://postgres:${settings(home)?.password}@127.0.0.1:${port}/${DATABASE}`;

/** The address of the embedded database that another command has started; "" while it is not ready. @param {string} home */
export function runningUrl(home) {
  const { ours, port, state } = postmaster(home);
  return ours && state === "ready" ? urlOf(home, port) : "";
}

/**
 * Start the database of this data folder, made first if there is none, or adopt it. It is stopped when this command ends.
 * @param {string} home @param {{ throwaway?: boolean }} [options]
 * @returns {Promise<{ url: string, adopted: boolean }>} its address, with the password
 */
export async function startPostgres(home, { throwaway = false } = {}) {
  fs.mkdirSync(home, { recursive: true });
  const who = identity(path.join(home, "data"));
  const bin = programs(home, who);
  await ensureCluster(home, bin, who);

  let found = postmaster(home);
  if (found.ours && (found.state === "stopping" || settings(home)?.version !== bin.version)) {
    await stop(found.pid, () => !isRunning(home)); // on its way out, or of an older package
    found = postmaster(home);
  }
  if (found.ours) {
    atEnd(() => stop(found.pid, () => !isRunning(home)));
    return { url: urlOf(home, await ready(home, () => "")), adopted: true };
  }
  const port = await freePort(settings(home)?.port);
  writeWhole(settingsFile(home), JSON.stringify({ ...settings(home), port, version: bin.version }));
  const options = Object.entries({ ...OPTIONS, ...(throwaway ? THROWAWAY : {}) }).flatMap(([k, v]) => [
    "-c",
    `${k}=${v}`,
  ]);
  await launch(home, bin.postgres, ["-D", path.join(home, "data"), "-p", String(port), ...options], who);
  return { url: urlOf(home, port), adopted: false };
}

/** @param {string} home @param {string} file @param {string[]} args @param {import("./home.mjs").Identity} who */
async function launch(home, file, args, who) {
  const log = path.join(home, "postgres.log");
  for (const began = Date.now(); ; await sleep(300)) {
    disarmForeignPid(home);
    const from = fs.statSync(log, { throwIfNoEntry: false })?.size ?? 0;
    const out = fs.openSync(log, from > 20e6 ? "w" : "a");
    // A session of its own: Ctrl-C must reach the application first, which still has something to save.
    const child = spawn(file, args, {
      ...who,
      stdio: ["ignore", out, out],
      detached: true,
      cwd: path.join(home, "data"),
    });
    fs.closeSync(out);
    let exit = "";
    child.once("exit", (code, signal) => (exit = String(code ?? signal)));
    child.once("error", (error) => (exit = String(error)));
    child.unref();
    atEnd(() => child.pid && stop(child.pid, () => exit !== ""));
    await ready(home, () => exit);
    if (!exit) return;
    const said = read(log).slice(from > 20e6 ? 0 : from);
    // Children of a killed server need a moment to notice; it refuses to start beside them, rightly.
    if (/pre-existing shared memory|lock file .* already exists/.test(said) && Date.now() - began < 20_000) continue;
    throw new Refusal(
      knownCause("The database", `${said}${exit}`) ||
        `${said.trim()}\n\nThe embedded PostgreSQL did not start (see above; its log is ${log}).`,
    );
  }
}

/**
 * A leftover postmaster.pid whose number now belongs to another program of the same user would stop PostgreSQL for ever.
 * Only the number is replaced (by one no process has): the rest guards against children of the dead server.
 * @param {string} home
 */
function disarmForeignPid(home) {
  const file = path.join(home, "data/postmaster.pid");
  const { pid, ours } = postmaster(home);
  if (pid && !ours && alive(pid)) fs.writeFileSync(file, read(file).replace(/^\d+/, "999999999"));
}

/** Wait until it accepts connections, or has exited. @param {string} home @param {() => string} exit @returns {Promise<number>} its port */
async function ready(home, exit) {
  for (const began = Date.now(); !exit(); await sleep(25)) {
    const { ours, state, port } = postmaster(home);
    if (ours && state === "ready") return port;
    if (ending()) throw new Refusal("Stopped.");
    // Recovery after a kill replays what was written since the last checkpoint: seconds, on a slow disk minutes.
    if (Date.now() - began > 300_000)
      throw new Refusal("The embedded PostgreSQL did not become ready within five minutes.");
  }
  return 0;
}

/** "Fast" shutdown: disconnects clients, writes everything out. @param {number} pid @param {() => boolean} gone */
async function stop(pid, gone) {
  if (gone()) return;
  process.kill(pid, "SIGINT");
  for (const began = Date.now(); !gone(); await sleep(20))
    if (Date.now() - began > 60_000) return void process.kill(pid, "SIGQUIT"); // gives up the clean end, loses nothing
}
