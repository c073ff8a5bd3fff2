import { expect, test } from "vitest";
import { readPageEnd, readSince, writePageEnd, writeSince } from "./cursor";

const since = { at: 1_780_000_000_000, snapshot: "812:815:812,814", view: "Student.open.3.17" };
const end = { since, text: 1, startAt: 40, id: "01a20556-aaf4-78d0-870a-59b72fbaf24f" };

test("what was given is read again, and fits into an address", () => {
  expect(readSince(writeSince(since))).toEqual(since);
  expect(readPageEnd(writePageEnd(end))).toEqual(end);
  expect(writePageEnd(end)).toMatch(/^[\w-]+$/);
});

test.each([
  "",
  "nonsense",
  writeSince({ ...since, snapshot: "1:1:1'; DROP" }),
  writeSince({ ...since, at: -1 }),
  writeSince({ ...since, at: Number.MAX_SAFE_INTEGER }),
  writeSince({ ...since, snapshot: "815:812:" }),
  writeSince({ ...since, snapshot: "812:815:814,812" }),
  writeSince({ ...since, snapshot: "812:815:815" }),
  writeSince({ ...since, snapshot: "812:99999999999999999999:" }),
  writeSince({ ...since, snapshot: "0:0:" }),
  writePageEnd(end),
])("what was not given is nothing: %j", (text) => expect(readSince(text)).toBeNull());

test("a place beyond every text is none", () =>
  expect(readPageEnd(writePageEnd({ ...end, startAt: 2 ** 31 }))).toBeNull());

test("a moment is not the end of a page", () => expect(readPageEnd(writeSince(since))).toBeNull());
