/** `npm run bench -- import|anchor|draw|reading|pages|grading`: the hot paths, each beside a peer or a floor in the same run. Ratios count. */
import { benchAnchor } from "./bench/anchor";
import { benchDraw } from "./bench/draw";
import { benchImport, printMemory } from "./bench/import";

const [what, name = "", pages = ""] = process.argv.slice(2);
if (what === undefined || what === "import") await benchImport();
else if (what === "anchor") await benchAnchor();
else if (what === "memory") await printMemory(name, Number(pages));
else if (what === "draw") await benchDraw(name);
else if (what === "reading") {
  const { benchReading } = await import("./bench/reading");
  await benchReading();
} else if (what === "pages") {
  const { benchPages } = await import("./bench/pages");
  await benchPages();
} else if (what === "grading") {
  const { benchGrading } = await import("./bench/grading");
  await benchGrading();
} else {
  console.error("Usage: npm run bench -- import|anchor|draw|reading|pages|grading");
  process.exitCode = 1;
}
