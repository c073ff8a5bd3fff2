/** Walking through a TEI file of any origin: what is known at a place of it, and how words and printed units are laid down. */
import type { BlockType } from "../../document/model";
import { createBuilder, type SourceBuilder } from "../builder";
import type { BlockFacts, MarkFacts } from "../facts";
import type { SourceBlock } from "../model";
import type { XmlElement } from "../xml";
import { blockParts, containers } from "./elements";
import { brokenLines } from "./line-breaks";
import { type NoteLinks, noteLinks } from "./notes";
import { survey } from "./survey";

/** Where the walk stands: what is said of all that is inside. */
export interface Place {
  marks: readonly MarkFacts[];
  /** How words that open no unit of their own are opened. */
  facts: BlockFacts;
  /** Depth of divisions, for headings. */
  depth: number;
  inDocument: boolean;
  /** Inside a cell, a line or a label, where no unit begins. */
  flat: boolean;
}

/** A place of which nothing is known. */
export const nowhere: Place = { marks: [], facts: { form: "paragraph" }, depth: 0, inDocument: false, flat: false };

/** The same place, whose words are all of one part of the document. */
export function partOf(place: Place, part: BlockType): Place {
  return { ...place, facts: { ...place.facts, part } };
}

/** A walk through one file. */
export interface Walk {
  builder: SourceBuilder;
  links: NoteLinks;
  /** Paragraphs whose line breaks part units: a signature under a valediction. */
  broken: ReadonlySet<XmlElement>;
  /** Sentences to tell the instructor. */
  told: Set<string>;
  /** Documents of the file by its own word, each the element in which it lies. */
  documents: readonly XmlElement[];
  /** The next unit is the first of a document. */
  begins: boolean;
  /** The document has its title. */
  titled: boolean;
  /** Number for the next id that the file does not give. */
  serial: number;
  /** Units met in the middle of another, to be laid down when that ends. */
  later: (() => void)[];
  /** Reads one element; set by the reader. */
  read: (element: XmlElement, place: Place) => void;
}

/** A walk at its beginning. */
export function startWalk(root: XmlElement, read: (walk: Walk, element: XmlElement, place: Place) => void): Walk {
  const seen = survey(root);
  const walk: Walk = {
    builder: createBuilder(),
    links: noteLinks(seen),
    broken: brokenLines(seen),
    told: new Set(),
    documents: seen.documents,
    begins: false,
    titled: false,
    serial: 1,
    later: [],
    read: (element, place) => read(walk, element, place),
  };
  return walk;
}

/** Opens a unit as the place says. The first one of a document says that it begins; a running head never does. */
export function open(walk: Walk, place: Place, facts?: Partial<BlockFacts>) {
  const all = facts === undefined ? place.facts : { ...place.facts, ...facts };
  const begins = walk.begins && all.form !== "furniture";
  if (begins) walk.begins = false;
  walk.builder.open(begins ? { ...all, begins } : all);
}

/** Closes the open unit and lays down what waited for its end. */
export function close(walk: Walk) {
  walk.builder.close();
  if (walk.later.length > 0) for (const unit of walk.later.splice(0)) unit();
}

/** What stands in the middle of a unit and is one itself waits until that ends. */
export function afterUnit(walk: Walk, unit: () => void) {
  if (walk.builder.isOpen()) walk.later.push(unit);
  else unit();
}

/** Words at a place. */
export function words(walk: Walk, text: string, place: Place) {
  if (!walk.builder.isOpen()) {
    if (text.trim() === "") return;
    open(walk, place);
  }
  walk.builder.text(text, place.marks);
}

/** Everything inside an element. */
export function inside(walk: Walk, parent: XmlElement, place: Place) {
  for (const child of parent.children) {
    if (typeof child === "string") words(walk, child, place);
    else walk.read(child, place);
  }
}

/** A printed unit. Where no unit may begin it is words; the first paragraph of an item or note goes on with it. */
export function unit(walk: Walk, element: XmlElement, place: Place, facts?: Partial<BlockFacts>) {
  const { builder } = walk;
  const goesOn = builder.isOpen() && !builder.hasWords() && (element.name === "p" || element.name === "ab");
  if (place.flat || goesOn) {
    words(walk, " ", place);
    inside(walk, element, place);
    words(walk, " ", place);
    return;
  }
  const align = alignment(element);
  const nothing = facts === undefined && align === undefined;
  const own = nothing ? place : { ...place, facts: { ...place.facts, ...facts, ...align } };
  close(walk);
  open(walk, own);
  inside(walk, element, own);
  close(walk);
}

/** Everything inside is a unit of its own; loose words make one too. */
export function units(walk: Walk, element: XmlElement, place: Place) {
  close(walk);
  for (const child of element.children) {
    if (typeof child === "string") words(walk, child, place);
    else {
      if (blockParts.has(child.name) || containers.has(child.name)) close(walk);
      walk.read(child, place);
    }
  }
  close(walk);
}

function alignment({ attributes }: XmlElement): { align: SourceBlock["align"] } | undefined {
  if (attributes.size === 0) return undefined;
  const rend = attributes.get("rend") ?? attributes.get("rendition") ?? attributes.get("style");
  if (rend === undefined) return undefined;
  const align = /\b(center|right)\b/iu.exec(rend)?.[1]?.toLowerCase();
  return align === "center" || align === "right" ? { align } : undefined;
}
