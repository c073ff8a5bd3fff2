/**
 * R7: inside a paragraph. Signs of emphasis (`*…*`, `_…_`, `**…**`) and markers of notes leave the text and become
 * marks and atoms; square brackets stay, since students quote what they see, and get a mark for what they are.
 */
import { codePointLength, codePointOffset } from "../document/codepoints";
import type { Atom, Block, Mark } from "../document/model";
import type { Marker } from "./note-markers";
import { plainWords, type Words } from "./words";

/** Reading text of a paragraph with its marks and note references. */
export type Inline = Pick<Block, "text" | "marks" | "atoms">;

type WithoutPlace<Placed> = Placed extends unknown ? Omit<Placed, "at"> : never;

interface Cut {
  start: number;
  end: number;
  /** The mark of this index opens or closes here, or something without width stands here. */
  opens?: number;
  closes?: number;
  atom?: WithoutPlace<Atom>;
}

const emphasis: readonly [pattern: RegExp, width: number, kind: "strong" | "emphasis"][] = [
  [/\*\*(?=[^\s*])([^*]*?[^\s*])\*\*/gu, 2, "strong"],
  [/(?<!\*)\*(?=[^\s*])([^*]*?[^\s*])\*(?!\*)/gu, 1, "emphasis"],
  [/(?<![\p{L}\d_])_(?=[^\s_])([^_]*?[^\s_])_(?![\p{L}\d_])/gu, 1, "emphasis"],
];

/** Strips emphasis signs and markers for looking at a paragraph's shape. */
export function plainText(words: Words, markers: readonly Marker[]): string {
  const cuts: Cut[] = markers.map(({ start, end }) => ({ start, end }));
  if (words.marks === null) cuts.push(...emphasisCuts(words.text).cuts);
  return carve(words.text, cuts).text;
}

/** Reading text, marks and atoms of a paragraph, or of a plain text; `noteIds` names the note of each marker, in order. */
export function inlineOf(
  given: Words | string,
  markers: readonly Pick<Marker, "start" | "end">[],
  noteIds: readonly (string | null)[],
): Inline {
  const words = typeof given === "string" ? plainWords(given) : given;
  const { cuts, marks } = words.marks === null ? emphasisCuts(words.text) : givenCuts(words.marks);
  for (const [index, { start, end }] of markers.entries()) {
    const noteId = noteIds[index] ?? null;
    if (noteId !== null) cuts.push({ start, end, atom: { kind: "noteReference", noteId } });
  }
  for (const { at, ...atom } of words.atoms) cuts.push({ start: at, end: at, atom });
  const carved = carve(words.text, cuts);
  const placed = marks.flatMap((mark, index): Mark[] => {
    const [start, end] = [carved.opened.get(index), carved.closed.get(index)];
    return start === undefined || end === undefined || end <= start ? [] : [{ ...mark, start, end }];
  });
  return { text: carved.text, marks: placed, atoms: carved.atoms };
}

/** Marks that the file gives take no characters: they are carried over to where their words stand afterwards. */
function givenCuts(marks: readonly Mark[]): { cuts: Cut[]; marks: readonly Mark[] } {
  const cuts = marks.flatMap(({ start, end }, index): Cut[] => [
    { start, end: start, opens: index },
    { start: end, end, closes: index },
  ]);
  return { cuts, marks };
}

function emphasisCuts(text: string): { cuts: Cut[]; marks: Mark[] } {
  const cuts: Cut[] = [];
  const marks: Mark[] = [];
  const taken = new Set<number>();
  if (!/[*_]/u.test(text)) return { cuts, marks };
  for (const [pattern, width, kind] of emphasis) {
    for (const found of text.matchAll(pattern)) {
      const end = found.index + found[0].length;
      if (taken.has(found.index) || taken.has(end - 1)) continue;
      for (let at = 0; at < width; at++) taken.add(found.index + at).add(end - 1 - at);
      cuts.push({ start: found.index, end: found.index + width, opens: marks.length });
      cuts.push({ start: end - width, end, closes: marks.length });
      marks.push({ kind, start: found.index, end });
    }
  }
  return { cuts, marks };
}

/** Cuts the given spans out of a text; a space left double by a cut goes too. Positions come back in code points. */
function carve(text: string, cuts: Cut[]) {
  const [opened, closed] = [new Map<number, number>(), new Map<number, number>()];
  const atoms: Atom[] = [];
  if (cuts.length === 0) return { text, opened, closed, atoms };
  const pieces: string[] = [];
  let from = 0;
  let length = 0;
  let afterSpace = true;
  const add = (piece: string) => {
    const kept = afterSpace ? piece.replace(length === 0 ? /^\s+/u : /^ +/u, "") : piece;
    if (kept === "") return;
    pieces.push(kept);
    length += codePointLength(kept);
    afterSpace = /\s$/u.test(kept);
  };
  for (const cut of cuts.sort((a, b) => a.start - b.start || a.end - b.end)) {
    // What takes no characters may stand inside what is cut out; two stretches never overlap.
    if (cut.start < from && cut.end > cut.start) continue;
    if (cut.start > from) add(text.slice(from, cut.start));
    from = Math.max(from, cut.end);
    if (cut.opens !== undefined) opened.set(cut.opens, length);
    if (cut.closes !== undefined) closed.set(cut.closes, length);
    if (cut.atom !== undefined) atoms.push({ ...cut.atom, at: length });
  }
  add(text.slice(from));
  const trimmed = pieces.join("").normalize("NFC").trimEnd();
  const limit = codePointOffset(trimmed, trimmed.length);
  for (const atom of atoms) atom.at = Math.min(atom.at, limit);
  for (const [index, at] of closed) closed.set(index, Math.min(at, limit));
  return { text: trimmed, opened, closed, atoms };
}
