/** Where a note ends: one paragraph, an element around it, or the paragraphs up to the next note. */
import { isHeading, isNoteId, isNoteSection, isSaidNote } from "./note-signs";
import { type HtmlElement, idsOf, isElement, parentOf, wordsOf } from "./tree";

/** How many notes begin in an element, itself included. */
export type NoteCount = ReadonlyMap<HtmlElement, number>;

export function countNotes(starts: readonly HtmlElement[]): NoteCount {
  const count = new Map<HtmlElement, number>();
  for (const start of starts)
    for (let up: HtmlElement | null = start; up !== null; up = parentOf(up)) count.set(up, (count.get(up) ?? 0) + 1);
  return count;
}

/** The elements of the note that begins with `start`. */
export function extentOf(start: HtmlElement, count: NoteCount): HtmlElement[] {
  const whole = wholeNote(start, count);
  if (whole.tagName === "dt") return [whole, ...following(whole, (next) => next.tagName === "dd", count)];
  const parent = parentOf(whole);
  if (parent !== null && isNoteSection(parent) && whole.tagName !== "li") {
    return [whole, ...following(whole, (next) => !isHeading(next) && next.tagName !== "hr", count)];
  }
  let open = bracketsOpen(wordsOf(whole, 20_000));
  if (open <= 0 || !/^\[(?:foot|end)?note/iu.test(wordsOf(whole, 24))) return [whole];
  const more = following(
    whole,
    (next) => {
      const goesOn = open > 0;
      open += bracketsOpen(wordsOf(next, 20_000));
      return goesOn;
    },
    count,
  );
  return open > 0 ? [whole] : [whole, ...more.slice(0, 12)];
}

const bracketsOpen = (words: string): number => words.split("[").length - words.split("]").length;

/** The highest element around a note that is made for it alone. */
function wholeNote(start: HtmlElement, count: NoteCount): HtmlElement {
  let whole = start;
  for (let up = parentOf(start), steps = 0; up !== null && steps < 4; up = parentOf(up), steps++) {
    if (["body", "html", "table", "tbody", "ol", "ul", "section"].includes(up.tagName) && !isSaidNote(up)) break;
    if (isNoteSection(up) || (count.get(up) ?? 0) > 1) break;
    if (["li", "aside", "tr", "dd"].includes(up.tagName) || isSaidNote(up) || idsOf(up).some(isNoteId)) whole = up;
  }
  return whole;
}

/** Elements after one that still belong to it, up to the next note. */
function following(element: HtmlElement, belongs: (next: HtmlElement) => boolean, count: NoteCount): HtmlElement[] {
  const siblings = element.parentNode?.childNodes ?? [];
  const found: HtmlElement[] = [];
  for (let at = siblings.indexOf(element) + 1; at < siblings.length; at++) {
    const next = siblings[at];
    if (next === undefined || !isElement(next)) continue;
    if ((count.get(next) ?? 0) > 0 || !belongs(next)) break;
    found.push(next);
  }
  return found;
}
