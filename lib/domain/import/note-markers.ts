/**
 * Markers of notes in running text: `¹`, `^{1}`, `^1^`, `<sup>1</sup>`, `[^1]`, and `[1]` or `(1)` when a note of that
 * number exists. `m²`, `F⁷` and `[1817]` are none: a raised figure after a unit or a lone capital is part of a name.
 */
import { plainFigures } from "./note-labels";
import type { Words } from "./words";

/** A marker in a text, in UTF-16 units of that text, with the number it names. */
export interface Marker {
  start: number;
  end: number;
  key: string;
  /** Index of its note among those that the file links; null when only the number says which it is. */
  note: number | null;
}

/** Figures that the file raises behind a word or a stop. */
function raisedIn({ text, marks }: Words): Marker[] {
  return (marks ?? []).flatMap(({ kind, start, end }): Marker[] => {
    const key =
      kind === "superscript" && start > 0 ? /^\[?(\d{1,3})\]?$/u.exec(text.slice(start, end))?.[1] : undefined;
    if (key === undefined || unitOrCote.test(text.slice(Math.max(0, start - 24), start))) return [];
    return [{ start, end, key, note: null }];
  });
}

/**
 * Signs of notes in a text, `*` and `†` behind a word or a stop, with how often each stands there. An asterisk that
 * opens or closes emphasis is none.
 */
export function signsOf(text: string): Marker[] {
  if (!/[*†‡]/u.test(text)) return [];
  const emphasised = [...text.matchAll(/(?<![*\p{L}\p{N}])(\*{1,2})(?=[^\s*])[^*]*?[^\s*]\1(?![*\p{L}\p{N}])/gu)];
  return [...text.matchAll(/(?<=[\p{L}\p{N}.,;:!?”"’')\]])(\*{1,3}|[†‡]{1,2})(?=[\s.,;:!?)”"’—-]|$)/gu)].flatMap(
    (found) => {
      const [start, end] = [found.index, found.index + found[0].length];
      if (emphasised.some((one) => start < one.index + one[0].length && end > one.index)) return [];
      return [{ start, end, key: found[0], note: null }];
    },
  );
}

/** Markers of a paragraph: those that the file tells, and between them those that its words show. */
export function markersIn(words: Words, labels: ReadonlySet<string>): Marker[] {
  const signs = signsOf(words.text).filter(({ key }) => labels.has(key));
  const found = [...markersOf(words.text, labels), ...signs, ...raisedIn(words)].sort((a, b) => a.start - b.start);
  if (words.markers.length === 0) return found;
  const free = found.filter(({ start, end }) => words.markers.every((one) => end <= one.start || one.end <= start));
  const given = words.markers.map(
    ({ start, end, key, note }): Marker => ({ start, end, key: plainFigures(key), note }),
  );
  return [...given, ...free].sort((a, b) => a.start - b.start || a.end - b.end);
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
    markers.push({ start: found.index, end: found.index + found[0].length, key, note: null });
  }
  return markers;
}

function clings(before: string, after: string): boolean {
  return /(?:\p{Ll}{3}|[\p{L}*_][.,;:!?”"’])$/u.test(before) && /^(?:[\s.,;:!?)”"’]|$)/u.test(after);
}
