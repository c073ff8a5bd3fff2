/**
 * Documents as BibTeX, in the types and fields that biber (biblatex) reads. Unicode is kept; the signs that mean
 * something to TeX are escaped, so that no field can end before its end.
 */
import type { CslDate, CslItem, CslName } from "./citation-csl";

const escapes: Record<string, string> = {
  "\\": "\\textbackslash{}",
  // BibTeX counts braces even behind a backslash, so they are named.
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "%": "\\%",
  "&": "\\&",
  "#": "\\#",
  _: "\\_",
  $: "\\$",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** A text as it stands between the braces of a field; control characters and line ends become spaces. */
export function bibtexText(text: string): string {
  const line = text.replace(/[\p{Cc}\u2028\u2029\s]+/gu, " ").trim();
  return line.replace(/[\\{}%&#_$~^]/gu, (sign) => escapes[sign] ?? sign);
}

/** Addresses are printed by biber without escapes, so only what could end the field is written as in an address. */
const addressText = (url: string): string =>
  url.replace(/[{}\\\s%]/gu, (sign) => (sign === "%" ? "%" : encodeURIComponent(sign))).replace(/\p{Cc}/gu, "");

/** `and` within a name would make two people of one; braces keep a name whole. */
function nameText(name: CslName): string {
  if ("literal" in name) return `{${bibtexText(name.literal)}}`;
  const part = (text: string): string => (/\band\b|,/iu.test(text) ? `{${bibtexText(text)}}` : bibtexText(text));
  return `${part(name.family)}, ${part(name.given)}`;
}

const names = (list: readonly CslName[] | undefined): string | null =>
  list === undefined || list.length === 0 ? null : list.map(nameText).join(" and ");

/** `1917-11-07` or `1917/1918`, with `~` for about, as biblatex reads dates; words go to the field `year`. */
function dateField(date: CslDate | undefined): [field: string, value: string] | null {
  if (date === undefined) return null;
  const lists = date["date-parts"];
  if (lists === undefined || date.season !== undefined || lists.some(([year = 0]) => year < 0)) {
    const words = date.literal ?? String(lists?.[0]?.[0] ?? "");
    return words === "" ? null : ["year", bibtexText(words)];
  }
  const one = (list: number[]): string =>
    list.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, "0")).join("-");
  return ["date", lists.map((list) => `${one(list)}${date.circa ? "~" : ""}`).join("/")];
}

const latin = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/[^A-Za-z0-9]/gu, "")
    .toLowerCase();

/** A key that stays the same as long as author, year and id do: `bukharin1937-x7k2`. */
export function citeKey(item: CslItem): string {
  const [author] = item.author ?? [];
  const name = author === undefined ? (item.title ?? "") : "family" in author ? author.family : author.literal;
  const year = item.issued?.["date-parts"]?.[0]?.[0] ?? "";
  return `${latin(name).slice(0, 24) || "document"}${year}-${latin(item.id).slice(0, 12) || "0"}`;
}

/** One item as a BibTeX entry. */
function entryOf(item: CslItem): string {
  const text = (value: string | undefined): string | null => (value === undefined ? null : bibtexText(value));
  const date = dateField(item.issued);
  const library = [item.archive, item["archive-place"], item.archive_location].filter((part) => part !== undefined);
  const [read] = item.accessed?.["date-parts"] ?? [];
  const fields: [string, string | null][] = [
    ["author", names(item.author)],
    ["title", text(item.title)],
    ...(date === null ? [] : [date]),
    ["translator", names(item.translator)],
    ["editor", names(item.editor)],
    ["type", text(item.genre)],
    ["number", text(item.number)],
    ["location", text(item["event-place"])],
    ["howpublished", text(item["container-title"])],
    ["library", library.length === 0 ? null : bibtexText(library.join(", "))],
    ["addendum", item.recipient === undefined ? null : bibtexText(`To ${plainNames(item.recipient)}`)],
    ["note", text(item.note)],
    ["langid", text(item.language)],
    ["url", item.URL === undefined ? null : addressText(item.URL)],
    ["urldate", read === undefined ? null : read.map((part) => String(part).padStart(2, "0")).join("-")],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null || value === "" ? [] : [`  ${name} = {${value}},`]));
  return [`@${kindOf(item)}{${citeKey(item)},`, ...lines, "}"].join("\n");
}

const plainNames = (list: readonly CslName[]): string =>
  list.map((name) => ("literal" in name ? name.literal : `${name.given} ${name.family}`)).join(", ");

const kindOf = ({ type }: CslItem): string =>
  type === "personal_communication" ? "letter" : type === "manuscript" ? "unpublished" : "misc";

/** The items as one BibTeX file, ending with a newline. */
export function toBibtex(items: readonly CslItem[]): string {
  return items.map((item) => `${entryOf(item)}\n`).join("\n");
}
