/**
 * What is typed into the search field: words that must all occur, a phrase in quotation marks, `counter*` for all that
 * begins so. A name that the course has aliases for stands for each of them (Koba, Stalin).
 */
import { soughtKeys, wordsOf } from "./words";

/** One word that is looked for; `begins` when any word that begins so will do. */
export interface SoughtWord {
  keys: readonly string[];
  begins: boolean;
}

/** What must occur: any of its forms, each a run of neighbouring words. */
export interface SearchTerm {
  printed: string;
  forms: readonly (readonly SoughtWord[])[];
}

/** Two names of one person or place in this course. */
export interface AliasPair {
  name: string;
  alias: string;
}

/** More words than anyone types; the rest is not looked for. */
const MOST_TERMS = 12;

const quoted = /["“”„«»]([^"“”„«»]*)["“”„«»]?|[^\s"“”„«»]+/gu;

function soughtWords(text: string): SoughtWord[] {
  return wordsOf(text).map(({ printed, end }) => ({ keys: soughtKeys(printed), begins: text[end] === "*" }));
}

const shares = (a: readonly string[], b: readonly string[]): boolean => a.some((key) => b.includes(key));

/** Are these the same words, one after the other? */
function sameRun(a: readonly SoughtWord[], b: readonly SoughtWord[]): boolean {
  return a.length === b.length && a.every((each, index) => shares(each.keys, b[index]?.keys ?? []));
}

/** All names that are one with this run of words by the aliases, the run itself first. */
function formsOf(run: SoughtWord[], names: readonly (readonly SoughtWord[])[][]): SoughtWord[][] {
  const forms: SoughtWord[][] = [run];
  for (let at = 0; at < forms.length; at++) {
    for (const pair of names) {
      if (!pair.some((each) => sameRun(each, forms[at] ?? []))) continue;
      for (const other of pair) if (!forms.some((form) => sameRun(form, other))) forms.push([...other]);
    }
  }
  return forms;
}

/** Length of the longest name with aliases that begins at this word; 1 when there is none. */
function nameLength(words: readonly SoughtWord[], at: number, names: readonly (readonly SoughtWord[])[][]): number {
  const lengths = names.flat().map((name) => (sameRun(words.slice(at, at + name.length), name) ? name.length : 1));
  return Math.max(1, ...lengths);
}

/** Reads a search line. Empty when it names no word. */
export function readSearch(line: string, aliases: readonly AliasPair[]): SearchTerm[] {
  const names = aliases.map((pair) => [soughtWords(pair.name), soughtWords(pair.alias)]);
  const terms: SearchTerm[] = [];
  const add = (printed: string, run: SoughtWord[]) => {
    if (run.length > 0) terms.push({ printed, forms: formsOf(run, names) });
  };
  let loose = "";
  const takeLoose = () => {
    const words = wordsOf(loose);
    const sought = soughtWords(loose);
    for (let at = 0; at < words.length; ) {
      const hyphened = runLength(loose, words, at);
      const length = Math.max(hyphened, nameLength(sought, at, names));
      const [first, last] = [words[at], words[at + length - 1]];
      if (first && last) add(loose.slice(first.start, last.end), sought.slice(at, at + length));
      at += length;
    }
    loose = "";
  };
  for (const found of line.matchAll(quoted)) {
    if (found[1] === undefined) {
      loose = `${loose} ${found[0]}`;
      continue;
    }
    takeLoose();
    add(found[1].trim(), soughtWords(found[1]));
  }
  takeLoose();
  return terms.slice(0, MOST_TERMS);
}

/** Words tied by a hyphen or stops, as in `counter-revolution` and `N.K.V.D`, are looked for side by side. */
function runLength(text: string, words: readonly { start: number; end: number }[], at: number): number {
  let length = 1;
  for (; at + length < words.length; length++) {
    const [before, after] = [words[at + length - 1], words[at + length]];
    if (!before || !after || /\s/u.test(text.slice(before.end, after.start))) break;
  }
  return length;
}
