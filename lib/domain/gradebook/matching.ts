/**
 * Whose row is this? By the id that another system has for a person, as it was kept from an earlier file; then by mail
 * address; then by hand. Whatever is not certain waits for a hand: nobody gets another's grade because of a name.
 */
import { type LmsFile, type System, valueAt } from "./lms-file";

/** Somebody in the course, as far as they can be found in a file. */
export interface Findable {
  enrollmentId: string;
  name: string;
  addresses: readonly string[];
  externalIds: readonly ExternalId[];
}

/** What another system calls somebody: the column says which of its ids it is. */
export interface ExternalId {
  system: System;
  column: string;
  value: string;
}

export interface Match {
  row: number;
  enrollmentId: string;
  by: "id" | "address" | "hand";
}

export interface Matching {
  matches: Match[];
  /** Rows without a person, with what is not certain about them. */
  open: { row: number; words: string; why: string; candidates: string[] }[];
  /** People of the course whom no row names. */
  absent: string[];
}

const same = (text: string) => text.trim().normalize("NFC").toLowerCase();

/** Matches the rows of a file with people. `byHand` is consulted where nothing else is certain; null there is nobody. */
export function matchPeople(
  file: LmsFile,
  people: readonly Findable[],
  byHand: ReadonlyMap<number, string | null>,
): Matching {
  const found = file.people.map((row) => ({ row, ...candidatesFor(file, row, people) }));
  const certain = found.filter(({ ids }) => ids.length === 1);
  const claims = Map.groupBy(certain, ({ ids }) => ids[0] ?? "");
  const matches: Match[] = [];
  const open: Matching["open"] = [];
  for (const { row, ids, by } of found) {
    const [only] = ids;
    const twice = ids.length === 1 && (claims.get(only ?? "")?.length ?? 0) > 1;
    if (only !== undefined && ids.length === 1 && !twice) {
      matches.push({ row, enrollmentId: only, by });
      continue;
    }
    const why = twice ? "Another row names the same person." : ids.length > 1 ? "Several people fit." : "Nobody fits.";
    open.push({ row, words: wordsOf(file, row), why, candidates: ids });
  }
  return withHands({ matches, open, absent: [] }, people, byHand);
}

function candidatesFor(
  file: LmsFile,
  row: number,
  people: readonly Findable[],
): { ids: string[]; by: "id" | "address" } {
  const values = (columns: readonly number[]) =>
    columns.map((column) => ({ column: file.columns[column] ?? "", value: valueAt(file, row, column) }));
  const ids = values(file.idColumns).filter(({ value }) => value !== "");
  const known = people.filter(({ externalIds }) =>
    externalIds.some(
      (each) =>
        each.system === file.system &&
        ids.some(({ column, value }) => same(column) === same(each.column) && value === each.value),
    ),
  );
  if (known.length > 0) return { ids: known.map(({ enrollmentId }) => enrollmentId), by: "id" };
  const written = values(file.addressColumns).flatMap(({ value }) => (value.includes("@") ? same(value) : []));
  const addressed = people.filter(({ addresses }) => addresses.some((each) => written.includes(same(each))));
  return { ids: addressed.map(({ enrollmentId }) => enrollmentId), by: "address" };
}

/** A person is given by hand once, and only where nothing else found them. */
function withHands(
  { matches, open }: Matching,
  people: readonly Findable[],
  byHand: ReadonlyMap<number, string | null>,
): Matching {
  const taken = new Set(matches.map(({ enrollmentId }) => enrollmentId));
  const [all, left] = [[...matches], [] as Matching["open"]];
  for (const each of open) {
    const enrollmentId = byHand.get(each.row);
    if (enrollmentId === null) continue;
    const exists = people.some((person) => person.enrollmentId === enrollmentId);
    if (enrollmentId === undefined || !exists) left.push(each);
    else if (taken.has(enrollmentId)) left.push({ ...each, why: "This person has a row already." });
    else {
      taken.add(enrollmentId);
      all.push({ row: each.row, enrollmentId, by: "hand" });
    }
  }
  const absent = people.flatMap(({ enrollmentId }) => (taken.has(enrollmentId) ? [] : enrollmentId));
  return { matches: all.toSorted((a, b) => a.row - b.row), open: left, absent };
}

const wordsOf = (file: LmsFile, row: number): string =>
  [...file.nameColumns, ...file.idColumns, ...file.addressColumns]
    .map((column) => valueAt(file, row, column))
    .filter((text, index, all) => text !== "" && all.indexOf(text) === index)
    .join(" · ");

/** What is learned of a match: the ids to keep with the enrollment, so that the next file needs no hand. */
export const learnedIds = (file: LmsFile, { row }: Match): ExternalId[] =>
  file.idColumns.flatMap((column) => {
    const value = valueAt(file, row, column);
    return value === "" ? [] : { system: file.system, column: file.columns[column] ?? "", value };
  });
