/** What the elements of TEI are to a reader of texts, in P5, in P4 and in the PGTEI of Project Gutenberg. */
import type { BlockType, NameKind } from "../../document/model";
import type { MarkFacts } from "../facts";
import { type XmlElement, xmlChildren, xmlText } from "../xml";

/** Elements that are a printed unit wherever they stand, with what they are called in a document. */
export const blockParts = new Map<string, BlockType | null>([
  ["p", null],
  ["ab", null],
  ["head", null],
  ["dateline", "dateline"],
  ["salute", "salute"],
  ["signed", "closer"],
  ["byline", null],
  ["trailer", null],
  ["docTitle", null],
  ["docAuthor", null],
  ["docDate", null],
  ["docImprint", null],
  ["meeting", null],
  ["imprimatur", null],
]);

/** Elements that hold printed units and are none. */
export const containers = new Set(
  (
    "TEI TEI.2 teiCorpus text group body front back div div0 div1 div2 div3 div4 div5 div6 div7 floatingText opener " +
    "closer postscript argument epigraph lg list table sp spGrp cit listBibl listPerson listPlace listOrg listEvent " +
    "person place org event figure titlePage attachment address castList castGroup annotationBlock u"
  ).split(" "),
);

/** Elements of which nothing is reading text. */
export const silent = new Set(
  (
    "teiHeader facsimile sourceDoc xenoData fsdDecl standOff index milestone handShift space divGen " +
    "interp interpGrp spanGrp span join joinGrp link linkGrp alt altGrp timeline certainty precision respons " +
    "metamark redo undo damageSpan delSpan addSpan substJoin listTranspose pgIf binaryObject"
  ).split(" "),
);

const divisions = new Set("div div0 div1 div2 div3 div4 div5 div6 div7 div8 div9".split(" "));

/** Types of divisions that are a document of their own. */
const documentTypes =
  /^(?:(?:historical-)?document|letter|telegram|memorandum|de?spatch|charter|decree|edict|diary-?entry|treaty|proclamation|minutes|speech|petition|note-verbale|correspondence)$/iu;

/** Whether the file says that an element is one document. */
export function isDocument({ name, attributes, parent }: XmlElement): boolean {
  if (divisions.has(name)) return documentTypes.test(attributes.get("type") ?? "");
  return name === "text" && parent?.name === "group";
}

const editorial = /^(?:headnote|summary|abstract|regest|argument|synopsis|commentary|introduction|intro)$/iu;
const sources = /^(?:source|sources|citation|provenance|bibliography)$/iu;

/** What the type of a division or note inside a document says of all its paragraphs. */
export function partOfType(type: string | undefined): BlockType | null {
  if (type === undefined) return null;
  if (editorial.test(type)) return "headnote";
  return sources.test(type) ? "citation" : null;
}

const names = new Map<string, NameKind>([
  ["persName", "person"],
  ["placeName", "place"],
  ["geogName", "place"],
  ["settlement", "place"],
  ["orgName", "organization"],
]);
const nameTypes = new Map<string, NameKind>([
  ["person", "person"],
  ["place", "place"],
  ["org", "organization"],
  ["organization", "organization"],
]);

const rends: readonly [RegExp, MarkFacts][] = [
  [/ital|emph|slant|oblique/iu, { kind: "emphasis" }],
  [/bold|strong|heavy/iu, { kind: "strong" }],
  [/small-?_?\s?cap|^sc$|\bsc\b/iu, { kind: "smallCaps" }],
  [/underl|under-line/iu, { kind: "underline" }],
  [/super|\bsup\b/iu, { kind: "superscript" }],
  [/\bsub/iu, { kind: "subscript" }],
  [/strike|line-through|overstrike/iu, { kind: "struck" }],
];

/** Marks that an element puts on its words: typography, language, names, dates, the work of editors. */
export function marksOf(element: XmlElement): MarkFacts[] {
  const { name, attributes } = element;
  const certainty = certaintyOf(attributes.get("cert"));
  const named =
    names.get(name) ?? (name === "name" || name === "rs" ? nameTypes.get(attributes.get("type") ?? "") : undefined);
  if (named !== undefined) return [{ kind: "name", of: named, key: null }];
  switch (name) {
    case "hi":
    case "emph": {
      const rend = ["rend", "rendition", "style"].map((key) => attributes.get(key) ?? "").join(" ");
      const found = rends.flatMap(([pattern, mark]) => (pattern.test(rend) ? [mark] : []));
      return found.length > 0 || rend.trim() !== "" ? found : [{ kind: "emphasis" }];
    }
    case "foreign": {
      const language = attributes.get("xml:lang") ?? attributes.get("lang");
      return language === undefined ? [{ kind: "emphasis" }] : [{ kind: "foreign", language: language.slice(0, 40) }];
    }
    case "title":
      return [{ kind: "title" }];
    case "date": {
      const edtf = edtfOf(element);
      return edtf === null ? [] : [{ kind: "date", edtf }];
    }
    case "signed":
    case "salute":
      return [{ kind: name }];
    case "del":
      return [{ kind: "struck" }];
    case "unclear":
      return [{ kind: "unclear", certainty }];
    case "supplied":
      return [{ kind: "editorial", role: "supplied", certainty }];
    case "ex":
      return [{ kind: "editorial", role: "expansion", certainty }];
    default:
      return [];
  }
}

function certaintyOf(cert: string | undefined): "certain" | "high" | "medium" | "low" {
  return cert === "low" || cert === "medium" || cert === "high" ? cert : "certain";
}

const day = /^-?\d{4}(?:-\d{2}(?:-\d{2})?)?/u;

/** The day, month, year or span of years that a `date` gives in figures; hours are left out. Null when it gives none. */
export function edtfOf({ attributes }: XmlElement): string | null {
  const point = (key: string): string | null => day.exec(attributes.get(key) ?? "")?.[0] ?? null;
  const when = point("when") ?? point("value") ?? point("when-iso");
  if (when !== null) return when;
  const [first, last] = [point("from") ?? point("notBefore"), point("to") ?? point("notAfter")];
  if (first === null && last === null) return null;
  return first === last ? first : `${first ?? ".."}/${last ?? ".."}`;
}

const inline = new Set(
  (
    "hi emph foreign title term gloss name rs persName placeName orgName geogName settlement country region forename " +
    "surname roleName addName genName nameLink date time num measure seg s w c pc m ex supplied unclear add del surplus " +
    "soCalled mentioned distinct ident code formula idno locus said roman email street postCode postBox bibl rend stage"
  ).split(" "),
);

/** Whether an element is a part of a line of text and never a unit of its own. */
export function isInline(name: string): boolean {
  return inline.has(name);
}

const insideUnits = new Set(["p", "ab", "q", "quote", "l", "head", "item", "row", "cell", "sp", "note"]);

/** Whether an element holds printed units; a note in a line of words is none. */
export function holdsUnits(element: XmlElement): boolean {
  const mixed = element.children.some((child) => typeof child === "string" && child.trim() !== "");
  return xmlChildren(element).some(
    ({ name }) =>
      (insideUnits.has(name) && !(mixed && (name === "note" || name === "q" || name === "quote"))) ||
      containers.has(name),
  );
}

/** What a gap says of itself: why words are missing, and how many. */
export function gapFacts(element: XmlElement): { reason: string; extent: string | null } {
  const { attributes } = element;
  const said = xmlText(element).replace(/\s+/gu, " ").trim();
  const quantity = attributes.get("quantity");
  const extent =
    attributes.get("extent") ?? (quantity === undefined ? null : `${quantity} ${attributes.get("unit") ?? ""}`.trim());
  return {
    reason: attributes.get("reason") ?? (said === "" ? "unknown" : said),
    extent: extent ?? (said === "" ? null : said),
  };
}
