/**
 * Reading an e-book (EPUB): all chapters or those that were chosen, in reading order, with the notes they refer to
 * wherever in the book these stand. The chapters themselves are web pages and are read as such.
 */
import { createBuilder } from "./builder";
import { bookMeta } from "./epub/book-meta";
import { bareWords, chapterTitle } from "./epub/chapters";
import { type Book, type BookFile, openBook, resolvePath } from "./epub/package";
import { titlesByFile } from "./epub/titles";
import { decodeHtml } from "./html/decode";
import { type HtmlFile, readHtmlFiles } from "./html/read";
import type { ReadOptions, SourcePart, SourceRead } from "./model";
import { readZip } from "./zip";

const empty =
  "The book holds no text; if its pages are pictures, run text recognition (OCR) on it and import the result.";
const noneChosen = "None of the chosen chapters is in this book; choose chapters of this book.";

/** The chapters of a book that has words in them, to choose from; ids are names of files in the book. */
export function epubParts(bytes: Uint8Array): { ok: true; parts: SourcePart[] } | { ok: false; problem: string } {
  const opened = openBook(bytes);
  if (!opened.ok) return opened;
  const { spine } = opened.book;
  const read = markupOf(bytes, spine);
  if (!read.ok) return read;
  const titles = titlesByFile(bytes, opened.book);
  const parts = spine.map(({ name }, index) => {
    const markup = read.files.get(name) ?? "";
    const title = chapterTitle(titles.get(name) ?? [], markup, index + 1);
    return { id: name, title, characters: bareWords(markup).length };
  });
  return { ok: true, parts: parts.filter(({ characters }) => characters > 0) };
}

/** Reads the chosen chapters of a book, or all of it. */
export function readEpub(bytes: Uint8Array, options: ReadOptions): SourceRead {
  const opened = openBook(bytes);
  if (!opened.ok) return opened;
  const { book } = opened;
  const chosen = chosenFiles(book, options.parts);
  if (chosen.length === 0) return { ok: false, problem: noneChosen };
  const read = markupOf(bytes, [...book.spine, ...book.others]);
  if (!read.ok) return read;
  const files = filesToRead(book, chosen, read.files);
  const builder = createBuilder();
  const html = readHtmlFiles(builder, files, (done) => options.onProgress(done, files.length));
  if (!html.ok) return html;
  const notices = [...read.notices, ...html.notices, ...omissions(book, options.parts)];
  return builder.finish({ format: "epub", meta: { ...html.meta, ...bookMeta(book.metadata) }, notices, empty });
}

/** Without a choice all chapters are read but the table of contents, which repeats their titles. */
function chosenFiles({ spine }: Book, parts: ReadOptions["parts"]): BookFile[] {
  return spine.filter((file) => (parts === null ? !isContents(file) : parts.includes(file.name)));
}

const isContents = ({ properties }: BookFile): boolean => properties.includes("nav");

function omissions({ spine, pictures }: Book, parts: ReadOptions["parts"]): string[] {
  const notices: string[] = [];
  if (parts === null && spine.some(isContents)) notices.push("The table of contents of the book was left out.");
  if (pictures > 0)
    notices.push(
      `${pictures} ${pictures === 1 ? "page that is a picture was" : "pages that are pictures were"} left out.`,
    );
  return notices;
}

type Markup = { ok: true; files: Map<string, string>; notices: string[] } | { ok: false; problem: string };

function markupOf(bytes: Uint8Array, wanted: readonly BookFile[]): Markup {
  const names = new Set(wanted.map(({ name }) => name));
  const read = readZip(bytes, (name) => names.has(name));
  if (!read.ok) return read;
  const files = new Map<string, string>();
  const notices = new Set<string>();
  for (const [name, content] of read.entries) {
    if (content.length === 0) continue;
    const decoded = decodeHtml(content);
    if (!decoded.ok) return decoded;
    files.set(name, decoded.text);
    for (const notice of decoded.notices) notices.add(notice);
  }
  return { ok: true, files, notices: [...notices] };
}

/** The chosen chapters, and those they link into, of which only the notes are read. */
function filesToRead(
  { spine, others }: Book,
  chosen: readonly BookFile[],
  markup: ReadonlyMap<string, string>,
): HtmlFile[] {
  const whole = new Set(chosen.map(({ name }) => name));
  const linked = new Set<string>();
  for (const name of whole) {
    for (const [, link = ""] of (markup.get(name) ?? "").matchAll(
      /\shref\s*=\s*["']([^"'<>]{0,300}#[^"'<>]{1,200})["']/giu,
    )) {
      linked.add(resolvePath(name, link));
    }
  }
  return [...spine, ...others].flatMap(({ name }) => {
    const text = markup.get(name);
    if (text === undefined || !(whole.has(name) || linked.has(name))) return [];
    return [{ name, text, notesOnly: !whole.has(name) }];
  });
}
