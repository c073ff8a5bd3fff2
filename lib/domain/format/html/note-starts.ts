/** Where the notes of a page begin: at the places that markers lead to, and where the markup says that a note is. */
import type { Link, LinkIndex, ParsedFile } from "./links";
import { countNotes } from "./note-extent";
import { insideOf, isInside, standsFirst } from "./note-place";
import {
  blockOf,
  isHeading,
  isNoteId,
  isNoteSection,
  isRaisedAbout,
  isSaidMarker,
  isSaidNote,
  leadsBack,
  signOf,
} from "./note-signs";
import { eachElement, type HtmlElement, idsOf, isBlock, parentOf, wordsOf } from "./tree";

/** The first element of a note, with the links that lead to it. */
export interface Found {
  start: HtmlElement;
  links: Link[];
}

/** One beginning for each note of the files, those that links lead to first. */
export function noteStarts(files: readonly ParsedFile[], index: LinkIndex): Found[] {
  return startsAmong([...linkedNotes(index), ...saidNotes(files)]);
}

/** Places that links with the look of a marker lead to, and that look like notes. */
function linkedNotes(index: LinkIndex): Found[] {
  const found = new Map<HtmlElement, Found>();
  for (const link of index.links) {
    const start = link.to === null || leadsBack(link.from) ? null : noteAt(link, link.to, index);
    if (start === null) continue;
    const known = found.get(start);
    if (known === undefined) found.set(start, { start, links: [link] });
    else known.links.push(link);
  }
  return [...found.values()];
}

/** The block of the note that a link leads to; null when it is no note. */
function noteAt(link: Link, to: HtmlElement, index: LinkIndex): HtmlElement | null {
  const sign = signOf(wordsOf(link.from, 40));
  const isSaid =
    isSaidMarker(link.from) || (parentOf(link.from) !== null && isSaidMarker(parentOf(link.from) ?? link.from));
  if (sign === null && !isSaid) return null;
  const block = isSaidNote(to) ? to : blockOf(to);
  if (isHeading(block) || ["body", "html", "table", "ol", "ul"].includes(block.tagName)) return null;
  const mine = blockOf(link.from);
  if (mine === block || isInside(mine, block)) return null;
  if (!standsFirst(to, block)) return null;
  const later = (index.order.get(to) ?? 0) > (index.order.get(link.from) ?? 0);
  if (!later && !noteLike(to, block)) return null;
  // A note's own label leads back to the text.
  if (!later && noteLike(link.from, mine)) return null;
  if (isSaid || noteLike(to, block)) return block;
  const raised = isRaisedAbout(link.from);
  if (raised || linksBack(block, link, index)) return startsWithSign(block, sign) || raised ? block : null;
  return /^[[(]/u.test(wordsOf(link.from, 10)) && startsWithSign(block, sign) ? block : null;
}

function noteLike(target: HtmlElement, block: HtmlElement): boolean {
  if ([...idsOf(target), ...idsOf(block)].some(isNoteId) || isSaidNote(block)) return true;
  for (let up = parentOf(block), steps = 0; up !== null && steps < 4; up = parentOf(up), steps++)
    if (isSaidNote(up) || isNoteSection(up)) return true;
  return false;
}

function linksBack(block: HtmlElement, link: Link, index: LinkIndex): boolean {
  for (const element of eachElement(block)) {
    const to = index.byElement.get(element)?.to ?? null;
    if (to !== null && (isInside(link.from, to) || isInside(to, link.from) || to === blockOf(link.from))) return true;
  }
  return false;
}

const startsWithSign = (block: HtmlElement, sign: string | null): boolean =>
  sign !== null && signOf(/^\s*(?:[[(]?\S{1,6}[\])]?)/u.exec(wordsOf(block, 40))?.[0] ?? "") === sign;

/** Elements that say of themselves that they are notes, or begin `[Footnote 1:`. */
function saidNotes(files: readonly ParsedFile[]): Found[] {
  const found: Found[] = [];
  for (const { root } of files) {
    for (const element of eachElement(root)) {
      const said =
        isSaidNote(element) && !isSaidMarker(element) && element.tagName !== "a" && element.tagName !== "sup";
      const printed = isBlock(element) && /^\[(?:foot|end)note\s+\S{1,4}\s*[:.]/iu.test(firstWords(element));
      if (said || printed) found.push({ start: element, links: [] });
    }
  }
  return found;
}

/** The words of a paragraph without further paragraphs in it; of others nothing. */
function firstWords(element: HtmlElement): string {
  if (["body", "html", "ol", "ul", "table", "section", "tbody"].includes(element.tagName)) return "";
  return wordsOf(element, 24);
}

/** One start for each note: the one that a link leads to, else the outermost that is not a list of several. */
function startsAmong(found: readonly Found[]): Found[] {
  const linked = new Set(found.filter(({ links }) => links.length > 0).map(({ start }) => start));
  const aroundLinked = countNotes([...linked]);
  const said = found.filter(
    ({ start, links }) => links.length === 0 && !aroundLinked.has(start) && !insideOf(start, linked),
  );
  const within = countNotes(said.map(({ start }) => start));
  return [
    ...found.filter(({ links }) => links.length > 0),
    ...said.filter(({ start }) => (within.get(start) ?? 0) < 3),
  ];
}
