/** `npm run bench -- import`: the hot paths, each beside a peer or a floor in the same run. Ratios count, not seconds. */
import { benchImport, printMemory } from "./bench/import";

const [what, name = "", pages = ""] = process.argv.slice(2);
if (what === undefined || what === "import") await benchImport();
else if (what === "memory") await printMemory(name, Number(pages));
else {
  console.error("Usage: npm run bench -- import");
  process.exitCode = 1;
}
