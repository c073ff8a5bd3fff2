import { expect, test } from "vitest";
import type { DocumentDate } from "../document/model";
import { authorHint, type DocumentRecord, dateHint, dateIn } from "./sourcing-hints";

const dated = (edtf: string | null, calendar: DocumentDate["calendar"] = "gregorian"): DocumentRecord => ({
  senders: [],
  date: { printed: null, edtf, calendar, basis: "dateline", inferred: [] },
});
const by = (...senders: string[]): DocumentRecord => ({ senders, date: null });
const aliases = [{ name: "Lev Bronstein", alias: "Trotsky" }];

test.each<[string, string, DocumentRecord, string | null]>([
  ["as printed", "Leon Trotsky wrote it.", by("Leon Trotsky"), "names Leon Trotsky too"],
  ["another romanisation", "It is by Trotskii", by("L. Trotsky"), "another spelling"],
  ["in Cyrillic", "Троцкий", by("Trotsky"), "another spelling"],
  ["another name of the course", "Lev Bronstein", by("Trotsky"), "another name for the same"],
  ["a part of a body's name", "The Soviet", by("Petrograd Soviet"), "a part of that"],
  ["a numeral tells nobody apart", "Nicholas, by his own hand", by("Nicholas II"), "names Nicholas II too"],
  ["one of two", "Probably Alekseev", by("Nicholas II", "Alekseev"), "names Alekseev too"],
  ["somebody else", "A clerk", by("Nicholas II"), "the record names Nicholas II."],
  ["nothing written", " ", by("Nicholas II"), null],
  ["nobody on record", "A clerk", by(), null],
])("the author: %s", (_, written, record, says) => {
  const hint = authorHint(written, record, aliases);
  if (says === null) expect(hint).toBeNull();
  else expect(hint).toContain(says);
});

test.each<[string, string, DocumentRecord, string | null]>([
  ["the day", "On 15 March 1917.", dated("1917-03-15"), "so does your answer"],
  ["the month of a day", "In March 1917", dated("1917-03-15"), "less exactly"],
  ["the year of a day", "1917", dated("1917-03-15"), "less exactly"],
  ["a day of a month", "15 March 1917", dated("1917-03"), "more exact"],
  ["another day", "16 March 1917", dated("1917-03-15"), "another date"],
  [
    "Old Style where the record is New Style",
    "2 March 1917, Old Style",
    dated("1917-03-15", "julian"),
    "so does your answer",
  ],
  ["by the other calendar without saying so", "2 March 1917", dated("1917-03-15", "julian"), "by the other calendar"],
  ["no other calendar where none was used", "2 March 1917", dated("1917-03-15"), "another date"],
  ["near an approximate day", "17 March 1917", dated("1917-03-15~"), "agrees"],
  ["far from an approximate day", "30 March 1917", dated("1917-03-15~"), "another date"],
  ["a year beside an approximate year", "1918", dated("1917~"), "agrees"],
  ["spans that meet", "1916/1917", dated("1917/1918"), "in part"],
  ["no date in the words", "In the spring of that year", dated("1917-03-15"), null],
  ["no date on record", "1917", dated(null), null],
])("the date: %s", (_, written, record, says) => {
  const hint = dateHint(written, record);
  if (says === null) expect(hint).toBeNull();
  else expect(hint).toContain(says);
});

test("a date is found in the middle of a sentence, the longest run of words", () => {
  expect(dateIn("He signed it at Pskov on 2 March 1917, we think.")?.edtf).toBe("1917-03-02");
});
