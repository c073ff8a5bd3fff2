/** What there is to tell about a PDF that was read: pages without words, words without letters, things left out. */
import type { Face, Page } from "./model";
import type { OpenPdf } from "./open";

/** All pages of a file, as taken. */
export interface Taken {
  pages: Page[];
  faces: Map<string, Face>;
  /** Numbers of pages that are pictures without words; whose words are no letters; that could not be read. */
  pictures: number[];
  garbled: number[];
  broken: number[];
  /** Numbers of pages with some signs of which the file does not say what letter they are. */
  unknown: number[];
}

/** One sentence for each thing that an instructor should know. */
export function noticesOf(pdf: OpenPdf, { pictures, garbled, broken, unknown }: Taken): string[] {
  const notices: string[] = [];
  if (pictures.length > 0)
    notices.push(`${pagesNamed(pictures)} without text, most likely pictures; run text recognition (OCR) on them.`);
  if (garbled.length > 0)
    notices.push(`${pagesNamed(garbled)} in signs that are no letters; run text recognition (OCR) on them.`);
  if (broken.length > 0) notices.push(`${pagesNamed(broken)} damaged and left out.`);
  if (unknown.length > 0) {
    notices.push(`Some signs do not say which letters they are; compare with the PDF: ${pageList(unknown)}.`);
  }
  if (pdf.scripts) notices.push("The PDF holds scripts; they were left out.");
  if (pdf.attachments > 0) notices.push("The PDF holds other files; they were left out.");
  return notices;
}

/** `Page 4 is` or `Pages 4, 7–9 are`. */
function pagesNamed(pages: readonly number[]): string {
  return pages.length === 1 ? `Page ${pageList(pages)} is` : `Pages ${pageList(pages)} are`;
}

/** `4, 7–9` */
function pageList(pages: readonly number[]): string {
  const ranges: [from: number, to: number][] = [];
  for (const page of pages) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === page - 1) last[1] = page;
    else ranges.push([page, page]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
}
