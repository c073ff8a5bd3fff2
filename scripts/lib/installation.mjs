// What an installation remembers outside its database: its secret, and what became of the demo.
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { read, writeWhole } from "./checkout.mjs";

/**
 * What became of the demo here: "Unwanted" since a start with --empty or a restore, "Seeding" while it is written (found
 * at a start: it was interrupted), "Seeded", "Removed". Absent: nothing has been decided.
 * @typedef {"Unwanted" | "Seeding" | "Seeded" | "Removed" | undefined} Demo
 */

/** @param {string} home @returns {Demo} */
export function demoState(home) {
  const text = read(path.join(home, "installation.json"));
  return text ? JSON.parse(text).demo : undefined;
}

/** @param {string} home @param {Demo} demo */
export function recordDemo(home, demo) {
  fs.mkdirSync(home, { recursive: true });
  writeWhole(path.join(home, "installation.json"), `${JSON.stringify({ demo })}\n`, 0o644);
}

/** The secret that signs cookies and links: made once, readable by its owner only. @param {string} home */
export function authSecret(home) {
  const file = path.join(home, "auth-secret");
  if (!read(file)) {
    fs.mkdirSync(home, { recursive: true });
    writeWhole(file, randomBytes(48).toString("base64url"));
  }
  return read(file);
}
