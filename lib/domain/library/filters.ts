/** Which documents of a library are shown, in what order and from where on: what its form asks, and its address says. */
import { dateBounds } from "../document/date-bounds";
import { type Genre, genres, type Meta } from "../document/model";
import { longId, shortId } from "../id/short-id";
import { holdsAll } from "./found";
import { archivesOf, peopleOf } from "./index-words";
import type { SearchTerm } from "./search-line";
import type { KeysOf } from "./words";

/** A view of a library as its address says it. Words are as they were typed; `after` is the last document before it. */
export interface LibraryView {
  words: string;
  from: string;
  to: string;
  genre: Genre | null;
  person: string;
  archive: string;
  order: "position" | "date";
  after: string | null;
}

/** Everything, in the order of the course. */
export const wholeLibrary: LibraryView = {
  ...{ words: "", from: "", to: "", genre: null, person: "", archive: "", order: "position", after: null },
};

type Params = Record<string, string | string[] | undefined>;

const line = (value: string | string[] | undefined): string =>
  (typeof value === "string" ? value : "").replaceAll("\0", "").trim().slice(0, 200);

/** Reads a view from the query of an address; what is unreadable is left out. */
export function readLibraryView(params: Params): LibraryView {
  const genre = line(params.genre);
  return {
    words: line(params.words),
    from: line(params.from),
    to: line(params.to),
    genre: genres.find((each) => each === genre) ?? null,
    person: line(params.person),
    archive: line(params.archive),
    order: params.order === "date" ? "date" : "position",
    after: longId(line(params.after)),
  };
}

/** The query of a view's address: `?words=quay&order=date`, empty for the whole library. */
export function libraryQuery(view: LibraryView): string {
  const query = new URLSearchParams();
  for (const name of ["words", "from", "to", "genre", "person", "archive"] as const) {
    const value = view[name];
    if (value) query.set(name, value);
  }
  if (view.order === "date") query.set("order", "date");
  if (view.after !== null) query.set("after", shortId(view.after));
  return query.size > 0 ? `?${query}` : "";
}

/** Is anything looked for, or are all documents shown? */
export const isNarrowed = ({ words, from, to, genre, person, archive }: LibraryView): boolean =>
  genre !== null || [words, from, to, person, archive].some((typed) => typed !== "");

/** Days of a period, as Julian day numbers; null at an end that is open. */
export interface Period {
  first: number | null;
  last: number | null;
}

/** A typed day, month or year as EDTF: `1937`, `1937-10`, `1937-10-28`, also `28.10.1937`. Null when it is none. */
function edtfTyped(typed: string): string | null {
  const [, day, month, year] = /^(?:(\d{1,2})[./])?(\d{1,2})[./](\d{4})$/u.exec(typed) ?? [];
  if (year === undefined || month === undefined) return typed;
  const two = (part: string) => part.padStart(2, "0");
  return [year, two(month), ...(day === undefined ? [] : [two(day)])].join("-");
}

/** The period between two typed dates, or the field that is no date. Both empty: no period. */
export function readPeriod(from: string, to: string): { period: Period | null } | { wrong: "from" | "to" } {
  const read = (typed: string) => (typed === "" ? null : dateBounds(edtfTyped(typed) ?? ""));
  const [first, last] = [read(from), read(to)];
  if (from !== "" && first === null) return { wrong: "from" };
  if (to !== "" && last === null) return { wrong: "to" };
  if (first === null && last === null) return { period: null };
  return { period: { first: first?.earliest ?? null, last: last?.latest ?? null } };
}

/** First and last day of a document's date; null when it has none that can be told. */
export function daysOf(meta: Meta): Period {
  const bounds = meta.date?.edtf ? dateBounds(meta.date.edtf) : null;
  return { first: bounds?.earliest ?? null, last: bounds?.latest ?? null };
}

/** What a document must be, besides holding the words. */
export interface Wanted {
  period: Period | null;
  genre: Genre | null;
  person: readonly SearchTerm[];
  archive: readonly SearchTerm[];
}

/** Is this document wanted, by what a person may know of it? An undated one is in no period. */
export function isWanted(meta: Meta, wanted: Wanted, keysOf: KeysOf): boolean {
  const { period, genre, person, archive } = wanted;
  if (genre !== null && meta.genre !== genre) return false;
  if (period !== null && !overlaps(daysOf(meta), period)) return false;
  const any = (names: readonly string[], terms: readonly SearchTerm[]) =>
    terms.length === 0 || names.some((name) => holdsAll(name, terms, keysOf));
  return any(peopleOf(meta), person) && any(archivesOf(meta), archive);
}

function overlaps(days: Period, period: Period): boolean {
  if (days.first === null && days.last === null) return false;
  const starts = period.last === null || days.first === null || days.first <= period.last;
  const ends = period.first === null || days.last === null || days.last >= period.first;
  return starts && ends;
}
