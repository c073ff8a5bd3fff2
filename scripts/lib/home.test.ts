import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { findHome, reachable, temporary } from "./home.mjs";

const folder = mkdtempSync(join(tmpdir(), "home-test-"));
afterAll(() => rmSync(folder, { recursive: true }));

test.each([
  ["/tmp/clone", true],
  ["/var/tmp/clone", true],
  ["/dev/shm/clone", true],
  ["/tmpfiles/clone", false],
  ["/home/ada/tmp/clone", false],
  ["/srv/headnote", false],
])("%s is a temporary place: %s", (place, expected) => expect(temporary(place, {})).toBe(expected));

test("TMPDIR names one more", () => expect(temporary("/scratch/clone", { TMPDIR: "/scratch" })).toBe(true));

test("a checkout in a temporary folder keeps its data elsewhere, by its path, and says why", () => {
  const { home, why } = findHome(folder, { XDG_DATA_HOME: "/home/ada/.local/share" });
  expect(temporary(home)).toBe(false);
  expect(home).toMatch(/headnote\/[0-9a-f]{16}$/);
  expect(home).not.toBe(findHome(join(folder, "other"), { XDG_DATA_HOME: "/home/ada/.local/share" }).home);
  expect(why).not.toBe("");
});

test("data is never put into a temporary folder, even when asked to", () =>
  expect(() => findHome(folder, { HEADNOTE_DATA_DIR: "/tmp/data" })).toThrow("temporary folder"));

test("another user walks through open folders, through those of their own, and not through closed ones", () => {
  const inner = join(folder, "closed", "inner");
  mkdirSync(inner, { recursive: true });
  chmodSync(folder, 0o755);
  const somebody = { uid: 65_534, gid: 65_534 };
  expect(reachable(inner, somebody)).toBe(true);
  expect(reachable(join(inner, "not-yet-made"), somebody)).toBe(true);
  chmodSync(join(folder, "closed"), 0o700);
  expect(reachable(inner, somebody)).toBe(false);
  expect(reachable(inner, { uid: process.getuid?.(), gid: process.getgid?.() })).toBe(true);
  expect(reachable(inner, {})).toBe(true);
});
