import { expect, test } from "vitest";
import { knownCause, Refusal, sentence } from "./refusal.mjs";

test.each([
  ["npm error code ENOSPC\nnpm error syscall write", "the disk is full"],
  ["FATAL:  could not write lock file: No space left on device", "the disk is full"],
  ['FATAL:  could not extend file "base/1/2691"\nHINT:  Check free disk space.', "the disk is full"],
  ["npm error code ENOTFOUND\nnpm error request to registry failed", "cannot be reached"],
  ["npm error code EUSAGE\nnpm error `npm ci` can only install packages when", "does not fit package.json"],
  ["npm error code EACCES\nnpm error path /srv/x", "may not write here"],
])("%s", (output, words) => expect(knownCause("Installing", output)).toContain(words));

test("an ordinary mistake in the code is not explained away", () =>
  expect(knownCause("Building", "Type error: Cannot find name 'network'")).toBe(""));

test("a refusal is its sentence, anything else keeps its stack", () => {
  expect(sentence(new Refusal("Stop."))).toBe("Stop.");
  expect(sentence(new Error("broken"))).toContain("refusal.test.ts");
  expect(sentence(Object.assign(new Error("write"), { code: "ENOSPC" }))).toContain("disk is full");
});
