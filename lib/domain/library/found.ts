/**
 * Where the words of a search stand in a document, as far as a person may read it. Only the readable document is
 * looked at: a word in a withheld headnote, a left-out paragraph or a hidden note is not found, shown or counted.
 */
import type { ReadableBlock, ReadableDocument } from "../document/readable-content";
import { blockAnchor } from "../document/text";
import { factsOf } from "./index-words";
import type { SearchTerm, SoughtWord } from "./search-line";
import { type KeysOf, type Word, wordsOf } from "./words";

/** A piece of a snippet; `hit` when it is what was looked for. `at` tells it from the others. */
export interface SnippetPiece {
  at: number;
  text: string;
  hit: boolean;
}

/** A place where something stands: `¶3`, `headnote`, `note 2`; `anchor` is its name in the document's page. */
export interface Found {
  place: string;
  anchor: string | null;
  snippet: SnippetPiece[];
}

/** What is found in one document: the first places, and how many there are. */
export interface FoundInDocument {
  found: Found[];
  more: number;
}

/** A text of the document with the name of its place. */
interface Searched {
  place: string;
  anchor: string | null;
  text: string;
}

interface Hit {
  start: number;
  end: number;
}

/** UTF-16 units shown on each side of what was found. */
const AROUND = 90;

const placeNames: Partial<Record<ReadableBlock["type"], string>> = {
  title: "title",
  dateline: "date line",
  headnote: "headnote",
  heading: "heading",
  closer: "close",
  editorialStatement: "editor’s remark",
  citation: "source",
  tableRow: "table",
};

function textsOf(text: ReadableDocument): Searched[] {
  const blocks = text.items.flatMap((item) => (item.kind === "block" ? [item.block] : []));
  const titled = blocks.some((block) => block.type === "title");
  const body = blocks.flatMap((block) =>
    block.parts.map((part) => ({
      place: block.number === null ? (placeNames[block.type] ?? "text") : `¶${block.number}`,
      anchor: blockAnchor(block),
      text: part.text,
    })),
  );
  const notes = text.notes.flatMap((note) =>
    note.blocks.flatMap((block) =>
      block.parts.map((part) => ({
        place: `note ${note.label.replace(/[.)]\s*$/u, "")}`,
        anchor: `n-${note.id}`,
        text: part.text,
      })),
    ),
  );
  // What is printed in the text is found there; of the rest each fact once.
  const facts = factsOf(text.meta)
    .filter((fact) => !(fact.name === "title" && titled))
    .map(({ name, words }) => ({ place: name, anchor: null, text: words }));
  return [...body, ...notes, ...facts];
}

function isWord(sought: SoughtWord, keys: readonly string[]): boolean {
  return sought.keys.some((key) => keys.some((each) => (sought.begins ? each.startsWith(key) : each === key)));
}

/** Where a form stands among the words of a text. */
function hitsOfForm(form: readonly SoughtWord[], words: readonly Word[], keys: readonly (readonly string[])[]): Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at + form.length <= words.length; at++) {
    if (!form.every((sought, index) => isWord(sought, keys[at + index] ?? []))) continue;
    const [first, last] = [words[at], words[at + form.length - 1]];
    if (first && last) hits.push({ start: first.start, end: last.end });
  }
  return hits;
}

/** Does a text, such as a person's name, hold every term? */
export function holdsAll(text: string, terms: readonly SearchTerm[], keysOf: KeysOf): boolean {
  const words = wordsOf(text);
  const keys = words.map(({ printed }) => keysOf(printed));
  return terms.every(({ forms }) => forms.some((form) => hitsOfForm(form, words, keys).length > 0));
}

/**
 * What is found of all terms in a readable document, at most `most` places; null when a term does not occur in it. A
 * document is found by words of its text and of what is known about it together.
 */
export function findIn(
  text: ReadableDocument,
  terms: readonly SearchTerm[],
  keysOf: KeysOf,
  most: number,
): FoundInDocument | null {
  const missing = new Set(terms);
  const places: { in: Searched; hits: Hit[] }[] = [];
  for (const searched of textsOf(text)) {
    const words = wordsOf(searched.text);
    const keys = words.map(({ printed }) => keysOf(printed));
    const hits = terms.flatMap((term) => {
      const found = term.forms.flatMap((form) => hitsOfForm(form, words, keys));
      if (found.length > 0) missing.delete(term);
      return found;
    });
    if (hits.length > 0) places.push({ in: searched, hits: apart(hits) });
  }
  if (missing.size > 0) return null;
  const printed = places.filter((place) => place.in.anchor !== null);
  const shown = printed.length > 0 ? printed : places;
  return {
    found: shown.slice(0, most).map(({ in: { place, anchor, text: whole }, hits }) => {
      return { place, anchor, snippet: snippetOf(whole, hits) };
    }),
    more: Math.max(0, shown.length - most),
  };
}

/** Hits in order, those that overlap as one. */
function apart(hits: readonly Hit[]): Hit[] {
  const joined: Hit[] = [];
  for (const hit of hits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last && hit.start < last.end) last.end = Math.max(last.end, hit.end);
    else joined.push({ ...hit });
  }
  return joined;
}

/** The words around the first hit, with every hit that stands among them; cut between words. */
function snippetOf(text: string, hits: readonly Hit[]): SnippetPiece[] {
  const [first] = hits;
  if (!first) return [];
  const near = hits.filter((hit) => hit.start < first.end + AROUND);
  const last = near.at(-1) ?? first;
  const from = first.start <= AROUND ? 0 : afterSpace(text, first.start - AROUND, first.start);
  const to = text.length - last.end <= AROUND ? text.length : beforeSpace(text, last.end, last.end + AROUND);
  const pieces: SnippetPiece[] = [];
  const add = (piece: string, hit: boolean) => {
    if (piece !== "") pieces.push({ at: pieces.length, text: piece.replaceAll(/[^\S\u00a0]+/gu, " "), hit });
  };
  let at = from;
  if (from > 0) add("…\u00a0", false);
  for (const hit of near) {
    add(text.slice(at, hit.start), false);
    add(text.slice(hit.start, hit.end), true);
    at = hit.end;
  }
  add(text.slice(at, to), false);
  if (to < text.length) add("\u00a0…", false);
  return pieces;
}

function afterSpace(text: string, from: number, before: number): number {
  const space = text.slice(from, before).search(/\s/u);
  return space < 0 ? before : from + space + 1;
}

function beforeSpace(text: string, after: number, to: number): number {
  const cut = text.slice(after, to);
  const space = cut.search(/\s\S*$/u);
  return space < 0 ? after : after + space;
}
