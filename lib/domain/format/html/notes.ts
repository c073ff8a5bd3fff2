/**
 * Which elements of a page are notes and which are their markers. Links tell most of it: from a number in the text to
 * the note, from the note back to the text. What a link alone does not prove (a table of contents links numbers too)
 * needs a second sign: a name, being raised, a link back, or the same number at the beginning of the note.
 */
import type { MarkerFacts, NoteFacts } from "../facts";
import { indexLinks, type Link, type LinkIndex, type ParsedFile } from "./links";
import { looseMarkers } from "./loose-markers";
import { countNotes, extentOf } from "./note-extent";
import { markerOf } from "./note-markers";
import { insideOf, isInside } from "./note-place";
import { blockOf, leadsBack, signOf } from "./note-signs";
import { noteStarts } from "./note-starts";
import { labelNote } from "./note-text";
import { type HtmlElement, wordsOf } from "./tree";

/** A note of a page: the elements it is made of, the first of which is its key in `HtmlNotes.notes`. */
export interface HtmlNote {
  facts: NoteFacts;
  elements: HtmlElement[];
  /** Its words, when they only stand in a `title` that the page shows on pointing. */
  words: string | null;
  /** Whether any marker leads to it from a file that is read as a whole. */
  marked: boolean;
}

/** What the reader does with elements that are no text. */
export interface HtmlNotes {
  notes: ReadonlyMap<HtmlElement, HtmlNote>;
  markers: ReadonlyMap<HtmlElement, MarkerFacts>;
  /** Further elements of notes, their labels and links back: nothing of them is read at its place. */
  taken: ReadonlySet<HtmlElement>;
}

/** Finds the notes of all files together; labels and brackets of markers are taken out of the trees. */
export function findNotes(files: readonly ParsedFile[]): HtmlNotes {
  const index = indexLinks(files);
  const starts = noteStarts(files, index);
  const count = countNotes(starts.map(({ start }) => start));
  const notes = new Map<HtmlElement, HtmlNote>();
  const markers = new Map<HtmlElement, MarkerFacts>();
  const taken = new Set<HtmlElement>();
  const linked = new Set(starts.flatMap(({ links }) => links.map((link) => link.from)));
  const claimed = new Set<HtmlElement>();
  for (const { start, links } of starts) {
    if (claimed.has(start) || insideOf(start, claimed)) continue;
    const id = `note ${notes.size}`;
    const elements = extentOf(start, count).filter((element) => !claimed.has(element));
    const [first, ...further] = elements;
    if (first === undefined) continue;
    for (const element of elements) claimed.add(element);
    for (const element of further) taken.add(element);
    const key = links.map((link) => signOf(wordsOf(link.from, 40))).find((sign) => sign !== null) ?? null;
    const { label, dropped } = labelNote(elements, key, (element) => isBackLink(element, index, links));
    for (const element of dropped) taken.add(element);
    const facts: NoteFacts = { id, label, key: key ?? signOf(label) ?? label };
    notes.set(first, { facts, elements, words: null, marked: links.some(({ fromNotes }) => !fromNotes) });
    for (const link of links) {
      const marker = markerOf(link.from, facts.key);
      markers.set(marker.element, { ...marker.facts, note: id });
    }
  }
  for (const { root, notesOnly } of files) if (!notesOnly) looseMarkers(root, index, linked, claimed, notes, markers);
  return { notes, markers, taken };
}

function isBackLink(element: HtmlElement, index: LinkIndex, links: readonly Link[]): boolean {
  if (leadsBack(element)) return true;
  const to = index.byElement.get(element)?.to ?? null;
  if (to === null || wordsOf(element, 40).length > 30) return false;
  return links.some(({ from }) => isInside(from, to) || isInside(to, from) || to === blockOf(from));
}
