import fs from "node:fs";
import path from "node:path";

/** The folder of this checkout. */
export const root = path.resolve(import.meta.dirname, "../..");

/** A path inside the checkout. @param {...string} parts */
export const at = (...parts) => path.join(root, ...parts);

/** A program inside node_modules, as a file for `node`. @param {string} pkg @param {string} file */
export const program = (pkg, file) => at("node_modules", pkg, file);

/** The text of a file, or "" when it is not there. @param {string} file */
export function read(file) {
  try {
    return fs.readFileSync(file, "utf8");
  } catch {
    return "";
  }
}

/**
 * Write a small file so that a reader sees the old text or the new one, never half, also after a power cut.
 * @param {string} file @param {string} text @param {number} mode
 */
export function writeWhole(file, text, mode = 0o600) {
  const part = `${file}.${process.pid}.part`;
  const fd = fs.openSync(part, "w", mode);
  try {
    fs.writeSync(fd, text);
    fs.fsyncSync(fd);
  } finally {
    fs.closeSync(fd);
  }
  fs.renameSync(part, file);
}

/** @param {number} ms */
export const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
