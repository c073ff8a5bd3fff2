/** What the header of a TEI file of any origin says of its text: only what it states, nothing read between its lines. */
import { parseCitation } from "../../document/archival";
import type { DocumentDate, Meta } from "../../document/model";
import { findXml, type XmlElement, xmlChildren, xmlText } from "../xml";
import { edtfOf } from "./elements";

const longest = 2000;
const said = (element: XmlElement | null | undefined): string | null => {
  const text =
    element === null || element === undefined ? "" : xmlText(element).replace(/\s+/gu, " ").trim().slice(0, longest);
  return text === "" ? null : text;
};

/** Whether the header describes a letter, as directories of letters want it. */
export function describesLetter(root: XmlElement): boolean {
  return xmlChildren(root, "teiHeader").some((header) => findXml(header, "correspDesc") !== null);
}

/** Facts for all documents of the file; what belongs to one only is told when the file holds one (`several` is false). */
export function headerMeta(root: XmlElement, several: boolean): Partial<Meta> {
  const header = xmlChildren(root, "teiHeader")[0] ?? null;
  const facts: Partial<Meta> = {};
  const know = <K extends keyof Meta>(key: K, value: Meta[K] | null) => {
    if (value !== null && value !== "") facts[key] = value;
  };
  know("language", languageOf(root, header));
  if (header === null) return facts;
  const statement = findXml(header, "titleStmt");
  const source = findXml(header, "sourceDesc");
  know("editor", responsible(statement, /^(?!.*transl).*\bedit/iu));
  know("translator", responsible(statement, /transl/iu));
  know("rights", rightsOf(header));
  const [bibl] = source === null ? [] : xmlChildren(source).filter(({ name }) => /^bibl/u.test(name));
  know("sourceBook", said(bibl) ?? (several ? titleOf(statement) : null));
  if (several) return facts;
  // A printed title wins over the cataloguer's.
  if (findXml(root, "head") === null) know("title", titleOf(statement));
  const correspondence = findXml(header, "correspDesc");
  if (correspondence !== null) Object.assign(facts, letterFacts(correspondence));
  const archive = source === null ? null : archiveOf(source);
  if (archive !== null) know("archival", parseCitation(archive).archival);
  return facts;
}

function languageOf(root: XmlElement, header: XmlElement | null): string | null {
  const text = xmlChildren(root, "text")[0];
  const own = [text, root].flatMap((one) => one?.attributes.get("xml:lang") ?? one?.attributes.get("lang") ?? [])[0];
  const used = header === null ? null : findXml(header, "language");
  const language = own ?? used?.attributes.get("ident") ?? used?.attributes.get("id") ?? null;
  return language?.slice(0, 40) ?? null;
}

function titleOf(statement: XmlElement | null): string | null {
  const titles = statement === null ? [] : xmlChildren(statement, "title");
  return said(titles.find(({ attributes }) => /main|complete/u.test(attributes.get("type") ?? "")) ?? titles[0]);
}

/** Names under a responsibility: `editor` with a role, or `respStmt` with its words. */
function responsible(statement: XmlElement | null, what: RegExp): string | null {
  const names = (statement === null ? [] : xmlChildren(statement)).flatMap((one) => {
    if (one.name === "editor") return what.test(one.attributes.get("role") ?? "editor") ? (said(one) ?? []) : [];
    if (one.name !== "respStmt" || !xmlChildren(one, "resp").some((resp) => what.test(xmlText(resp)))) return [];
    return xmlChildren(one).flatMap((name) => (name.name === "resp" ? [] : (said(name) ?? [])));
  });
  return names.length === 0 ? null : names.join(", ").slice(0, longest);
}

function rightsOf(header: XmlElement): string | null {
  const statement = findXml(header, "publicationStmt");
  const availability = statement === null ? null : findXml(statement, "availability");
  const licence = availability === null ? null : findXml(availability, "licence");
  const told = said(licence) ?? said(availability) ?? licence?.attributes.get("target") ?? null;
  if (told !== null || statement === null) return told;
  return (
    xmlChildren(statement, "p")
      .map(said)
      .find((one) => /public domain|licen[cs]e|copyright|rights|CC[ -]?(?:BY|0)/iu.test(one ?? "")) ?? null
  );
}

/** Writer, receiver, place and day of a letter, from its description for directories of letters. */
function letterFacts(correspondence: XmlElement): Partial<Meta> {
  const action = (type: string): XmlElement | undefined =>
    xmlChildren(correspondence, "correspAction").find(({ attributes }) => attributes.get("type") === type);
  const people = (one: XmlElement | undefined): string[] =>
    one === undefined
      ? []
      : xmlChildren(one).flatMap((child) =>
          /^(?:persName|orgName|name|rs)$/u.test(child.name) ? (said(child) ?? []) : [],
        );
  const sent = action("sent");
  const facts: Partial<Meta> = {};
  const [senders, recipients] = [people(sent), people(action("received"))];
  if (senders.length > 0) facts.senders = senders;
  if (recipients.length > 0) facts.recipients = recipients;
  const place = sent === undefined ? null : said(findXml(sent, "placeName") ?? findXml(sent, "settlement"));
  if (place !== null) facts.place = place;
  const date = sent === undefined ? null : findXml(sent, "date");
  const edtf = date === null ? null : edtfOf(date);
  if (edtf !== null) facts.date = { ...undated, printed: said(date), edtf };
  return facts;
}

const undated: DocumentDate = { printed: null, edtf: null, calendar: "gregorian", basis: "inferred", inferred: [] };

/** The archive of the manuscript, as one reference from the largest to the smallest part. */
function archiveOf(source: XmlElement): string | null {
  const identifier = findXml(source, "msIdentifier");
  if (identifier === null) return null;
  const levels = ["institution", "repository", "collection", "idno", "shelfmark"];
  const parts = levels.flatMap((name) => xmlChildren(identifier, name).flatMap((one) => said(one) ?? []));
  const locus = said(findXml(source, "locus"));
  return parts.length === 0 ? null : [...parts, ...(locus === null ? [] : [locus])].join(", ");
}
