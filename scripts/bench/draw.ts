/**
 * Drawing many notes on a long text in a real browser: the room's own code, wrapping every passage in an element, and
 * the peers, on the same text in the same run. A peer that takes longer than a minute is not waited for.
 */
import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { type Browser, chromium } from "@playwright/test";
import { findBrowser } from "../lib/browser.mjs";
import { at } from "../lib/checkout.mjs";
import type { Drawn } from "./draw-page";
import { type DrawnNote, notesOn, paragraphs } from "./drawn-text";
import { median } from "./measure";

const sizes = [20_000, 150_000];
const counts = [200, 2_000, 10_000];
const LONGEST = 60_000;

/** The styles that decide how a text is laid out and lit; the rest of the page's is not measured here. */
const styles = ["tokens", "document", "edition", "passages", "room"];

type Way = "ours" | "wrapped" | "recogito" | "domAnchorQuote" | "domAnchorPosition";
const ways: { way: Way; name: string; peer: boolean; runs: number }[] = [
  { way: "ours", name: "Headnote", peer: false, runs: 3 },
  { way: "wrapped", name: "elements around words", peer: false, runs: 1 },
  { way: "recogito", name: "@recogito/text-annotator", peer: true, runs: 1 },
  { way: "domAnchorPosition", name: "dom-anchor-text-position", peer: true, runs: 1 },
  { way: "domAnchorQuote", name: "dom-anchor-text-quote", peer: true, runs: 1 },
];

async function bundle(entry: string, into: string): Promise<string> {
  const file = path.join(into, `${path.basename(entry)}.js`);
  const given = [
    at(entry),
    "--bundle",
    "--format=iife",
    "--minify",
    `--tsconfig=${at("tsconfig.json")}`,
    `--outfile=${file}`,
  ];
  await promisify(execFile)(at("node_modules/.bin/esbuild"), [...given, "--loader:.css=empty", "--log-level=error"]);
  return readFileSync(file, "utf8");
}

/** Measures one way at one size, in a page of its own; null when it took too long, a sentence when it failed. */
async function measured(browser: Browser, code: readonly string[], way: Way, text: string[], notes: DrawnNote[]) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  try {
    await page.setContent("<!doctype html><html lang='en'><body></body></html>");
    await page.addStyleTag({
      content: styles.map((name) => readFileSync(at(`app/styles/${name}.css`), "utf8")).join("\n"),
    });
    for (const content of code) await page.addScriptTag({ content });
    const work = page.evaluate(
      async ([name, blocks, marks]): Promise<Drawn> => {
        const bench = Reflect.get(globalThis, "headnoteBench");
        bench.build(blocks);
        return bench[name](marks);
      },
      [way, text, notes] as const,
    );
    const late = new Promise<null>((done) => setTimeout(() => done(null), LONGEST).unref());
    return await Promise.race([work, late]);
  } catch (error) {
    return error instanceof Error ? (error.message.split("\n")[0] ?? "failed") : "failed";
  } finally {
    await page.close({ runBeforeUnload: false }).catch(() => {});
  }
}

const shown = (value: number | undefined, digits = 1) =>
  value === undefined || Number.isNaN(value) ? "-" : value.toFixed(value >= 100 ? 0 : digits);

function line(name: string, drawn: Drawn | string | null, count: number): string {
  const cells =
    drawn === null
      ? [`more than ${LONGEST / 1000} s`]
      : typeof drawn === "string"
        ? [drawn.slice(0, 80)]
        : [
            `open ${shown(drawn.open)}`,
            `stand ${shown((100 * drawn.standing) / count)} %`,
            `first paint ${shown(drawn.first)}`,
            `nodes ${drawn.nodes}`,
            `+1 ${shown(drawn.one)}`,
            `scroll p95 ${shown(drawn.scroll)}`,
          ];
  return `  ${name.padEnd(26)} ${cells.join("  ")}`;
}

/** The middle of several runs, number by number. */
function middle(runs: readonly Drawn[]): Drawn | undefined {
  const [first] = runs;
  const of = (pick: (drawn: Drawn) => number) => median(runs.map(pick));
  return (
    first && {
      ...{ nodes: first.nodes, standing: first.standing, open: of((run) => run.open), first: of((run) => run.first) },
      ...{ one: of((run) => run.one), scroll: of((run) => run.scroll) },
    }
  );
}

/** Prints milliseconds for every size and way, and how ours grow. `only`: "ours" leaves the peers out. */
export async function benchDraw(only = ""): Promise<void> {
  const into = await mkdtemp(path.join(tmpdir(), "headnote-draw-"));
  const peers = existsSync(at("bench/peers/node_modules")) && only !== "ours";
  const code = [await bundle("scripts/bench/draw-page.ts", into)];
  if (peers) code.push(await bundle("bench/peers/draw.mjs", into));
  else console.log("The peers are left out (npm ci in bench/peers brings them).");
  const executablePath = (await findBrowser()) || undefined;
  const browser = await chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ["--no-sandbox", "--disable-gpu"],
  });
  const firsts = new Map<string, number>();
  try {
    for (const words of sizes) {
      const text = paragraphs(words);
      for (const count of counts) {
        console.log(`\n${words.toLocaleString("en")} words, ${count.toLocaleString("en")} notes (milliseconds)`);
        const notes = notesOn(text, count);
        for (const { way, name, peer, runs } of ways) {
          if (peer && !peers) continue;
          const all: (Drawn | string | null)[] = [];
          for (let run = 0; run < runs; run++) all.push(await measured(browser, code, way, text, notes));
          const good = all.flatMap((each) => (each !== null && typeof each !== "string" ? [each] : []));
          const drawn =
            (good.length === runs ? middle(good) : all.find((each) => each === null || typeof each === "string")) ??
            null;
          if (way === "ours" && drawn !== null && typeof drawn !== "string")
            firsts.set(`${words}/${count}`, drawn.first);
          console.log(line(name, drawn, count));
        }
      }
    }
  } finally {
    await browser.close();
    await rm(into, { recursive: true });
  }
  const ratio = (a: string, b: string) => shown((firsts.get(a) ?? Number.NaN) / (firsts.get(b) ?? Number.NaN));
  console.log(`\nFirst paint, Headnote: 50 times the notes ${ratio("150000/10000", "150000/200")} times the time;`);
  console.log(`7.5 times the text ${ratio("150000/10000", "20000/10000")} times the time.`);
}
