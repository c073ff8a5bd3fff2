// Only one command at a time may own a data folder: `npm start`, or a command that has brought the database up itself.
import fs from "node:fs";
import path from "node:path";
import { read, writeWhole } from "./checkout.mjs";
import { atEnd } from "./ending.mjs";
import { alive, birth } from "./processes.mjs";
import { Refusal } from "./refusal.mjs";

/**
 * Who owns a data folder: the command's name, the port it serves (0 = none), and its processes. A first start consists
 * of two: the one under the machine's Node, which installs, and the one under ours.
 * @typedef {{ command: string, port: number, pids: { pid: number, birth: string }[] }} Owner
 */

const self = () => ({ pid: process.pid, birth: birth(process.pid) });
/** @param {string} home */
const fileOf = (home) => path.join(home, "lock");

/** The command that owns this data folder now, if any. @param {string} home @returns {Owner | null} */
export function owner(home) {
  const text = read(fileOf(home));
  if (!text) return null;
  /** @type {Owner} */
  let found;
  try {
    found = JSON.parse(text);
  } catch {
    return null; // not written by us
  }
  return found.pids.some((p) => alive(p.pid) && (!p.birth || p.birth === birth(p.pid))) ? found : null;
}

/**
 * Own the data folder until this command ends. Throws a Refusal that names the owner when there is one.
 * @param {string} home @param {string} command @param {number} [port]
 */
export function own(home, command, port = 0) {
  fs.mkdirSync(home, { recursive: true });
  const mine = path.join(home, `lock.${process.pid}`);
  fs.writeFileSync(mine, JSON.stringify({ command, port, pids: [self()] }));
  try {
    for (let tries = 0; tries < 5; tries++) {
      try {
        fs.linkSync(mine, fileOf(home)); // fails when there is a lock: the one step that decides
        atEnd(() => release(home));
        return;
      } catch (error) {
        if (Reflect.get(Object(error), "code") !== "EEXIST") throw error;
      }
      const other = owner(home);
      if (other) throw new Refusal(taken(other));
      removeStale(home);
    }
    throw new Refusal(`Another command is just starting on ${home}: try again.`);
  } finally {
    fs.rmSync(mine, { force: true });
  }
}

/** Two starts may find the same dead lock: each moves it away, and puts back what turns out to be alive. @param {string} home */
function removeStale(home) {
  const aside = path.join(home, `lock.stale.${process.pid}`);
  try {
    fs.renameSync(fileOf(home), aside);
  } catch {
    return; // the other was faster
  }
  /** @type {Owner | undefined} */
  let moved;
  try {
    moved = JSON.parse(read(aside));
  } catch {}
  if (moved?.pids.some((p) => alive(p.pid) && (!p.birth || p.birth === birth(p.pid))))
    try {
      fs.linkSync(aside, fileOf(home));
    } catch {}
  fs.rmSync(aside, { force: true });
}

/** The process that we hand over to shares the ownership it finds. @param {string} home */
export function share(home) {
  /** @type {Owner} */
  const found = JSON.parse(read(fileOf(home)));
  writeWhole(fileOf(home), JSON.stringify({ ...found, pids: [...found.pids, self()] }), 0o644);
}

/** @param {string} home */
function release(home) {
  const found = owner(home);
  if (found?.pids.some((p) => p.pid === process.pid)) fs.rmSync(fileOf(home), { force: true });
}

/** @param {Owner} other */
const taken = (other) =>
  other.port
    ? `Headnote is already running here (${other.command}) on port ${other.port}: http://localhost:${other.port}. Stop it first, or use that one.`
    : `"${other.command}" is at work on this installation: wait until it has ended.`;
