/**
 * The importer: from the text of a page, or a file that a reader took apart, to draft documents, debris, and questions.
 * Each step is one file, pure, and does one thing a historian would do by hand: read, part paragraphs, find notes, tell
 * shapes, set slivers of other pages aside, find where documents begin, tell editor from author, read dates and
 * citations, and ask.
 */
import { centuryOf } from "../document/dates";
import { readMarkdown } from "../format/markdown";
import type { SourceText } from "../format/model";
import { checkText } from "./decode";
import { importDocuments } from "./given-documents";
import { languageOf } from "./language";
import type { ImportOptions, ImportResult } from "./model";
import { type Page, paragraphsOf } from "./paragraphs";
import { askAll } from "./questions";
import { readPage } from "./read-page";
import { formatOf } from "./sniff";
import { pageOf } from "./source-page";

/**
 * Imports a text. The result's `text` is what its spans count in: the given text without control characters. A text
 * that holds nothing to read, or is too long, gives no documents and a notice that says why.
 */
export function importText(raw: string, options: ImportOptions = {}): ImportResult {
  const checked = checkText(raw);
  const empty = { documents: [], debris: [], questions: [], zones: [] };
  if (!checked.ok) return { text: raw, ...empty, notices: [checked.problem] };
  const { text, notices } = checked;
  if ((options.format ?? formatOf(text)) === "markdown") {
    const read = readMarkdown(new TextEncoder().encode(text));
    if (!read.ok) return { text, ...empty, notices: [...notices, read.problem] };
    return importSource({ ...read.source, notices: [...notices, ...read.source.notices] }, options);
  }
  return importPage(paragraphsOf(text), { text, notices, meta: {} }, options);
}

/**
 * Imports a file that a reader took apart. What the file says of its blocks is strong evidence: it stands, and is shown
 * for confirmation. Spans of the result count in `source.text`.
 */
export function importSource(source: SourceText, options: ImportOptions = {}): ImportResult {
  if (source.documents !== null) return importDocuments(source);
  return importPage(pageOf(source), source, options);
}

function importPage(
  page: Page,
  { text, notices, meta }: Pick<SourceText, "text" | "notices" | "meta">,
  options: ImportOptions,
): ImportResult {
  const read = readPage(page, {
    century: options.century === undefined ? centuryOf(text) : options.century,
    language: options.language ?? meta.language ?? languageOf(text),
    meta,
  });
  const found = read.seen.documents.length > 0 ? notices : [...notices, "No document was found in this text."];
  return { text, ...read.result, questions: askAll(read.seen), notices: found };
}
