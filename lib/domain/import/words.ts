/**
 * Words of a printed unit with what the file says about stretches of them. Plain text says nothing: there the signs of
 * emphasis (`*…*`) still stand in the text and `marks` is null. All offsets are UTF-16 units of `text`.
 */
import type { Mark } from "../document/model";
import type { SourceAtom, SourceMarker } from "../format/model";

export interface Words {
  text: string;
  /** Null when the signs of emphasis are still in the text. */
  marks: readonly Mark[] | null;
  atoms: readonly SourceAtom[];
  /** Markers of notes that the file itself tells from the text. */
  markers: readonly SourceMarker[];
}

/** Words of which nothing is known but their characters. */
export function plainWords(text: string): Words {
  return { text, marks: null, atoms: [], markers: [] };
}

/** The words of `[from, to)`; what stands across an end is cut there. */
export function sliceWords(words: Words, from: number, to = words.text.length): Words {
  const inside = <Place extends { start: number; end: number }>(place: Place): Place[] => {
    const [start, end] = [Math.max(from, place.start) - from, Math.min(to, place.end) - from];
    return start < end || (start === end && place.start === place.end) ? [{ ...place, start, end }] : [];
  };
  return {
    text: words.text.slice(from, to),
    marks: words.marks?.flatMap(inside) ?? null,
    atoms: words.atoms.flatMap((atom) => (atom.at < from || atom.at > to ? [] : [{ ...atom, at: atom.at - from }])),
    markers: words.markers.flatMap(inside),
  };
}

/** Two stretches as one, with `between` in the middle: the halves of a paragraph that a page break cut. */
export function joinWords(first: Words, between: string, second: Words): Words {
  const shift = first.text.length + between.length;
  const moved = <Place extends { start: number; end: number }>(place: Place): Place => ({
    ...place,
    start: place.start + shift,
    end: place.end + shift,
  });
  const marks =
    first.marks === null && second.marks === null ? null : [...(first.marks ?? []), ...(second.marks ?? []).map(moved)];
  return {
    text: first.text + between + second.text,
    marks,
    atoms: [...first.atoms, ...second.atoms.map((atom) => ({ ...atom, at: atom.at + shift }))],
    markers: [...first.markers, ...second.markers.map(moved)],
  };
}
