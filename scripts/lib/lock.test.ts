import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { own, owner } from "./lock.mjs";
import { birth } from "./processes.mjs";

let home = "";
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "lock-test-"));
});
afterEach(() => rmSync(home, { recursive: true }));

const lockedBy = (pid: number, born = birth(pid), port = 3000) =>
  writeFileSync(join(home, "lock"), JSON.stringify({ command: "npm start", port, pids: [{ pid, birth: born }] }));

test("an unowned folder can be owned, and is then ours", () => {
  expect(owner(home)).toBeNull();
  own(home, "npm start", 3000);
  expect(owner(home)).toMatchObject({ command: "npm start", port: 3000, pids: [{ pid: process.pid }] });
  expect(readdirSync(home)).toEqual(["lock"]);
});

test("a second owner is refused with the port of the first", () => {
  lockedBy(process.pid);
  expect(() => own(home, "npm start", 3001)).toThrow("already running here (npm start) on port 3000");
});

test("a command without a port is named", () => {
  lockedBy(process.pid, birth(process.pid), 0);
  expect(() => own(home, "npm start", 3001)).toThrow('"npm start" is at work');
});

test.each([
  ["of a process that is gone", () => lockedBy(999_999_999, "1")],
  ["whose number another process has now", () => lockedBy(process.pid, "1")],
  ["that was never finished", () => writeFileSync(join(home, "lock"), '{"comm')],
])("a lock %s is taken over", (_, leave) => {
  leave();
  own(home, "npm start", 3002);
  expect(JSON.parse(readFileSync(join(home, "lock"), "utf8"))).toMatchObject({ port: 3002 });
  expect(readdirSync(home)).toEqual(["lock"]);
});
