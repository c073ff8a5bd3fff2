/**
 * Reads a PDF with a text layer: page by page to lines, then all pages together, since running heads, the body's type
 * and notes that go on are seen only over several pages.
 */
import type { ReadOptions, SourceRead } from "../model";
import { type Band, bandsOf, type Column } from "./columns";
import { compose } from "./compose";
import { faceOf, plainFace } from "./faces";
import { takeNotes } from "./footnotes";
import { withoutFurniture } from "./furniture";
import { bodyOf, median, type SetLine, setLines } from "./measure";
import { type Face, type Line, lineText } from "./model";
import { type FootNote, footNotes } from "./notes";
import { type OpenPdf, openPdf } from "./open";
import { piecesOf } from "./pieces";
import { linesOf } from "./segments";
import { noticesOf, type Taken } from "./told";

const scanned =
  "This PDF holds pictures of pages and no text. Run text recognition (OCR) on it first, for example with OCRmyPDF or Acrobat, or paste the text.";
const unreadable =
  "The text of this PDF cannot be read: it does not say which letters its signs are. Run text recognition (OCR) on it, for example with OCRmyPDF and its option --force-ocr, or paste the text.";

/** Reads a PDF. Password, damage, too many pages, pictures without text are refused in a sentence; nothing is thrown. */
export async function readPdf(bytes: Uint8Array, options: ReadOptions): Promise<SourceRead> {
  const opened = await openPdf(bytes, options.pages);
  if (!opened.ok) return opened;
  const { pdf } = opened;
  try {
    const taken = await takePages(pdf, options.onProgress);
    if (taken.pages.every((page) => page.lines.length === 0)) {
      return { ok: false, problem: taken.pictures.length > 0 ? scanned : "This PDF holds no text." };
    }
    if (
      taken.garbled.length > 0 &&
      taken.garbled.length >= taken.pages.filter((page) => page.lines.length > 0).length
    ) {
      return { ok: false, problem: unreadable };
    }
    return understand(taken, noticesOf(pdf, taken), pdf);
  } catch {
    return {
      ok: false,
      problem: "This PDF is damaged and cannot be read. Save it anew from a PDF program and upload that.",
    };
  } finally {
    await pdf.close();
  }
}

async function takePages(pdf: OpenPdf, onProgress: ReadOptions["onProgress"]): Promise<Taken> {
  const taken: Taken = { pages: [], faces: new Map(), pictures: [], garbled: [], broken: [], unknown: [] };
  const total = pdf.to - pdf.from + 1;
  for (let number = pdf.from; number <= pdf.to; number++) {
    const raw = await pdf.page(number).catch(() => null);
    if (raw === null) taken.broken.push(number);
    else {
      for (const [font, name] of raw.fonts) taken.faces.set(font, faceOf(name));
      const { pieces, strays } = piecesOf(raw.items, raw.turn);
      const lines = linesOf(pieces);
      if (raw.picture) taken.pictures.push(number);
      if (isGarbled(lines)) taken.garbled.push(number);
      else if (lines.some((line) => /[\p{Co}\ufffd]/u.test(lineText(line)))) taken.unknown.push(number);
      taken.pages.push({ number, lines, strays });
    }
    onProgress(number - pdf.from + 1, total);
  }
  if (taken.pages.length === 0) throw new Error("No page can be read.");
  return taken;
}

/** Signs of the private use area, control characters and replacement characters are what a font without a map gives. */
function isGarbled(lines: readonly Line[]): boolean {
  const text = lines.map(lineText).join("").replace(/\s/gu, "");
  const bad = text.match(/[\p{Co}\p{Cc}\p{Cn}\ufffd]/gu)?.length ?? 0;
  return text.length > 20 && bad > text.length * 0.4;
}

function understand({ pages, faces }: Taken, notices: string[], pdf: OpenPdf): SourceRead {
  const bare = withoutFurniture(pages);
  const all = bare.flatMap((page) => page.lines);
  const body = bodyOf(all);
  const face = faceReader(all, faces);
  const notes: FootNote[] = [];
  let open = false;
  const set = bare.map((page) => {
    const { bands, notes: feet } = takeNotes(bandsOf(page.lines), body.size, open);
    open = feet.length > 0;
    return { page, bands, feet };
  });
  const widths = usualWidths(set.map(({ bands }) => bands));
  const lines: SetLine[] = [];
  for (const { page, bands, feet } of set) {
    const describe = (column: Column, count: number) =>
      setLines(column, page.number, body, widths.get(count) ?? 0, face);
    for (const band of bands) for (const column of band) lines.push(...describe(column, band.length));
    const described = feet.map((column) => ({ column, lines: describe(column, 0) }));
    notes.push(...footNotes(described, page.number, notes.at(-1) ?? null));
  }
  const labelled = bare.map((page) => ({
    number: page.number,
    label: page.label ?? pdf.labels?.[page.number - 1] ?? null,
    furniture: [...page.furniture.map((row) => row.map((line) => lineText(line).trim()).join("  ")), ...page.strays],
  }));
  return compose({ pages: labelled, body: lines, notes, face, notices });
}

/** Faces of fonts; where most of the text is bold, bold says nothing. */
function faceReader(lines: readonly Line[], faces: ReadonlyMap<string, Face>): (font: string) => Face {
  const amounts = new Map<string, number>();
  for (const { runs } of lines) {
    for (const run of runs) amounts.set(run.font, (amounts.get(run.font) ?? 0) + run.text.length);
  }
  const main = [...amounts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? "";
  const usual = faces.get(main) ?? plainFace;
  const adjusted = new Map(
    [...faces].map(([font, face]) => [
      font,
      {
        bold: face.bold && !usual.bold,
        italic: face.italic && !usual.italic,
        smallCaps: face.smallCaps && !usual.smallCaps,
      },
    ]),
  );
  return (font) => adjusted.get(font) ?? plainFace;
}

/** How wide a column is in points, by how many stand side by side: the middle of those that are filled. */
function usualWidths(pages: readonly (readonly Band[])[]): Map<number, number> {
  const widths = new Map<number, number[]>();
  for (const band of pages.flat()) {
    for (const column of band) {
      if (column.lines.length >= 5)
        widths.set(band.length, [...(widths.get(band.length) ?? []), column.x1 - column.x0]);
    }
  }
  return new Map([...widths].map(([count, all]) => [count, median(all)]));
}
