/**
 * A text under correction that remembers where each of its characters comes from, so that it is known for certain where
 * a passage stands afterwards. Positions are UTF-16 units, which are code points here: nothing composed is astral.
 */
import { type Draw, drawing, type Phrases, phrasesOf } from "./corpus";

/** Characters and their positions in the first text, -1 for what a corrector has written. */
interface Line {
  text: string;
  origin: number[];
}

/** What correctors do, each as often as its weight among 1,000 edits. */
const kinds = {
  word: 220,
  letter: 330,
  insertWords: 110,
  deleteWords: 110,
  insertSentence: 40,
  insertFormula: 25,
  deleteSentence: 45,
  quotes: 60,
  split: 25,
  merge: 25,
  deleteParagraph: 5,
  moveParagraph: 5,
} as const;
type Kind = keyof typeof kinds;

/** Light: single words and letters. Heavy: also whole paragraphs, split, merged, moved, and copies of formulas. */
export type Weight = "light" | "heavy";
const inLight: readonly Kind[] = [
  "word",
  "letter",
  "insertWords",
  "deleteWords",
  "insertSentence",
  "deleteSentence",
  "quotes",
];

export class Corrected {
  readonly #lines: Line[];

  constructor(paragraphs: readonly string[]) {
    let at = 0;
    this.#lines = paragraphs.map((text) => {
      const line = { text, origin: Array.from(text, (_, index) => at + index) };
      at += text.length + 1;
      return line;
    });
  }

  /** The text now; paragraphs joined by one newline. */
  get text(): string {
    return this.#lines.map(({ text }) => text).join("\n");
  }

  /** For every character of the text its position in the first, or -1. Joints of paragraphs are nobody's. */
  get origin(): Int32Array {
    const origin = new Int32Array(this.text.length).fill(-1);
    let at = 0;
    for (const line of this.#lines) {
      origin.set(line.origin, at);
      at += line.text.length + 1;
    }
    return origin;
  }

  /** One pass of correctors: an edit for every so many words. */
  pass(share: number, weight: Weight, seed: number): void {
    const draw = drawing(seed);
    const phrases = phrasesOf(draw);
    const words = this.#lines.reduce((sum, { text }) => sum + text.split(" ").length, 0);
    const possible = (Object.keys(kinds) as Kind[]).filter((kind) => weight === "heavy" || inLight.includes(kind));
    const total = possible.reduce((sum, kind) => sum + kinds[kind], 0);
    for (let left = Math.round(words * share); left > 0; left--) {
      let ticket = draw(total);
      const kind =
        possible.find((each) => {
          ticket -= kinds[each];
          return ticket < 0;
        }) ?? "word";
      const number = draw(this.#lines.length);
      const line = this.#lines[number];
      if (!line || line.text === "") continue;
      const word = wordAt(line.text, draw(line.text.length));
      edits[kind]({ lines: this.#lines, line, number, word, draw, phrases });
    }
  }
}

interface Here {
  lines: Line[];
  /** The line that is corrected, its number, and a word of it. */
  line: Line;
  number: number;
  word: { start: number; end: number };
  draw: Draw;
  phrases: Phrases;
}

const edits: Record<Kind, (here: Here) => void> = {
  word: ({ line, word, phrases }) => replace(line, word.start, word.end, phrases.word()),
  letter: ({ line, word, draw }) => misread(line, word, draw),
  insertWords: ({ line, word, draw, phrases }) =>
    replace(line, word.start, word.start, `${phrases.word()} ${draw(2) ? `${phrases.word()} ` : ""}`),
  deleteWords: ({ line, word, draw }) => {
    const end = line.text.indexOf(" ", word.end);
    if (end >= 0) replace(line, word.start, draw(2) ? end + 1 : wordAt(line.text, end + 1).start, "");
  },
  insertSentence: ({ line, word, phrases }) => {
    const { start } = sentenceAt(line.text, word.start);
    replace(line, start, start, `${phrases.sentence()} `);
  },
  insertFormula: ({ lines, line, number, word, phrases }) => {
    const sentence = phrases.formula();
    // A second copy beside the first could not be told from it by anybody.
    const beside = lines.slice(Math.max(0, number - 1), number + 2);
    if (beside.some(({ text }) => text.includes(sentence.slice(0, 14)))) return;
    const { start } = sentenceAt(line.text, word.start);
    replace(line, start, start, `${sentence} `);
  },
  deleteSentence: ({ line, word }) => {
    const { start, end } = sentenceAt(line.text, word.start);
    if (end - start < line.text.length) replace(line, start, end, "");
  },
  quotes: ({ line }) => straighten(line),
  split: ({ lines, line, number, word }) => {
    const { start } = sentenceAt(line.text, word.start);
    if (start > 0) lines.splice(number, 1, part(line, 0, start - 1), part(line, start));
  },
  merge: ({ lines, line, number }) => {
    const next = lines[number + 1];
    if (next) lines.splice(number, 2, joined(line, next));
  },
  deleteParagraph: ({ lines, number }) => {
    lines.splice(number, 1);
  },
  moveParagraph: ({ lines, line, number, draw }) => {
    lines.splice(number, 1);
    lines.splice(draw(lines.length + 1), 0, line);
  },
};

const part = (line: Line, from: number, to?: number): Line => ({
  text: line.text.slice(from, to),
  origin: line.origin.slice(from, to),
});

const joined = (a: Line, b: Line): Line => ({
  text: `${a.text} ${b.text}`,
  origin: [...a.origin, -1, ...b.origin],
});

function replace(line: Line, start: number, end: number, by: string): void {
  line.text = line.text.slice(0, start) + by + line.text.slice(end);
  line.origin.splice(start, end - start, ...Array.from(by, () => -1));
}

/** One letter of the word as a machine misreads it: the others stay. */
function misread(line: Line, { start, end }: { start: number; end: number }, draw: Draw): void {
  if (end - start < 3) return;
  const at = start + draw(end - start);
  const read = { m: "rn", e: "c", h: "b", l: "1", o: "0", i: "j", n: "u", t: "f" }[line.text[at] ?? ""];
  replace(line, at, at + 1, read ?? "x");
}

/** Plain quotation marks for typographic ones. They are other characters at the same place. */
function straighten(line: Line): void {
  line.text = line.text.replaceAll(/[“”]/g, '"').replaceAll("’", "'");
}

const isLetter = (text: string, at: number): boolean => /[\p{L}\p{N}]/u.test(text[at] ?? "");

function wordAt(text: string, near: number): { start: number; end: number } {
  let start = near;
  while (start < text.length && !isLetter(text, start)) start++;
  if (start >= text.length) for (start = near; start > 0 && !isLetter(text, start); ) start--;
  let end = start;
  while (start > 0 && isLetter(text, start - 1)) start--;
  while (end < text.length && isLetter(text, end)) end++;
  return { start, end };
}

/** The sentence around a position, with the space after it. */
function sentenceAt(text: string, near: number): { start: number; end: number } {
  const ends = /[.?][”)]*\s|$/g;
  let start = 0;
  for (const match of text.matchAll(ends)) {
    const end = match.index + match[0].length;
    if (end > near || end === text.length) return { start, end };
    start = end;
  }
  return { start, end: text.length };
}
