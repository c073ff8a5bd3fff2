/**
 * Rule V1: lines that a printer broke on purpose. Lines of verse are short, begin with capitals though no sentence ended
 * before them, and stand together between blank lines. Addresses, lists, and names under a letter are none.
 */
import { parseDateLine } from "../document/dates";
import { canonical } from "./canonical";
import type { Line } from "./lines";
import { isName } from "./names";
import type { Paragraph } from "./paragraphs";
import { plainWords } from "./words";

const longest = 64;
const endsSentence = /[.?!…]["”’')\]]*$/u;
const lineStart = /^(?:["“«'‘(—–-]\s?|\d{1,3}\s{2,})?\p{Lu}/u;
const label = /^(?:\(?(?:\d{1,3}|[a-z])[.)]|[-*+•#>]|§|\p{Lu}[\p{L} .]{1,30}:)\s/u;

/** Whether a run of lines without a blank one between them is verse. */
export function isVerse(run: readonly Line[]): boolean {
  if (run.length < 3 || run.some(({ text }) => text.length > longest || label.test(text) || /\p{Ll}-$/u.test(text)))
    return false;
  const capitals = run.filter(({ text }) => lineStart.test(text)).length;
  if (capitals < run.length * 0.85) return false;
  // A capital at the beginning of a line where the sentence goes on: prose has none but in names.
  const goesOn = run.filter((line, index) => {
    const before = run[index - 1];
    return before !== undefined && lineStart.test(line.text) && !endsSentence.test(before.text);
  }).length;
  if (goesOn < Math.max(1, (run.length - 1) * 0.4)) return false;
  const plain = run.filter(
    ({ text }) => isName(text) || (/\d/u.test(text) && (parseDateLine(text) !== null || /\d{2}/u.test(text))),
  );
  if (plain.length > run.length * 0.3) return false;
  const words = run.flatMap(({ text }) => text.match(/\p{L}+/gu) ?? []);
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  return words.length >= run.length * 3 && small >= words.length * 0.55;
}

/** Stanzas of the text by index of their first line: runs of lines between blank ones that are verse. */
export function stanzasIn(lines: readonly Line[]): Map<number, readonly Line[]> {
  const stanzas = new Map<number, readonly Line[]>();
  let from = 0;
  for (let to = 0; to <= lines.length; to++) {
    const line = lines[to];
    if (line !== undefined && line.text !== "" && line.half === null) continue;
    const run = to - from <= 60 ? lines.slice(from, to) : [];
    if (isVerse(run)) stanzas.set(from, run);
    from = to + 1;
  }
  return stanzas;
}

/** A stanza as one paragraph, its lines kept. */
export function verse(lines: readonly Line[]): Paragraph {
  const [first, ...rest] = lines;
  return {
    start: first?.start ?? 0,
    end: first?.end ?? 0,
    ...plainWords(lines.map(({ text }) => canonical(text)).join("\n")),
    indent: lines.reduce((least, line) => Math.min(least, line.indent), 1000),
    newPage: first?.newPage ?? false,
    given: { form: "verse", level: null, part: null, begins: false, align: null, size: 1, page: null },
    more: rest.map(({ start, end }) => ({ start, end })),
  };
}
