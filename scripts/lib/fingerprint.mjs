import { createHash } from "node:crypto";
import fs from "node:fs";
import { at } from "./checkout.mjs";

/**
 * A hash of the names and contents of files and folders: the same after a fresh clone, a touch or a branch switch and
 * back, where times are not. @param {string[]} paths inside the checkout @param {RegExp} [without] paths left out
 * @param {RegExp} [only] of the files, those whose name fits
 */
export function fingerprint(paths, without = /(?!)/, only = /^/) {
  const hash = createHash("sha256");
  /** @param {string} file */
  const add = (file) => {
    if (without.test(file)) return;
    const stat = fs.statSync(at(file), { throwIfNoEntry: false });
    if (!stat) return;
    if (stat.isDirectory()) for (const name of fs.readdirSync(at(file)).sort()) add(`${file}/${name}`);
    else if (stat.isFile() && only.test(file)) hash.update(`${file}\0${stat.size}\0`).update(fs.readFileSync(at(file)));
  };
  for (const path of paths) add(path);
  return hash.digest("hex");
}
