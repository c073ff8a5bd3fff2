/** Markers without a note among those that were found. */
import type { MarkerFacts } from "../facts";
import type { LinkIndex } from "./links";
import { markerOf } from "./note-markers";
import { insideOf, standsFirst } from "./note-place";
import { blockOf, isNoteId, isRaisedAbout, isSaidMarker, signOf } from "./note-signs";
import type { HtmlNote } from "./notes";
import { attribute, eachElement, type HtmlElement, isBlock, wordsOf } from "./tree";

/** Markers whose note is in none of the files, and notes that are shown on pointing at their marker. */
export function looseMarkers(
  root: HtmlElement,
  index: LinkIndex,
  linked: ReadonlySet<HtmlElement>,
  claimed: ReadonlySet<HtmlElement>,
  notes: Map<HtmlElement, HtmlNote>,
  markers: Map<HtmlElement, MarkerFacts>,
) {
  for (const element of eachElement(root)) {
    if (isBlock(element) || linked.has(element)) continue;
    const link = index.byElement.get(element);
    const key = signOf(wordsOf(element, 40));
    if (key === null || (claimed.size > 0 && (claimed.has(element) || isLabel(element, claimed)))) continue;
    const title = attribute(element, "title") ?? "";
    const shown = title.length >= 20 && (isRaisedAbout(element) || link !== undefined || isSaidMarker(element));
    const lost =
      isSaidMarker(element) ||
      (link !== undefined && link.to === null && (isRaisedAbout(element) || isNoteId(link.id)));
    if (!shown && !lost) continue;
    const marker = markerOf(element, key);
    if (markers.has(marker.element) || [...eachElement(marker.element)].some((inner) => markers.has(inner))) continue;
    const id = shown ? `note ${notes.size}` : null;
    markers.set(marker.element, { ...marker.facts, note: id });
    if (id === null) continue;
    const facts = { id, label: marker.facts.text, key };
    notes.set(marker.element, { facts, elements: [], words: title, marked: true });
  }
}

/** A number inside a note is its label or refers to another; only the second is a marker. */
const isLabel = (element: HtmlElement, claimed: ReadonlySet<HtmlElement>): boolean =>
  insideOf(element, claimed) && standsFirst(element, blockOf(element));
