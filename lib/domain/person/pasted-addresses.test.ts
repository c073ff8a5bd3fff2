import { describe, expect, test } from "vitest";
import { MOST_ADDRESSES, readPastedAddresses } from "./pasted-addresses";

const brief = (text: string) =>
  readPastedAddresses(text).map(({ line, email, name, problem }) => [line, email ?? problem, name]);

describe("a pasted list", () => {
  test.each([
    ["a bare address", "ada@example.org", [[1, "ada@example.org", null]]],
    ["a name and an address", "Ada Lovelace <Ada@example.org>", [[1, "ada@example.org", "Ada Lovelace"]]],
    ["a name in quotes", '"Lovelace, Ada" <ada@example.org>', [[1, "ada@example.org", "Lovelace, Ada"]]],
    ["an address as its own name", "Ada@example.org <ada@example.org>", [[1, "ada@example.org", "ada@example.org"]]],
    ["a comma inside a name", "Lovelace, Ada <ada@example.org>", [[1, "ada@example.org", "Lovelace, Ada"]]],
    ["a table", "Ní Dhomhnaill, Siobhán\tsiobhan@example.org", [[1, "siobhan@example.org", "Ní Dhomhnaill, Siobhán"]]],
    ["a semicolon after the name", "Ada; ada@example.org", [[1, "ada@example.org", "Ada"]]],
    [
      "several in one line",
      "ada@example.org, Bo Lee <bo@example.org>; cy@example.org",
      [
        [1, "ada@example.org", null],
        [1, "bo@example.org", "Bo Lee"],
        [1, "cy@example.org", null],
      ],
    ],
    [
      "several in one line, without spaces",
      "ada@example.org,bo@example.org;cy@example.org",
      [
        [1, "ada@example.org", null],
        [1, "bo@example.org", null],
        [1, "cy@example.org", null],
      ],
    ],
    [
      "empty lines and line ends of all kinds",
      "\r\na@x.org\r\n\n  \rb@x.org",
      [
        [2, "a@x.org", null],
        [5, "b@x.org", null],
      ],
    ],
    ["a full stop after the address", "ada@example.org.", [[1, "ada@example.org", null]]],
    ["nothing", " \n\n", []],
  ])("%s", (_, text, expected) => expect(brief(text)).toEqual(expected));
});

describe("what cannot be read says why", () => {
  test.each([
    ["p.quist@", "Line 1 ends after the @. Write what follows it."],
    ["Paul Quist", "Line 1 has no @. Write a whole address."],
    ["paul@example", "Line 1: after the @ a domain is missing, such as example.org."],
    ["@example.org", "Line 1 is not an address that mail can be sent to."],
    [
      "ada@example.org bo@example.org",
      "Line 1 has several addresses with nothing between them. Write each on a line of its own.",
    ],
    ["<script>alert(1)</script>", "Line 1 has no @. Write a whole address."],
  ])("%s", (text, problem) => expect(readPastedAddresses(text)[0]).toMatchObject({ email: null, problem }));
});

test("an address that comes twice counts once", () => {
  expect(brief("ada@example.org\nbo@example.org\nADA@example.org")).toEqual([
    [1, "ada@example.org", null],
    [2, "bo@example.org", null],
    [3, "The same address as in line 1.", null],
  ]);
});

test("a list is cut at the most that is taken, and says what is left", () => {
  const text = Array.from({ length: MOST_ADDRESSES + 20 }, (_, index) => `p${index}@example.org`).join("\n");
  const read = readPastedAddresses(text);
  expect(read.filter(({ email }) => email)).toHaveLength(MOST_ADDRESSES);
  expect(read.slice(MOST_ADDRESSES).map(({ problem }) => problem)).toEqual([
    "At most 500 are taken at once. Paste the 20 from line 501 on again afterwards.",
  ]);
});
