/** Everything that was found on the pages, in one order of reading: running heads, paragraphs, notes under their page. */
import { createBuilder } from "../builder";
import type { SourceRead } from "../model";
import { bullet, factsOf, habitsOf } from "./forms";
import { knownWords } from "./hyphens";
import { addLines, type Composition } from "./inline";
import type { SetLine } from "./measure";
import type { Face } from "./model";
import type { FootNote } from "./notes";
import { paragraphsOf } from "./paragraphs";

/** The pages as understood. `furniture` are the words beside the text of each page. */
export interface UnderstoodPages {
  pages: { number: number; label: string | null; furniture: string[] }[];
  body: SetLine[];
  notes: FootNote[];
  face: (font: string) => Face;
  /** Sentences to tell, beside those about doubtful words. */
  notices: string[];
}

/** Makes the source text of a file's pages. */
export function compose({ pages, body, notes, face, notices }: UnderstoodPages): SourceRead {
  const builder = createBuilder();
  const labels = new Map(pages.map((page) => [page.number, page.label]));
  const all = [...body, ...notes.flatMap((note) => note.lines)];
  const to: Composition = {
    builder,
    face,
    known: knownWords(all.map((line) => line.text)),
    doubtful: new Set(),
    keys: keysOf(notes),
    noteAt: noteFinder(notes),
    labelAt: (page) => labels.get(page) ?? null,
  };
  const paragraphs = paragraphsOf(body);
  const habits = habitsOf(paragraphs);
  let [at, broken] = [0, (pages[0]?.number ?? 1) - (pages[0]?.label == null ? 0 : 1)];
  for (const page of pages) {
    for (const words of page.furniture) {
      builder.open({ form: "furniture", page: page.number });
      builder.text(words);
      builder.close();
    }
    for (; at < paragraphs.length; at++) {
      const paragraph = paragraphs[at];
      const [first] = paragraph?.lines ?? [];
      if (paragraph === undefined || first === undefined || first.page > page.number) break;
      const facts = factsOf(paragraph, habits);
      builder.open(facts);
      for (broken++; broken <= first.page; broken++) builder.atom({ kind: "pageBreak", label: to.labelAt(broken) });
      addLines(
        facts.form === "listItem" ? withoutBullet(paragraph.lines) : paragraph.lines,
        paragraph.verse,
        facts.form === "heading",
        to,
      );
      builder.close();
      broken = paragraph.lines.at(-1)?.page ?? first.page;
    }
    for (const [index, note] of notes.entries()) if (note.page === page.number) addNote(note, index, to);
  }
  return builder.finish({
    format: "pdf",
    notices: [...notices, ...doubtfulNotice([...to.doubtful])],
    empty: "This PDF holds no text.",
  });
}

function withoutBullet([first, ...rest]: readonly SetLine[]): SetLine[] {
  if (first === undefined) return [];
  const [run, ...runs] = first.runs;
  if (run === undefined) return [first, ...rest];
  return [{ ...first, runs: [{ ...run, text: run.text.replace(bullet, "") }, ...runs] }, ...rest];
}

function addNote(note: FootNote, index: number, to: Composition) {
  const { builder } = to;
  builder.openNote({ id: String(index), label: note.label?.label ?? "", key: note.label?.key ?? "" });
  const lines = note.lines.map((line, at) => (at === 0 ? { ...line, start: 0 } : line));
  for (const paragraph of noteParagraphs(lines)) {
    builder.open({
      form: "paragraph",
      page: paragraph[0]?.page ?? note.page,
      size: Math.round((lines[0]?.size ?? 1) * 20) / 20,
    });
    addLines(paragraph, false, false, to);
  }
  builder.closeNote();
}

/** A note is one paragraph, unless a line that ended early is followed by an indented one. */
function noteParagraphs(lines: readonly SetLine[]): SetLine[][] {
  const paragraphs: SetLine[][] = [];
  for (const line of lines) {
    const last = paragraphs.at(-1);
    const before = last?.at(-1);
    const begins =
      before !== undefined &&
      /[.?!”"’)\]]$/u.test(before.text) &&
      before.end > 4 &&
      line.start > 0.7 &&
      /^\p{Lu}/u.test(line.text);
    if (last === undefined || begins) paragraphs.push([line]);
    else last.push(line);
  }
  return paragraphs;
}

function keysOf(notes: readonly FootNote[]): Map<number, Set<string>> {
  const keys = new Map<number, Set<string>>();
  for (const { page, label } of notes) {
    if (label !== null) keys.set(page, (keys.get(page) ?? new Set()).add(label.key));
  }
  return keys;
}

/** A marker and the one note of its sign at the foot of its page belong together; a second marker is left unpaired. */
function noteFinder(notes: readonly FootNote[]): (page: number, key: string) => string | null {
  const found = new Map<string, string[]>();
  for (const [index, { page, label }] of notes.entries()) {
    if (label === null) continue;
    const place = `${page} ${label.key}`;
    found.set(place, [...(found.get(place) ?? []), String(index)]);
  }
  return (page, key) => {
    const place = `${page} ${key}`;
    const ids = found.get(place) ?? [];
    if (ids.length > 0) found.set(place, []);
    return ids.length === 1 ? (ids[0] ?? null) : null;
  };
}

function doubtfulNotice(doubtful: readonly string[]): string[] {
  if (doubtful.length === 0) return [];
  const shown = doubtful.slice(0, 30).join(", ") + (doubtful.length > 30 ? ` and ${doubtful.length - 30} more` : "");
  return [`Words cut at the end of a line were joined; nothing shows whether these have a hyphen: ${shown}.`];
}
