/** Notes and variant readings of a TEI file. */
import { type XmlElement, xmlText } from "../xml";
import { partOfType } from "./elements";
import { markOf } from "./marks";
import { isInlineNote, isSourceNote, noteKey, noteKind, noteTarget, teiId } from "./notes";
import { readingsOf } from "./readings";
import { afterUnit, close, inside, nowhere, type Place, partOf, unit, units, type Walk, words } from "./walk";

/** A note: the reference of the document, words of the editor in the line, or a note of its own. */
export function readNote(walk: Walk, element: XmlElement, place: Place) {
  const { builder, links } = walk;
  const loose: Place = { ...place, marks: [], flat: false, facts: { ...place.facts, form: "paragraph" } };
  if (isSourceNote(element) && !isInText(element))
    return afterUnit(walk, () => units(walk, element, partOf(loose, "citation")));
  const part = builder.isOpen() ? null : partOfType(element.attributes.get("type"));
  if (part !== null) return units(walk, element, partOf(loose, part));
  if (isInlineNote(element)) {
    if (!builder.isOpen()) return unit(walk, element, place, { part: "editorialStatement" });
    const mark = markOf(element)?.facts;
    return inside(walk, element, {
      ...place,
      flat: true,
      marks: mark === undefined ? place.marks : [...place.marks, mark],
    });
  }
  const label = element.attributes.get("n") ?? "";
  const id = teiId(element) ?? `note ${walk.serial++}`;
  const between = !builder.isOpen();
  if (!links.referred.has(id) && !links.pointing.has(element) && (label !== "" || !between)) {
    builder.marker({ text: "", key: noteKey(label), note: id });
    // A note between two paragraphs belongs to the one before.
    if (between) builder.close();
  }
  builder.openNote({ id, label, key: noteKey(label), kind: noteKind(element) });
  const later = walk.later.splice(0);
  const begins = walk.begins;
  walk.begins = false;
  units(walk, element, nowhere);
  walk.begins = begins;
  walk.later = later;
  builder.closeNote();
}

const text = new Set(["p", "ab", "l", "item", "cell", "quote"]);
const heads = new Set(["head", "opener", "dateline", "div", "body", "text"]);

function isInText(element: XmlElement): boolean {
  for (let around = element.parent; around !== null; around = around.parent) {
    if (text.has(around.name)) return true;
    if (heads.has(around.name)) return false;
  }
  return false;
}

/** A reference: to a note it is its marker, to anything else its words. */
export function readReference(walk: Walk, element: XmlElement, place: Place) {
  const note = noteTarget(element, walk.links);
  if (note === null) return inside(walk, element, place);
  const printed = xmlText(element).trim();
  walk.builder.marker({ text: printed, key: noteKey(printed || (element.attributes.get("n") ?? "")), note });
}

/** A place that a note points back to. */
export function readAnchor(walk: Walk, element: XmlElement) {
  const note = walk.links.anchored.get(teiId(element) ?? "");
  if (note === undefined) return;
  walk.builder.marker({ text: "", key: noteKey(note.attributes.get("n") ?? ""), note: teiId(note) });
}

/** A place with two readings; those that are not shown and not kept under it become a note. */
export function readReadings(walk: Walk, element: XmlElement, place: Place) {
  const { shown, marks, variants } = readingsOf(element);
  const own = { ...place, marks: [...place.marks, ...marks] };
  if (typeof shown === "string") words(walk, shown, own);
  else inside(walk, shown, own);
  if (variants.length === 0) return;
  const id = `note ${walk.serial++}`;
  walk.builder.marker({ text: "", key: "", note: id });
  walk.builder.openNote({ id, label: "", key: "" });
  for (const variant of variants) {
    inside(walk, variant, { ...nowhere, flat: true });
    close(walk);
  }
  walk.builder.closeNote();
}
