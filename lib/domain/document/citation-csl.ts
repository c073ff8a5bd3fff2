/**
 * A document as an item of CSL-JSON, which Zotero and other citation programs read. The names of types and variables
 * are those of the CSL 1.0.2 input schema (`csl-data.json`, citation-style-language/schema); its strict form allows
 * no others, so what has no variable of its own is told in `note`.
 */
import { formatLevels, formatLocator } from "./citation-levels";
import { dateInWords } from "./date-words";
import type { DocumentDate, Genre, Meta } from "./model";
import { nameParts } from "./person-name";
import { findRepository } from "./repositories";

type CslType =
  | "personal_communication"
  | "manuscript"
  | "legislation"
  | "pamphlet"
  | "speech"
  | "article"
  | "document"
  | "regulation";

/** A name in CSL: of a person in two parts, or of anybody whole. */
export type CslName = { family: string; given: string } | { literal: string };

/** A date in CSL: one or two lists of year, month, day; or words where it is no such date. */
export interface CslDate {
  "date-parts"?: number[][];
  circa?: true;
  season?: number;
  literal?: string;
}

/** One item of CSL-JSON. What is not known is missing. */
export interface CslItem {
  id: string;
  type: CslType;
  title?: string;
  author?: CslName[];
  recipient?: CslName[];
  translator?: CslName[];
  editor?: CslName[];
  issued?: CslDate;
  accessed?: CslDate;
  genre?: string;
  number?: string;
  archive?: string;
  archive_collection?: string;
  archive_location?: string;
  "archive-place"?: string;
  "call-number"?: string;
  "container-title"?: string;
  "event-place"?: string;
  language?: string;
  source?: string;
  URL?: string;
  note?: string;
}

const types: Record<Genre, CslType> = {
  letter: "personal_communication",
  telegram: "personal_communication",
  order: "regulation",
  decree: "legislation",
  proclamation: "pamphlet",
  minutes: "manuscript",
  diary: "manuscript",
  memoir: "manuscript",
  speech: "speech",
  article: "article",
  act: "legislation",
  other: "document",
};

/** Where the document is read: its id, its address, and the day on which it was read (`2026-11-22`). */
export interface CitedAt {
  id: string;
  url: string;
  accessed?: string;
}

/** Levels that name a collection rather than a box or file of it. */
const collections = new Set(["fond", "collection", "record group", "department", "holding", "cote"]);

/** The document as one item of CSL-JSON. */
export function toCsl(meta: Meta, { id, url, accessed }: CitedAt): CslItem {
  const item: CslItem = { id, type: typeOf(meta), URL: url, language: meta.language };
  if (meta.title !== null) item.title = meta.title;
  if (meta.senders.length > 0) item.author = meta.senders.map(nameParts);
  if (meta.recipients.length > 0) item.recipient = meta.recipients.map(nameParts);
  if (meta.translator !== null) item.translator = [nameParts(meta.translator)];
  if (meta.editor !== null) item.editor = [nameParts(meta.editor)];
  const issued = cslDate(meta.date);
  if (issued !== null) item.issued = issued;
  const read = accessed === undefined ? null : parts(accessed);
  if (read !== null) item.accessed = { "date-parts": [read] };
  if (meta.genre !== null && meta.genre !== "other") item.genre = meta.genre;
  if (meta.messageNumber !== null) item.number = meta.messageNumber;
  if (meta.place !== null) item["event-place"] = meta.place;
  const container = meta.priorPublication ?? meta.sourceBook;
  if (container !== null) item["container-title"] = container;
  return { ...item, ...archiveOf(meta), ...noteOf(meta) };
}

/** Letters are letters when somebody wrote to somebody, whatever their genre is called. */
function typeOf(meta: Meta): CslType {
  if (meta.genre !== null) return types[meta.genre];
  return meta.recipients.length > 0 ? "personal_communication" : meta.archival.length > 0 ? "manuscript" : "document";
}

function archiveOf(meta: Meta): Partial<CslItem> {
  const [reference] = meta.archival;
  if (reference === undefined) return {};
  const archive: Partial<CslItem> = {};
  const printed = reference.repository?.printed;
  const known = printed === undefined ? null : findRepository(printed);
  if (printed !== undefined) archive.archive = printed;
  if (known !== null) archive["archive-place"] = known.place;
  const levels = formatLevels(reference);
  const location = [...levels, formatLocator(reference)].filter((part) => part !== null).join(", ");
  if (location !== "") archive.archive_location = location;
  if (levels.length > 0) archive["call-number"] = levels.join(", ");
  if (levels[0] !== undefined && collections.has(reference.levels[0]?.kind ?? ""))
    archive.archive_collection = levels[0];
  return archive;
}

/** The references as printed, the name of the archive today, and what a style cannot say of date and language. */
function noteOf(meta: Meta): Pick<CslItem, "note"> {
  const raws = meta.archival.map(({ raw }) => raw);
  const now = meta.archival.flatMap(({ repository }) =>
    repository?.now == null ? [] : [`${repository.printed} is now ${repository.now}`],
  );
  const old = meta.date?.calendar === "julian" ? [`Old Style: ${meta.date.printed ?? dateInWords(meta.date)}`] : [];
  const translated = meta.originalLanguage !== null && meta.originalLanguage !== meta.language;
  const original = translated ? [`Original language: ${meta.originalLanguage}`] : [];
  const note = [...raws, ...now, ...old, ...original].join("; ");
  return note === "" ? {} : { note };
}

/** A date of the document in CSL; null when there is none. */
export function cslDate(date: DocumentDate | null): CslDate | null {
  if (date === null) return null;
  const literal = dateInWords(date);
  const words: CslDate | null = literal === null ? null : { literal };
  if (date.edtf === null || /X|\.\.|\[/u.test(date.edtf)) return words;
  const circa = /[?~%]/u.test(date.edtf) ? ({ circa: true } as const) : {};
  const ends = date.edtf.replace(/[?~%]/gu, "").split("/");
  const season = ends.length === 1 ? /^(-?\d{4})-2([1-4])$/u.exec(ends[0] ?? "") : null;
  if (season !== null) return { "date-parts": [[Number(season[1])]], season: Number(season[2]), ...circa };
  const lists = ends.map(parts);
  const known = lists.filter((list) => list !== null);
  return known.length === ends.length ? { "date-parts": known, ...circa } : words;
}

/** Year, month and day of `1917-11-07`. */
function parts(edtf: string): number[] | null {
  const found = /^(-?\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/u.exec(edtf);
  if (found === null || Number(found[2] ?? 1) > 12) return null;
  return found
    .slice(1)
    .filter((part) => part !== undefined)
    .map(Number);
}
