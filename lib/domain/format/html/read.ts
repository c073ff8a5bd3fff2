/** Reads the files of a page or book into one builder, notes paired over all of them. */
import type { Meta } from "../../document/model";
import type { SourceBuilder } from "../builder";
import { limits } from "../model";
import type { ParsedFile } from "./links";
import { findNotes } from "./notes";
import { omissions } from "./omitted";
import { attribute, eachElement, elementsIn, type HtmlElement, parseHtml, TooDeep, tooDeep, wordsOf } from "./tree";
import { walkNotes, walkPage } from "./walk";

/** One document of markup, decoded. `name` is its path in a container; relative links are resolved against it. */
export interface HtmlFile {
  name: string;
  text: string;
  /** Only the notes of it that other files refer to are read: a book's notes, when some of its chapters were chosen. */
  notesOnly?: boolean;
}

/** What the files say of themselves, and what was left out of them. */
export type HtmlRead = { ok: true; meta: Partial<Meta>; notices: string[] } | { ok: false; problem: string };

/** Reads files in the order given, which is that of reading. The builder is left open for more. */
export function readHtmlFiles(
  builder: SourceBuilder,
  files: readonly HtmlFile[],
  onFile: (done: number) => void,
): HtmlRead {
  const parsed: ParsedFile[] = [];
  for (const { name, text, notesOnly = false } of files) {
    const tree = parseHtml(text);
    if (!tree.ok) return tree;
    parsed.push({ name, root: tree.root, notesOnly });
  }
  const notes = findNotes(parsed);
  const omitted = omissions();
  try {
    for (const [at, { root, notesOnly }] of parsed.entries()) {
      if (builder.length() > limits.characters) break;
      const reading = { builder, notes, omitted, language: languageOf(root) };
      if (notesOnly) walkNotes(root, reading);
      else for (const part of elementsIn(root)) if (part.tagName !== "head") walkPage(part, reading);
      onFile(at + 1);
    }
  } catch (error) {
    if (error instanceof TooDeep) return { ok: false, problem: tooDeep };
    throw error;
  }
  const [first] = parsed;
  return { ok: true, meta: first === undefined ? {} : metaOf(first.root), notices: omitted.notices() };
}

function languageOf(root: HtmlElement): string | null {
  const body = elementsIn(root).find(({ tagName }) => tagName === "body");
  for (const element of [root, body]) {
    const said = element === undefined ? null : (attribute(element, "lang") ?? attribute(element, "xml:lang"));
    if (said !== null && said.trim() !== "") return said.trim().slice(0, 40);
  }
  return null;
}

function metaOf(root: HtmlElement): Partial<Meta> {
  const meta: Partial<Meta> = {};
  const language = languageOf(root);
  if (language !== null) meta.language = language;
  const head = elementsIn(root).find(({ tagName }) => tagName === "head");
  if (head === undefined) return meta;
  for (const element of eachElement(head)) {
    if (element.tagName === "title" && meta.sourceBook === undefined) {
      const title = wordsOf(element, 500);
      if (title !== "" && !/^(?:untitled|new page|document)\b/iu.test(title)) meta.sourceBook = title;
    }
    const name = element.tagName === "meta" ? attribute(element, "name") : null;
    const content = attribute(element, "content")?.trim() ?? "";
    if (name !== null && /^(?:dc(?:terms)?\.)?(?:rights|copyright)$/iu.test(name) && content !== "") {
      meta.rights = content.slice(0, 2000);
    }
  }
  return meta;
}
