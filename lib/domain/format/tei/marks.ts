/**
 * Marks as TEI elements and back: the editor's interpolations as `supplied`, `ex`, `bibl` or inline notes, a correction
 * as `choice` of `sic` and `corr`, typography as `hi`. Only elements of TEI P5; what they cannot say stands in `@ana`.
 */
import type { Certainty, Interpolation, Mark, NameKind } from "../../document/model";
import type { MarkFacts } from "../facts";
import { type XmlElement, xmlChildren, xmlText } from "../xml";
import { dating } from "./dating";
import { type Attributes, ana, element, readAna, startTag, xmlWords } from "./xml-out";

/** The tags round the words of a mark. */
export interface MarkTags {
  open: string;
  close: string;
}

const rends = {
  emphasis: "italic",
  strong: "bold",
  smallCaps: "smallcaps",
  underline: "underline",
  superscript: "superscript",
  subscript: "subscript",
  struck: "strikethrough",
} as const;
const rendKinds = ["emphasis", "strong", "smallCaps", "underline", "superscript", "subscript", "struck"] as const;

const nameElements: Record<NameKind, string> = { person: "persName", place: "placeName", organization: "orgName" };
const nameKinds = new Map<string, NameKind>([
  ["persName", "person"],
  ["placeName", "place"],
  ["orgName", "organization"],
]);

const editorials: Record<Interpolation, [name: string, attributes: Attributes]> = {
  gloss: ["note", { type: "gloss", place: "inline" }],
  descriptive: ["note", { type: "descriptive", place: "inline" }],
  omission: ["note", { type: "omission", place: "inline" }],
  sic: ["note", { type: "sic", place: "inline" }],
  supplied: ["supplied", {}],
  expansion: ["ex", {}],
  citation: ["bibl", { type: "editorial" }],
};

const cert = (certainty: Certainty): string | null => (certainty === "certain" ? null : certainty);

/** The tags of a mark; `closer` tells that it stands in one, where `signed` and `salute` are elements of their own. */
export function tagsOf(mark: Mark, order: number | null, closer: boolean): MarkTags {
  const [name, attributes] = elementOf(mark, closer);
  const facts = { edtf: mark.kind === "date" ? mark.edtf : null, order };
  const all = { ...attributes, ana: ana(facts) };
  if (mark.kind !== "correction") return { open: startTag(name, all), close: `</${name}>` };
  const sic = element("sic", {}, xmlWords(mark.printed));
  return {
    open: `${startTag("choice", all)}${sic}${startTag("corr", { type: mark.reason })}`,
    close: "</corr></choice>",
  };
}

function elementOf(mark: Mark, closer: boolean): [name: string, attributes: Attributes] {
  switch (mark.kind) {
    case "title":
      return ["title", {}];
    case "foreign":
      return ["foreign", { "xml:lang": mark.language }];
    case "editorial": {
      const [name, attributes] = editorials[mark.role];
      return [name, { ...attributes, cert: cert(mark.certainty) }];
    }
    case "unclear":
      return ["unclear", { cert: cert(mark.certainty) }];
    case "signed":
    case "salute":
      return closer ? [mark.kind, {}] : ["seg", { type: mark.kind }];
    case "identifier":
      return ["idno", { type: "message" }];
    case "date":
      return ["date", dating(mark.edtf)];
    case "name":
      return [nameElements[mark.of], { key: mark.key }];
    case "correction":
      return ["choice", {}];
    default:
      return ["hi", { rend: rends[mark.kind] }];
  }
}

/** A mark as read: what it says, its place in its block's list if told, and the element that holds its words. */
export interface ReadMark {
  facts: MarkFacts;
  order: number | null;
  inside: XmlElement;
}

/** The mark that an element of our own TEI is; null when it is none. */
export function markOf(found: XmlElement): ReadMark | null {
  const facts = factsOf(found);
  if (facts === null) return null;
  const order = readAna(found.attributes.get("ana")).get("order");
  const inside = facts.kind === "correction" ? (xmlChildren(found, "corr")[0] ?? found) : found;
  return { facts, order: order === undefined ? null : Number(order), inside };
}

function factsOf(found: XmlElement): MarkFacts | null {
  const { name, attributes } = found;
  const role = interpolationOf(found);
  if (role !== null) return { kind: "editorial", role, certainty: certaintyOf(found) };
  const of = nameKinds.get(name);
  if (of !== undefined) return { kind: "name", of, key: attributes.get("key") ?? null };
  switch (name) {
    case "title":
      return { kind: "title" };
    case "foreign":
      return { kind: "foreign", language: attributes.get("xml:lang") ?? "" };
    case "unclear":
      return { kind: "unclear", certainty: certaintyOf(found) };
    case "signed":
    case "salute":
      return { kind: name };
    case "seg": {
      const type = attributes.get("type");
      return type === "signed" || type === "salute" ? { kind: type } : null;
    }
    case "idno":
      return { kind: "identifier" };
    case "date":
      return { kind: "date", edtf: readAna(attributes.get("ana")).get("edtf") ?? null };
    case "choice":
      return correctionOf(found);
    case "hi": {
      const kind = rendKinds.find((one) => rends[one] === attributes.get("rend"));
      return kind === undefined ? null : { kind };
    }
    default:
      return null;
  }
}

function interpolationOf({ name, attributes }: XmlElement): Interpolation | null {
  if (name === "supplied") return "supplied";
  if (name === "ex") return "expansion";
  const type = attributes.get("type");
  if (name === "bibl") return type === "editorial" ? "citation" : null;
  if (name !== "note" || attributes.get("place") !== "inline") return null;
  return type === "gloss" || type === "descriptive" || type === "omission" || type === "sic" ? type : null;
}

function certaintyOf({ attributes }: XmlElement): Certainty {
  const cert = attributes.get("cert");
  return cert === "high" || cert === "medium" || cert === "low" ? cert : "certain";
}

function correctionOf(found: XmlElement): MarkFacts | null {
  const [sic] = xmlChildren(found, "sic");
  const [corr] = xmlChildren(found, "corr");
  if (sic === undefined || corr === undefined) return null;
  const type = corr.attributes.get("type");
  return { kind: "correction", printed: xmlText(sic), reason: type === "ocr" || type === "hyphen" ? type : "typo" };
}
