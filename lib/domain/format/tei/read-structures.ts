/** Verse, lists, tables and speeches of a TEI file. */
import { type XmlElement, xmlChildren } from "../xml";
import { close, inside, open, type Place, partOf, unit, units, type Walk, words } from "./walk";

/** A stanza: one unit, its lines parted by line ends. */
export function readVerse(walk: Walk, element: XmlElement, place: Place) {
  if (xmlChildren(element, "lg").length > 0) return units(walk, element, place);
  const own: Place = { ...place, facts: { ...place.facts, form: "verse" } };
  close(walk);
  for (const child of element.children) {
    if (typeof child === "string") words(walk, child, own);
    else if (child.name === "head") walk.read(child, place);
    else if (child.name === "l") {
      if (!walk.builder.isOpen()) open(walk, own);
      else if (walk.builder.hasWords()) walk.builder.line();
      inside(walk, child, { ...own, flat: true });
    } else walk.read(child, own);
  }
  close(walk);
}

/** Lines of verse without a stanza around them: those that follow each other make one unit. */
export function readLine(walk: Walk, element: XmlElement, place: Place) {
  const siblings = element.parent === null ? [] : xmlChildren(element.parent).filter(({ name }) => name !== "pb");
  const at = siblings.indexOf(element);
  const own: Place = { ...place, facts: { ...place.facts, form: "verse" } };
  if (siblings[at - 1]?.name === "l" && walk.builder.isOpen()) walk.builder.line();
  else {
    close(walk);
    open(walk, own);
  }
  inside(walk, element, { ...own, flat: true });
  if (siblings[at + 1]?.name !== "l") close(walk);
}

/** A list: each item a unit, which begins with its label if it has one. */
export function readList(walk: Walk, element: XmlElement, place: Place) {
  const level = place.facts.form === "listItem" ? (place.facts.level ?? 1) + 1 : 1;
  const own: Place = { ...place, facts: { ...place.facts, form: "listItem", level } };
  close(walk);
  for (const child of element.children) {
    if (typeof child === "string") words(walk, child, own);
    else if (child.name === "label") {
      close(walk);
      open(walk, own);
      inside(walk, child, { ...own, flat: true });
      words(walk, " ", own);
    } else if (child.name === "item" && walk.builder.isOpen()) {
      inside(walk, child, own);
      close(walk);
    } else if (child.name === "item") unit(walk, child, own);
    else walk.read(child, child.name === "head" ? place : own);
  }
  close(walk);
}

/** A row of a table: one unit, its cells parted by tabs. */
export function readRow(walk: Walk, element: XmlElement, place: Place) {
  const own: Place = { ...place, flat: true, facts: { ...place.facts, form: "tableRow" } };
  close(walk);
  open(walk, own);
  let cells = 0;
  for (const child of element.children) {
    if (typeof child === "string") words(walk, child, own);
    else if (child.name === "cell") {
      if (cells++ > 0) walk.builder.cell();
      inside(walk, child, own);
    } else walk.read(child, own);
  }
  close(walk);
}

/** A speech: its first paragraph begins with the name of the speaker, as minutes and plays print it. */
export function readSpeech(walk: Walk, element: XmlElement, place: Place) {
  close(walk);
  for (const child of element.children) {
    if (typeof child === "string") words(walk, child, place);
    else if (child.name === "speaker") {
      close(walk);
      open(walk, place);
      inside(walk, child, { ...place, flat: true });
      words(walk, " ", place);
    } else if (walk.builder.isOpen() && (child.name === "p" || child.name === "ab")) {
      inside(walk, child, place);
      close(walk);
    } else walk.read(child, place);
  }
  close(walk);
}

/** What stands between the place line and the text of a letter; a bracket alone is the editor's (`[Telegram]`). */
export function readOpener(walk: Walk, element: XmlElement, place: Place, text: string) {
  const bracketed = /^\[[^[\]]*\]\.?$/u.test(text.trim()) && place.facts.part === undefined;
  units(walk, element, bracketed ? partOf(place, "editorialStatement") : place);
}
