import { describe, expect, it } from "vitest";
import { dateBounds } from "../document/date-bounds";
import { emptyMeta, type Meta } from "../document/model";
import { isNarrowed, isWanted, libraryQuery, readLibraryView, readPeriod, wholeLibrary } from "./filters";
import { readSearch } from "./search-line";
import { keyReader } from "./words";

const keysOf = keyReader();
const none = { period: null, genre: null, person: [], archive: [] };
const dated = (edtf: string | null): Meta => ({
  ...emptyMeta("en"),
  date: edtf === null ? null : { printed: null, edtf, calendar: "gregorian", basis: "dateline", inferred: [] },
});

describe("the address of a view", () => {
  it.each([
    ["the whole library", {}, ""],
    ["words", { words: "quay “has sunk”" }, "?words=quay+%E2%80%9Chas+sunk%E2%80%9D"],
    [
      "all of it",
      { from: "1917", to: "1918-03", genre: "letter", person: "Aldous", archive: "GARF", order: "date" },
      "?from=1917&to=1918-03&genre=letter&person=Aldous&archive=GARF&order=date",
    ],
  ] as const)("%s", (_, view, query) => {
    expect(libraryQuery({ ...wholeLibrary, ...view })).toBe(query);
    expect(readLibraryView(Object.fromEntries(new URLSearchParams(query)))).toEqual({ ...wholeLibrary, ...view });
  });

  it("what cannot be read is left out", () => {
    const params = { words: ["a", "b"], genre: "poem", order: "size", after: "nowhere", from: "\0" };
    expect(readLibraryView(params)).toEqual(wholeLibrary);
    expect(readLibraryView({ words: "x".repeat(500) }).words).toHaveLength(200);
  });

  it("an order narrows nothing; words and filters do", () => {
    expect(isNarrowed({ ...wholeLibrary, order: "date" })).toBe(false);
    expect(isNarrowed({ ...wholeLibrary, archive: "GARF" })).toBe(true);
  });
});

describe("a period", () => {
  const days = (from: string, to: string) => [dateBounds(from)?.earliest, dateBounds(to)?.latest];
  it.each([
    ["years", "1917", "1918", days("1917-01-01", "1918-12-31")],
    ["days", "1917-10-28", "1917-10-30", days("1917-10-28", "1917-10-30")],
    ["days as Europe writes them", "28.10.1917", "3.1918", days("1917-10-28", "1918-03-31")],
  ] as const)("%s", (_, from, to, [first, last]) => {
    expect(readPeriod(from, to)).toEqual({ period: { first, last } });
  });
  it("one end may be open, both are none", () => {
    expect(readPeriod("", "1917")).toMatchObject({ period: { first: null } });
    expect(readPeriod("", "")).toEqual({ period: null });
  });
  it("what is no date is told by its field", () => {
    expect(readPeriod("last year", "1917")).toEqual({ wrong: "from" });
    expect(readPeriod("1917", "31.2.1917")).toEqual({ wrong: "to" });
  });
});

describe("is a document wanted", () => {
  const period = (from: string, to: string) => {
    const read = readPeriod(from, to);
    return "period" in read ? read.period : null;
  };
  it.each<[name: string, edtf: string | null, from: string, to: string, wanted: boolean]>([
    ["a day inside", "1917-10-28", "1917", "1917", true],
    ["a day outside", "1918-01-01", "1917", "1917", false],
    ["a month that reaches into it", "1917-12", "1917-12-31", "1918", true],
    ["about a year", "1917~", "1917-06", "1917-07", true],
    ["a range that reaches into it", "1914/1918", "1918", "", true],
    ["not later than", "../1921-07-05", "1900", "1901", true],
    ["not later than, after that", "../1921-07-05", "1922", "", false],
    ["without a date", null, "1900", "", false],
    ["any year", "XXXX-10-28", "1900", "", false],
  ])("%s", (_, edtf, from, to, wanted) => {
    expect(isWanted(dated(edtf), { ...none, period: period(from, to) }, keysOf)).toBe(wanted);
  });

  const meta: Meta = {
    ...emptyMeta("en"),
    genre: "letter",
    senders: ["L. D. Trotskii", "Ada Marsh"],
    recipients: ["The town council"],
    archival: [
      {
        ...{ raw: "RTsKhIDNI, f. 89", scheme: "ru", levels: [], locator: null, residue: "" },
        repository: { printed: "RTsKhIDNI", now: "RGASPI" },
      },
    ],
  };
  it.each([
    ["a sender in another spelling", { person: "Trotsky" }, true],
    ["a recipient", { person: "council" }, true],
    ["both words are of one person", { person: "Ada Trotsky" }, false],
    ["the archive as printed", { archive: "rtskhidni" }, true],
    ["the archive that has it now", { archive: "RGASPI" }, true],
    ["another archive", { archive: "GARF" }, false],
  ])("%s", (_, asked: { person?: string; archive?: string }, wanted) => {
    const read = (line = "") => readSearch(line, []);
    const { person, archive } = asked;
    expect(isWanted(meta, { ...none, person: read(person), archive: read(archive) }, keysOf)).toBe(wanted);
  });
  it("the genre", () => {
    expect(isWanted(meta, { ...none, genre: "letter" }, keysOf)).toBe(true);
    expect(isWanted(meta, { ...none, genre: "act" }, keysOf)).toBe(false);
  });
});
