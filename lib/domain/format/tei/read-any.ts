/**
 * TEI of any origin as printed units. What an element says of its words is handed on (a date line, a headnote, a note of
 * the translator); the words of an element that is not known are kept where they stand.
 */
import { limits, type SourceRead } from "../model";
import { type XmlElement, xmlChildren, xmlText } from "../xml";
import { blockParts, containers, gapFacts, holdsUnits, isDocument, isInline, marksOf, silent } from "./elements";
import { describesLetter, headerMeta } from "./header-meta";
import { breakAt } from "./line-breaks";
import { isIn, readDivision, readDocument, readHead, readParagraph } from "./read-divisions";
import { readAnchor, readNote, readReadings, readReference } from "./read-notes";
import { readLine, readList, readOpener, readRow, readSpeech, readVerse } from "./read-structures";
import {
  afterUnit,
  close,
  inside,
  nowhere,
  open,
  type Place,
  partOf,
  startWalk,
  unit,
  units,
  type Walk,
  words,
} from "./walk";

/** Reads the tree of a file, or of a piece of one; `notices` are told with what the reading finds. */
export function readAnyTei(root: XmlElement, notices: readonly string[]): SourceRead {
  const walk = startWalk(root, read);
  const texts = /^teiCorpus/u.test(root.name) ? xmlChildren(root).filter(({ name }) => /^TEI/u.test(name)) : [root];
  const several = texts.length > 1 || walk.documents.length > 1;
  const letter = describesLetter(root);
  for (const text of texts) {
    const own = texts.length === 1 ? walk.documents : walk.documents.filter((one) => isIn(one, text));
    // A text that is one document begins with whatever its editors put before it.
    walk.begins = own.length === 1 || (own.length === 0 && (texts.length > 1 || letter));
    walk.titled = false;
    read(walk, text, { ...nowhere, inDocument: own.length === 0 && walk.begins });
    close(walk);
  }
  return walk.builder.finish({
    format: "tei",
    meta: headerMeta(root, several),
    notices: [...notices, ...walk.told],
    empty: "This TEI file holds no text: nothing stands outside of its header.",
  });
}

const leftOut = "What the file holds beside its text (facsimiles, stand-off notes, data for programs) was left out.";

type Reader = (walk: Walk, element: XmlElement, place: Place) => void;

const quote: Reader = (walk, element, place) => {
  const apart = element.name === "epigraph" || /display|block/iu.test(element.attributes.get("rend") ?? "");
  const quoted: Place = { ...place, facts: { ...place.facts, form: "quote" } };
  if (holdsUnits(element)) units(walk, element, quoted);
  else if (apart || !walk.builder.isOpen()) unit(walk, element, quoted);
  else inside(walk, element, place);
};

const flowing: Reader = (walk, element, place) =>
  walk.builder.isOpen() || place.flat ? inside(walk, element, place) : unit(walk, element, place);

const lineBreak: Reader = (walk, element, place) => {
  if (element.attributes.get("break") === "no") return;
  const does = place.flat ? "space" : breakAt(element, walk.broken);
  if (does === "space") words(walk, " ", place);
  else if (does === "line") walk.builder.line();
  else {
    walk.builder.close();
    open(walk, place);
  }
};

const picture: Reader = (walk, element, place) => {
  walk.told.add("Pictures were left out; their captions are kept.");
  afterUnit(walk, () => units(walk, element, { ...place, marks: [], flat: false }));
};

/** What to do with an element by its name. */
const readers = new Map<string, Reader>(
  Object.entries({
    p: readParagraph,
    head: readHead,
    note: readNote,
    ref: readReference,
    ptr: readReference,
    anchor: readAnchor,
    pb: (walk, { attributes }) => walk.builder.atom({ kind: "pageBreak", label: attributes.get("n") ?? null }),
    gap: (walk, element) => walk.builder.atom({ kind: "gap", ...gapFacts(element) }),
    lb: lineBreak,
    cb: (walk, _, place) => words(walk, " ", place),
    fw: (walk, element) => afterUnit(walk, () => unit(walk, element, nowhere, { form: "furniture" })),
    figure: picture,
    graphic: picture,
    choice: readReadings,
    app: readReadings,
    sic: readReadings,
    corr: readReadings,
    orig: readReadings,
    reg: readReadings,
    abbr: readReadings,
    expan: readReadings,
    lg: readVerse,
    l: readLine,
    list: readList,
    item: (walk, element, place) => unit(walk, element, place, { form: "listItem", level: 1 }),
    row: readRow,
    sp: readSpeech,
    quote,
    q: quote,
    epigraph: quote,
    address: flowing,
    bibl: flowing,
    biblStruct: flowing,
    addrLine(walk, element, place) {
      if (walk.builder.hasWords()) walk.builder.line();
      inside(walk, element, place);
    },
    opener: (walk, element, place) => readOpener(walk, element, place, xmlText(element)),
    closer: (walk, element, place) => units(walk, element, partOf(place, "closer")),
    postscript: (walk, element, place) => units(walk, element, partOf(place, "postscript")),
    argument: (walk, element, place) => units(walk, element, partOf(place, "headnote")),
  } satisfies Record<string, Reader>),
);

function read(walk: Walk, element: XmlElement, place: Place) {
  const { name } = element;
  if (walk.builder.length() > limits.characters) return;
  if (silent.has(name)) {
    if (name !== "teiHeader" && xmlText(element).trim() !== "") walk.told.add(leftOut);
    return;
  }
  const reader = readers.get(name);
  if (reader !== undefined) return reader(walk, element, place);
  if (isDocument(element)) return readDocument(walk, element, place);
  if (containers.has(name)) return readDivision(walk, element, place);
  const marked = { ...place, marks: [...place.marks, ...marksOf(element)] };
  if (walk.builder.isOpen() || place.flat || isInline(name)) return inside(walk, element, marked);
  const part = blockParts.get(name);
  // An element that is not known is a unit where units stand, unless it holds units itself.
  if (part === undefined && holdsUnits(element)) return units(walk, element, marked);
  unit(
    walk,
    element,
    marked,
    part === undefined || part === null || place.facts.part !== undefined ? undefined : { part },
  );
}
