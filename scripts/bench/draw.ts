/**
 * Drawing many notes on a long text in a real browser: the room's own code, wrapping every passage in an element, and
 * the peers, on the same text in the same run. A way that takes longer than a minute is not waited for.
 */
import { readFileSync } from "node:fs";
import type { Browser } from "@playwright/test";
import { composedParagraphs } from "../../lib/domain/anchor/testing/corpus";
import type { Drawn } from "./draw-page";
import { type DrawnNote, notesOn } from "./drawn-text";
import { median } from "./measure";
import { benchBrowser, script } from "./peers";

const sizes = [20_000, 150_000];
const counts = [200, 2_000, 10_000];
const LONGEST = 60_000;

/** The styles that decide how a text is laid out and lit; the rest of the page's is not measured here. */
const styles = ["tokens", "document", "edition", "passages", "room"]
  .map((name) => readFileSync(new URL(`../../app/styles/${name}.css`, import.meta.url), "utf8"))
  .join("\n");

/** Runs: how many, of which the middle is told. Ours is asked more often, being faster. */
const ways = [
  { way: "ours", name: "Headnote", runs: 5 },
  { way: "wrapped", name: "elements around words", runs: 1 },
  { way: "recogito", name: "@recogito/text-annotator", runs: 1 },
  { way: "domAnchorPosition", name: "dom-anchor-text-position", runs: 1 },
  { way: "domAnchorQuote", name: "dom-anchor-text-quote", runs: 1 },
] as const;

/** What came of it: numbers; "late" when it took too long; else why it failed. */
type Outcome = Drawn | string;

/** Measures one way at one size, in a page of its own. */
async function measured(
  browser: Browser,
  code: string,
  way: string,
  text: string[],
  notes: DrawnNote[],
): Promise<Outcome> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  try {
    await page.setContent("<!doctype html><html lang='en'><body></body></html>");
    await page.addStyleTag({ content: styles });
    await page.addScriptTag({ content: code });
    const work = page.evaluate(
      ([name, blocks, marks]): Promise<Drawn> => Reflect.get(globalThis, "drawBench").measure(name, blocks, marks),
      [way, text, notes] as const,
    );
    const late = new Promise<string>((done) => {
      setTimeout(() => done(`more than ${LONGEST / 1000} s`), LONGEST).unref();
    });
    return await Promise.race([work, late]);
  } catch (error) {
    return error instanceof Error ? (error.message.split("\n")[0] ?? "failed") : "failed";
  } finally {
    await page.close();
  }
}

const shown = (value: number) => (Number.isNaN(value) ? "-" : value.toFixed(value >= 100 ? 0 : 1));

function line(name: string, drawn: Outcome, count: number): string {
  if (typeof drawn === "string") return `  ${name.padEnd(26)} ${drawn.slice(0, 90)}`;
  const { open, standing, first, nodes, one, scroll } = drawn;
  const cells = [
    `open ${shown(open)}`,
    `right ${shown((100 * standing) / count)} %`,
    `first paint ${shown(first)}`,
    `nodes added ${nodes}`,
    `one more ${shown(one)}`,
    `scroll p95 ${shown(scroll)}`,
  ];
  return `  ${name.padEnd(26)} ${cells.join("  ")}`;
}

/** The middle of several runs, number by number; the first failure when there is one. */
function middle(runs: readonly Outcome[]): Outcome {
  const good = runs.flatMap((run) => (typeof run === "string" ? [] : [run]));
  const [first] = good;
  if (!first || good.length < runs.length) return runs.find((run) => typeof run === "string") ?? "failed";
  const of = (pick: (drawn: Drawn) => number) => median(good.map(pick));
  return {
    ...{ nodes: first.nodes, standing: first.standing, open: of((run) => run.open), first: of((run) => run.first) },
    ...{ one: of((run) => run.one), scroll: of((run) => run.scroll) },
  };
}

/** Prints milliseconds for every size and way, and how ours grow. `only`: "ours" leaves the others out. */
export async function benchDraw(only = ""): Promise<void> {
  const [own, peers] = [
    await script("scripts/bench/draw-page.ts", "drawBench"),
    await script("bench/peers/draw.js", "drawPeers"),
  ];
  const code = `globalThis.__name = (named) => named;\n${own}\n${peers}\nObject.assign(globalThis, { drawBench, drawPeers });`;
  const found = new Map<string, Drawn>();
  for (const words of sizes) {
    const text = composedParagraphs(words, 7);
    for (const count of counts) {
      console.log(`\n${words.toLocaleString("en")} words, ${count.toLocaleString("en")} notes (milliseconds)`);
      const notes = notesOn(text, count);
      for (const { way, name, runs } of ways) {
        if (only === "ours" && way !== "ours") continue;
        // A browser of its own: one that is still busy with a late peer would slow the next down.
        const browser = await benchBrowser();
        const all: Outcome[] = [];
        for (let run = 0; run < runs; run++) all.push(await measured(browser, code, way, text, notes));
        await browser.close();
        const drawn = middle(all);
        if (typeof drawn !== "string") found.set(`${way}/${words}/${count}`, drawn);
        console.log(line(name, drawn, count));
      }
    }
  }
  growth(found);
}

function growth(found: ReadonlyMap<string, Drawn>) {
  const ratio = (a: string, b: string, of: "first" | "open") =>
    shown((found.get(a)?.[of] ?? Number.NaN) / (found.get(b)?.[of] ?? Number.NaN));
  const [most, few, short] = ["ours/150000/10000", "ours/150000/200", "ours/20000/10000"];
  console.log(`\nHeadnote, first paint: 50 times the notes, ${ratio(most, few, "first")} times the time;`);
  console.log(`7.5 times the text, ${ratio(most, short, "first")} times the time.`);
  console.log(`Opening takes dom-anchor-text-quote ${ratio("domAnchorQuote/150000/10000", most, "open")} times,`);
  console.log(`dom-anchor-text-position ${ratio("domAnchorPosition/150000/10000", most, "open")} times as long.`);
}
