/**
 * R7: inside a paragraph. Signs of emphasis (`*…*`, `_…_`, `**…**`) and markers of notes leave the text and become
 * marks and atoms; square brackets stay, since students quote what they see, and get a mark for what they are.
 */
import { codePointLength, codePointOffset } from "../document/codepoints";
import type { Atom, Block, Mark } from "../document/model";
import { canonical } from "./canonical";
import type { Marker } from "./note-markers";

/** Reading text of a paragraph with its marks and note references. */
export type Inline = Pick<Block, "text" | "marks" | "atoms">;

interface Cut {
  start: number;
  end: number;
  /** A mark opens or closes here, or a note is referred to. */
  opens?: number;
  closes?: number;
  noteId?: string;
}

const emphasis: readonly [pattern: RegExp, width: number, kind: "strong" | "emphasis"][] = [
  [/\*\*(?=[^\s*])([^*]*?[^\s*])\*\*/gu, 2, "strong"],
  [/(?<!\*)\*(?=[^\s*])([^*]*?[^\s*])\*(?!\*)/gu, 1, "emphasis"],
  [/(?<![\p{L}\d_])_(?=[^\s_])([^_]*?[^\s_])_(?![\p{L}\d_])/gu, 1, "emphasis"],
];

/** Strips emphasis signs and markers for looking at a paragraph's shape. */
export function plainText(text: string, markers: readonly Marker[]): string {
  const cuts: Cut[] = markers.map(({ start, end }) => ({ start, end }));
  return carve(text, [...cuts, ...emphasisCuts(text).cuts]).text;
}

/** Reading text, marks and atoms of a paragraph; `noteIds` names the note of each marker, in order. */
export function inlineOf(text: string, markers: readonly Marker[], noteIds: readonly (string | null)[]): Inline {
  const { cuts, kinds } = emphasisCuts(text);
  const noted = markers.flatMap(({ start, end }, index): Cut[] => {
    const noteId = noteIds[index] ?? null;
    return noteId === null ? [] : [{ start, end, noteId }];
  });
  const carved = carve(text, [...cuts, ...noted]);
  const marks = kinds.flatMap((kind, index): Mark[] => {
    const [start, end] = [carved.opened.get(index), carved.closed.get(index)];
    return start === undefined || end === undefined || end <= start ? [] : [{ kind, start, end }];
  });
  return { text: carved.text, marks, atoms: carved.atoms };
}

function emphasisCuts(text: string): { cuts: Cut[]; kinds: ("strong" | "emphasis")[] } {
  const cuts: Cut[] = [];
  const kinds: ("strong" | "emphasis")[] = [];
  const taken = new Set<number>();
  if (!/[*_]/u.test(text)) return { cuts, kinds };
  for (const [pattern, width, kind] of emphasis) {
    for (const found of text.matchAll(pattern)) {
      const end = found.index + found[0].length;
      if (taken.has(found.index) || taken.has(end - 1)) continue;
      for (let at = 0; at < width; at++) taken.add(found.index + at).add(end - 1 - at);
      cuts.push({ start: found.index, end: found.index + width, opens: kinds.length });
      cuts.push({ start: end - width, end, closes: kinds.length });
      kinds.push(kind);
    }
  }
  return { cuts, kinds };
}

/** Cuts the given spans out of a text; a space left double by a cut goes too. Positions come back in code points. */
function carve(text: string, cuts: Cut[]) {
  const [opened, closed] = [new Map<number, number>(), new Map<number, number>()];
  const atoms: Atom[] = [];
  if (cuts.length === 0) return { text: canonical(text), opened, closed, atoms };
  const pieces: string[] = [];
  let from = 0;
  let length = 0;
  let afterSpace = true;
  const add = (piece: string) => {
    const kept = afterSpace ? piece.replace(/^ +/u, "") : piece;
    if (kept === "") return;
    pieces.push(kept);
    length += codePointLength(kept);
    afterSpace = kept.endsWith(" ");
  };
  for (const cut of cuts.sort((a, b) => a.start - b.start)) {
    if (cut.start < from) continue;
    add(text.slice(from, cut.start));
    from = cut.end;
    if (cut.opens !== undefined) opened.set(cut.opens, length);
    if (cut.closes !== undefined) closed.set(cut.closes, length);
    if (cut.noteId !== undefined) atoms.push({ kind: "noteReference", noteId: cut.noteId, at: length });
  }
  add(text.slice(from));
  const trimmed = canonical(pieces.join(""));
  const limit = codePointOffset(trimmed, trimmed.length);
  for (const atom of atoms) atom.at = Math.min(atom.at, limit);
  for (const [index, at] of closed) closed.set(index, Math.min(at, limit));
  return { text: trimmed, opened, closed, atoms };
}
