/**
 * The only file that knows pdf.js: opens a PDF without fonts, pictures, scripts or network, and gives its pages one by
 * one as bare items. What cannot be opened is refused in a sentence.
 */
import { limits, type ReadOptions } from "../model";

/** A piece of text as pdf.js gives it: `transform` is the six numbers of the text matrix. */
export interface TextItem {
  str: string;
  dir: string;
  transform: readonly number[];
  width: number;
  fontName: string;
}

/** One page: its items, and the box and turn that a viewer would show. */
export interface RawPage {
  number: number;
  items: readonly TextItem[];
  /** Degrees by which the page is shown turned clockwise: 0, 90, 180 or 270. */
  turn: number;
  /** Names of the fonts that were not met before, by id. */
  fonts: ReadonlyMap<string, string>;
  /** A page without words that holds something drawn: most likely the picture of a page. */
  picture: boolean;
}

/** An open PDF. `labels` are the page numbers the file itself gives, from its first page; null when it gives none. */
export interface OpenPdf {
  from: number;
  to: number;
  labels: readonly string[] | null;
  scripts: boolean;
  attachments: number;
  page: (number: number) => Promise<RawPage>;
  close: () => Promise<void>;
}

type Library = typeof import("pdfjs-dist/legacy/build/pdf.mjs");
type Document = import("pdfjs-dist/legacy/build/pdf.mjs").PDFDocumentProxy;
type DocumentPage = import("pdfjs-dist/legacy/build/pdf.mjs").PDFPageProxy;

/** Opens a PDF; `pages` chooses some of its pages. The bytes are copied, since pdf.js takes what it is given. */
export async function openPdf(
  bytes: Uint8Array,
  pages: ReadOptions["pages"],
): Promise<{ ok: true; pdf: OpenPdf } | { ok: false; problem: string }> {
  const library = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const task = library.getDocument({
    data: bytes.slice(),
    verbosity: 0,
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    enableXfa: false,
    // Pictures are never unpacked; the names of fonts are wanted.
    maxImageSize: 0,
    fontExtraProperties: true,
  });
  try {
    const document = await task.promise;
    const from = Math.max(1, pages?.from ?? 1);
    const to = Math.min(document.numPages, pages?.to ?? document.numPages);
    const problem = boundsProblem(document.numPages, from, to);
    if (problem !== null) {
      await task.destroy();
      return { ok: false, problem };
    }
    const known = new Set<string>();
    return {
      ok: true,
      pdf: {
        from,
        to,
        labels: await quietly(document.getPageLabels(), null),
        scripts: await quietly(document.hasJSActions(), false),
        attachments: Object.keys((await quietly(document.getAttachments(), null)) ?? {}).length,
        page: (number) => readPage(library, document, number, known),
        close: () => task.destroy(),
      },
    };
  } catch (reason) {
    await quietly(task.destroy(), undefined);
    return { ok: false, problem: refusal(reason) };
  }
}

function boundsProblem(count: number, from: number, to: number): string | null {
  if (count === 0) return "This PDF has no pages.";
  if (from > to) return `This PDF has ${count} pages; choose a range within them.`;
  if (to - from < limits.pages) return null;
  const [has, most] = [count.toLocaleString("en-GB"), limits.pages.toLocaleString("en-GB")];
  return `This PDF has ${has} pages and at most ${most} are read at once. Choose a range of pages.`;
}

/** What a file says beside its pages may be broken; its text is read all the same. */
async function quietly<T, F>(promise: Promise<T>, otherwise: F): Promise<T | F> {
  try {
    return await promise;
  } catch {
    return otherwise;
  }
}

function refusal(reason: unknown): string {
  const name = reason instanceof Error ? reason.name : "";
  if (name === "PasswordException") {
    return "This PDF is protected by a password. Remove the password and upload it again.";
  }
  return "This PDF is damaged and cannot be read. Open it in a PDF program, save it anew and upload that.";
}

async function readPage(library: Library, document: Document, number: number, known: Set<string>): Promise<RawPage> {
  const page = await document.getPage(number);
  const content = await page.getTextContent();
  const items = content.items.flatMap((item) => ("str" in item ? [item] : []));
  const fonts = new Map<string, string>();
  const unknown = Object.keys(content.styles).filter((font) => !known.has(font));
  const empty = !items.some((item) => item.str.trim() !== "");
  let picture = false;
  // Only drawing tells the names of fonts and whether an empty page is a picture: where nothing is new, it is spared.
  if (unknown.length > 0 || empty) {
    const drawn = await quietly(page.getOperatorList(), null);
    picture = empty && (drawn?.fnArray.includes(library.OPS.transform) ?? false);
    for (const font of unknown) {
      known.add(font);
      fonts.set(font, fontName(page, font));
    }
  }
  page.cleanup();
  return { number, items, turn: page.rotate, fonts, picture };
}

function fontName(page: DocumentPage, font: string): string {
  if (!page.commonObjs.has(font)) return "";
  const found: unknown = page.commonObjs.get(font);
  if (typeof found !== "object" || found === null || !("name" in found)) return "";
  return typeof found.name === "string" ? found.name : "";
}
