/**
 * Names that speak: what classes, roles and `epub:type` of a page say outright about an element, under the words that
 * editors of digital texts commonly use. A name that only might mean something (`author`, `right`) says nothing here.
 */
import type { BlockType } from "../../document/model";
import type { SourceForm } from "../model";
import { attribute, type HtmlElement } from "./tree";

/** Names of an element in small letters, without the prefixes and numbers that tools add: `tei-Date2` is `date`. */
export function namesOf(element: HtmlElement): readonly string[] {
  if (element.attrs.length === 0) return none;
  const said = ["class", "role", "epub:type", "data-type", "type"]
    .filter((name) => name !== "type" || element.tagName === "div")
    .map((name) => attribute(element, name) ?? "")
    .join(" ");
  if (said.trim() === "") return [];
  const words = said
    .slice(0, 1000)
    .replace(/([a-z])([A-Z])/gu, "$1-$2")
    .toLowerCase()
    .split(/\s+/u);
  return words
    .map((word) =>
      word
        .replace(/_+/gu, "-")
        .replace(/^(?:tei|doc|z3998|fr|pg|x|rend|mso)[-:]/u, "")
        .replace(/-?\d+$/u, ""),
    )
    .filter((word) => word !== "");
}

const none: readonly string[] = [];

const partNames: readonly [part: BlockType, names: string][] = [
  [
    "title",
    "letter-heading letter-title letter-head letterheading lettertitle document-title document-heading doctitle",
  ],
  ["dateline", "date dateline date-line letter-date letterdate place-date placedate dated datum"],
  ["salute", "salute salutation letter-salutation greeting salut anrede"],
  [
    "closer",
    "closer closing signature signatures signed signoff sign-off sig valediction complimentary-close unterschrift",
  ],
  ["postscript", "postscript post-script ps letter-ps"],
  ["headnote", "headnote head-note headnotes intro-note introductory-note"],
  ["citation", "source source-note sourcenote source-line citation archival-reference archive-reference provenance"],
  ["editorialStatement", "editorial-statement editorialstatement"],
];
const parts = new Map(partNames.flatMap(([part, names]) => names.split(" ").map((name) => [name, part] as const)));

/** The part of a document that a block is said to be. */
export const partOf = (names: readonly string[]): BlockType | null => firstOf(names, parts);

const formNames: readonly [form: SourceForm, names: string][] = [
  [
    "verse",
    "poem poetry poetry-container verse verses versblock stanza strophe lg linegroup line-group lyrics song hymn",
  ],
  ["quote", "quote quotation blockquote blockquot block-quote extract excerpt epigraph q-block"],
  ["heading", "subtitle subheading subhead subhd runin-heading"],
  [
    "furniture",
    "running-head runninghead pageheader page-header pagefooter page-footer header-text navigation contentinfo search navbar pagination breadcrumb breadcrumbs boilerplate pg-header pg-footer header-pg footer-pg",
  ],
];
const forms = new Map(formNames.flatMap(([form, names]) => names.split(" ").map((name) => [name, form] as const)));

/** The form that a block is said to have. */
export const formOf = (names: readonly string[]): SourceForm | null => firstOf(names, forms);

const stanzas = new Set("stanza strophe lg linegroup line-group poem poetry-container".split(" "));

/** Whether a name says that lines of verse belong together here, parted from others. */
export const isStanza = (names: readonly string[]): boolean => names.some((name) => stanzas.has(name));

const addresses = new Set("address addr addressee inside-address letterhead envelope lines linebreaks".split(" "));

/** Whether line breaks in the element are meant: an address, a letterhead. */
export const keepsLines = (names: readonly string[]): boolean => names.some((name) => addresses.has(name));

const documents = new Set(
  "letter document telegram epistle dispatch despatch memorandum charter diary-entry historical-document".split(" "),
);

/** Whether an element is said to be one whole document of those on the page. */
export const isDocument = (names: readonly string[]): boolean => names.some((name) => documents.has(name));

const smallCaps = new Set("smcap smcaps sc smallcaps small-caps smallcap small-cap allsmcap".split(" "));

export const isSmallCaps = (names: readonly string[]): boolean => names.some((name) => smallCaps.has(name));

function firstOf<T>(names: readonly string[], meanings: ReadonlyMap<string, T>): T | null {
  for (const name of names) {
    const found = meanings.get(name);
    if (found !== undefined) return found;
  }
  return null;
}
