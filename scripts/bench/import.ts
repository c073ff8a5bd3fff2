/**
 * What an import costs beside the bare parser of its format, in the same process and run: a text of 1,000 pages, the
 * same as TEI, and a PDF of 300 pages. Memory is that of a process of its own, at two sizes.
 */
import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { SaxesParser } from "saxes";
import type { SourceFormat } from "../../lib/domain/format/model";
import { makePdf } from "../../lib/domain/format/pdf/testing/make-pdf";
import { readSource } from "../../lib/domain/format/read";
import { importSource } from "../../lib/domain/import/import";
import { asPages, asTei, asText, composedReader } from "./composed";
import { median, timed } from "./measure";

/** One case of the bench: a file, and the least work that must be done to read it. */
interface Case {
  name: string;
  format: SourceFormat;
  file: (pages: number) => Uint8Array<ArrayBuffer>;
  floor: (bytes: Uint8Array<ArrayBuffer>) => unknown;
  floorName: string;
  pages: number;
}

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

const cases: Case[] = [
  {
    name: "text",
    format: "text",
    file: (pages) => utf8(asText(composedReader(pages))),
    floor: (bytes) => new TextDecoder().decode(bytes).split(/\n\n+/u).length,
    floorName: "decode and split",
    pages: 1_000,
  },
  {
    name: "tei",
    format: "tei",
    file: (pages) => utf8(asTei(composedReader(pages))),
    floor: saxes,
    floorName: "saxes",
    pages: 1_000,
  },
  {
    name: "pdf",
    format: "pdf",
    file: (pages) => makePdf(asPages(composedReader(pages), 78, 46).slice(0, pages).map(pdfPage)),
    floor: pdfText,
    floorName: "pdf.js text content",
    pages: 300,
  },
];

const pdfPage = (lines: string[]) => ({
  strings: lines.flatMap((text, line) => (text === "" ? [] : [{ text, x: 72, y: 720 - line * 14, size: 11 }])),
});

function saxes(bytes: Uint8Array): number {
  let characters = 0;
  const parser = new SaxesParser({ xmlns: true });
  parser.on("text", (text) => {
    characters += text.length;
  });
  parser.on("opentag", () => undefined);
  parser.write(new TextDecoder().decode(bytes)).close();
  return characters;
}

async function pdfText(bytes: Uint8Array): Promise<number> {
  const task = getDocument({ data: bytes.slice(), disableFontFace: true, verbosity: 0 });
  const pdf = await task.promise;
  let items = 0;
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    items += (await page.getTextContent()).items.length;
    page.cleanup();
  }
  await task.destroy();
  return items;
}

async function read(format: SourceFormat, bytes: Uint8Array<ArrayBuffer>) {
  const made = await readSource({ bytes, format }, { pages: null, parts: null, onProgress: () => undefined });
  if (!made.ok) throw new Error(made.problem);
  return made.source;
}

const rounds = 5;

/** Prints one line for each case: megabytes per second, ratios to the floor, and memory at two sizes. */
export async function benchImport(): Promise<void> {
  for (const each of cases) {
    const bytes = each.file(each.pages);
    const [floor, reader, whole]: [number[], number[], number[]] = [[], [], []];
    for (let round = 0; round <= rounds; round++) {
      const floorTime = await timed(() => each.floor(bytes));
      const readerTime = await timed(() => read(each.format, bytes));
      const wholeTime = await timed(async () => importSource(await read(each.format, bytes), {}));
      if (round === 0) continue; // the first warms up
      floor.push(floorTime);
      reader.push(readerTime);
      whole.push(wholeTime);
    }
    const megabytes = bytes.byteLength / 1_000_000;
    const ratio = (times: number[]) => (median(times) / median(floor)).toFixed(2);
    const speed = (times: number[]) => `${(megabytes / (median(times) / 1000)).toFixed(2)} MB/s`;
    const memory = await Promise.all([each.pages / 2, each.pages].map((pages) => memoryOf(each.name, pages)));
    console.log(
      `${each.name}: ${each.pages} pages, ${megabytes.toFixed(1)} MB; ${each.floorName} ${speed(floor)}; ` +
        `reader ${speed(reader)} (${ratio(reader)}x the floor's time); with importer ${speed(whole)} (${ratio(whole)}x); ` +
        `memory ${memory[0]} MB at ${each.pages / 2} pages, ${memory[1]} MB at ${each.pages}`,
    );
  }
}

/** The largest resident memory, in megabytes, of a process that imports one such file. */
async function memoryOf(name: string, pages: number): Promise<number> {
  const script = fileURLToPath(new URL("../bench.ts", import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...process.execArgv,
    script,
    "memory",
    name,
    String(pages),
  ]);
  return Number(stdout.trim());
}

/** For the process of its own: imports the file once and prints the largest resident memory, in megabytes. */
export async function printMemory(name: string, pages: number): Promise<void> {
  const found = cases.find((each) => each.name === name);
  if (found === undefined) throw new Error(`There is no case ${name}.`);
  importSource(await read(found.format, found.file(pages)), {});
  console.log(Math.round(process.resourceUsage().maxRSS / 1024));
}
