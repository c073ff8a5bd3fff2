/**
 * Markers of notes in running text: `¹`, `^{1}`, `^1^`, `<sup>1</sup>`, `[^1]`, and `[1]` or `(1)` when a note of that
 * number exists. `m²`, `F⁷` and `[1817]` are none: a raised figure after a unit or a lone capital is part of a name.
 */
import { plainFigures } from "./note-labels";

/** A marker in a text, in UTF-16 units of that text, with the number it names. */
export interface Marker {
  start: number;
  end: number;
  key: string;
}

const always =
  /\^\{\s*(\d{1,3}|[*†‡]+)[.)]?\s*\}|\^(\d{1,3})\^|<sup>\s*(\d{1,3})\s*<\/sup>|\[\^([^\]\s]{1,20})\]|([¹²³⁰⁴-⁹]{1,3})|\[(\d{1,3})\]|\((\d{1,3})\)/gu;
const unitOrCote = /(?:(?<![\p{L}])(?:[mkcd]?m|ft|in|yd|sq|\p{Lu}{1,2})|[+=×^/])$/u;

/**
 * Markers of a text in order. `labels` are the numbers of the page's notes: figures in ordinary brackets count only
 * with one, except where they cling to a stop or a word (`folles.(95)`), which only markers do.
 */
export function markersOf(text: string, labels: ReadonlySet<string>): Marker[] {
  const markers: Marker[] = [];
  if (!/[\^<[(¹²³⁰⁴-⁹]/u.test(text)) return markers;
  for (const found of text.matchAll(always)) {
    if (found.index === 0) continue;
    const key = plainFigures(found.slice(1).find((group) => group !== undefined) ?? "");
    const before = text.slice(Math.max(0, found.index - 24), found.index);
    const after = text.slice(found.index + found[0].length);
    const [, , , , , raised, square, round] = found;
    if (raised !== undefined && (!/[\p{L}\p{P}*_\d]$/u.test(before) || (unitOrCote.test(before) && !labels.has(key))))
      continue;
    if (square !== undefined && !labels.has(key)) continue;
    if (round !== undefined && !clings(before, after)) continue;
    markers.push({ start: found.index, end: found.index + found[0].length, key });
  }
  return markers;
}

function clings(before: string, after: string): boolean {
  return /(?:\p{Ll}{3}|[\p{L}*_][.,;:!?”"’])$/u.test(before) && /^(?:[\s.,;:!?)”"’]|$)/u.test(after);
}
