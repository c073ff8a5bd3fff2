import { spawnSync } from "node:child_process";
import { read } from "./checkout.mjs";

/**
 * Is this process running? A zombie (in a container whose first process does not reap) still answers kill(pid, 0) and
 * still has its name, so its state is looked at too. @param {number} pid
 */
export function alive(pid) {
  if (!pid || pid < 1) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (Reflect.get(Object(error), "code") !== "EPERM") return false;
  }
  return !/^\d+ \(.*\) [ZX]/s.test(read(`/proc/${pid}/stat`));
}

/** Command line of a process as words; [] when it cannot be known. @param {number} pid @returns {string[]} */
export function commandLine(pid) {
  if (process.platform === "linux") return read(`/proc/${pid}/cmdline`).split("\0").filter(Boolean);
  if (process.platform === "win32") return [];
  return spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" })
    .stdout.trim()
    .split(/\s+/);
}

/**
 * A mark that another process with the same number does not have: when it began (clock ticks since boot, Linux only).
 * @param {number} pid
 */
export function birth(pid) {
  return (
    read(`/proc/${pid}/stat`)
      .replace(/^.*\) /s, "")
      .split(" ")[19] ?? ""
  );
}

/** The process that started this one; 0 when it cannot be known. @param {number} pid */
export function parentOf(pid) {
  if (process.platform === "linux")
    return Number(
      read(`/proc/${pid}/stat`)
        .replace(/^.*\) /s, "")
        .split(" ")[1] ?? 0,
    );
  if (process.platform === "win32") return 0;
  return Number(spawnSync("ps", ["-o", "ppid=", "-p", String(pid)], { encoding: "utf8" }).stdout.trim());
}
