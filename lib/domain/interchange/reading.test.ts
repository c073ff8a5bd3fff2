import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainText } from "../richtext/model";
import { noteIri, noteOfIri, roomAddress, sourceIri, sourceOfIri } from "./addresses";
import { writeBody } from "./body";
import { readBody } from "./body-read";
import { readTable, writeTable } from "./csv";
import { csvOf } from "./csv-notes";
import { hypothesisFile } from "./hypothesis";
import type { FileNote } from "./model";
import { nickname } from "./nicknames";
import { readOrigin, sayOrigin, writeOrigin } from "./origin";
import { LARGEST_NOTES_FILE, MOST_NOTES, readNotesFile } from "./read-file";
import { recogitoAnnotations } from "./recogito";
import { placeAt, richBodies } from "./testing/file-notes";
import { w3cPage } from "./w3c-collection";

const read = (file: unknown) =>
  readNotesFile(new TextEncoder().encode(typeof file === "string" ? file : JSON.stringify(file)));
const problemOf = (file: unknown) => {
  const found = read(file);
  return found.ok ? found.value.problems.map(({ at, problem }) => `${at}: ${problem}`).join(" ") : found.problem;
};
const notesOf = (file: unknown) => {
  const found = read(file);
  return found.ok ? found.value.notes : expect.fail(found.problem);
};
const quote = (exact: string, more: object = {}) => ({ type: "TextQuoteSelector", exact, ...more });
const target = { source: "https://a.example/t", selector: quote("timber") };
const sample: FileNote = {
  ...{ id: "urn:x:1", at: "", kind: "Corroboration", relation: "Agrees", skill: { key: "s", name: "S" }, tags: ["a"] },
  ...{ body: readBody("Both ask.", null), audience: "Private", author: "Ada", created: null, modified: null },
  ...{ origin: null, places: [placeAt(4, 8), placeAt(9, 12)] },
  replies: [
    { id: "urn:x:2", author: "Ben", created: null, modified: null, body: readBody("Yes.", null), origin: null },
  ],
};
const page = (...items: unknown[]) => ({ type: "AnnotationPage", items });

describe("tables", () => {
  it.each<[string, string, string[][]]>([
    ["quoted cells with commas, quotes and line ends", 'a,"b, ""c""\nd"\r\n', [["a", 'b, "c"\nd']]],
    ["line ends of any kind, empty lines passed over", "a\rb\n\nc", [["a"], ["b"], ["c"]]],
    ["an empty last cell", "a,", [["a", ""]]],
    ["the mark of spreadsheets before the first cell", "\ufeffa,b", [["a", "b"]]],
    ["quotation marks in the middle of a cell", 'a "b" c,d', [['a "b" c', "d"]]],
    ["an apostrophe before what looks like a formula", "'=A1,'tis,'+1", [["=A1", "'tis", "+1"]]],
  ])("%s", (_, text, rows) => expect(readTable(text)?.map(({ cells }) => cells)).toEqual(rows));

  it("says on which line a row begins", () => {
    expect(readTable('a\n"b\nc"\nd')?.map(({ line }) => line)).toEqual([1, 2, 4]);
  });

  it("no cell is a formula for a spreadsheet, and every cell comes back", () => {
    const cells = fc.string({ unit: fc.constantFrom("=", "+", "-", "@", "'", '"', ",", "\n", "\t", "a", " ", "ж") });
    fc.assert(
      fc.property(fc.array(fc.tuple(cells, cells, fc.constant("x")), { minLength: 1, maxLength: 5 }), (rows) => {
        const text = writeTable(rows);
        expect(readTable(text)?.map((row) => row.cells)).toEqual(rows);
        for (const cell of rows.flat()) expect(writeTable([[cell]])).not.toMatch(/^"?([=+@\t-]|\r[^\n])/u);
      }),
    );
  });
});

describe("words", () => {
  it("of any form come back", () =>
    fc.assert(
      fc.property(richBodies, (body) => {
        const { value, format } = writeBody(body);
        expect(readBody(value, format)).toEqual(body);
      }),
    ));

  it.each<[string, string, string]>([
    ["scripts fall away", "<p>Hi<script>alert(1)</script></p>", "Hi"],
    ["broken markup is read as browsers do", "<p>One<p>Two <b>three", "One\nTwo three"],
    ["spaces of a page are none", "<p>\n  One \n <em> two</em></p>\n", "One two"],
    ["links elsewhere than to pages fall away", '<a href="javascript:alert(1)">Go</a>', "Go"],
    ["line ends", "<p>One<br>two</p>", "One\ntwo"],
  ])("%s", (_, value, words) => {
    const body = readBody(value, "text/html");
    expect(plainText(body)).toBe(words);
    expect(JSON.stringify(body)).not.toMatch(/javascript|alert/u);
  });

  it("plain text keeps its markup as characters", () => {
    expect(plainText(readBody("<b>bold</b>", "text/plain"))).toBe("<b>bold</b>");
  });
});

describe("files of other programs", () => {
  it.each<[string, unknown, object]>([
    [
      "a body that is only a text",
      { ...{ type: "Annotation", id: "urn:x:1", target }, bodyValue: "Wood." },
      { kind: "Comment" },
    ],
    ["a target without words", { type: "Annotation", target: "https://a.example/t", bodyValue: "Hm." }, { id: null }],
    [
      "a motivation with its prefix",
      { type: "Annotation", motivation: "oa:questioning", target, bodyValue: "?" },
      { kind: "Question" },
    ],
    [
      "a quotation that refines another selector",
      { type: "Annotation", target: { source: "urn:x:t", selector: { type: "CssSelector", refinedBy: quote("oil") } } },
      { kind: "Highlight", places: [expect.objectContaining({ exact: "oil" })] },
    ],
    [
      "a choice of bodies",
      { type: "Annotation", target, body: { type: "Choice", items: [{ type: "TextualBody", value: "First" }, "x"] } },
      { body: readBody("First", null) },
    ],
    [
      "a tag that is too long",
      { type: "Annotation", target, body: { type: "TextualBody", purpose: "tagging", value: "x".repeat(80) } },
      { tags: [], body: readBody(`#${"x".repeat(80)}`, null) },
    ],
    [
      "two passages",
      { type: "Annotation", target: [target, target], bodyValue: "Both." },
      { kind: "Corroboration", relation: null },
    ],
    [
      "Recogito's own form",
      [{ id: "urn:x:1", bodies: [{ value: "Wood." }], target: { selector: [{ quote: "oil", start: 3, end: 6 }] } }],
      { places: [expect.objectContaining({ exact: "oil", units: { startAt: 3, endAt: 6 } })] },
    ],
    [
      "rows of Hypothesis",
      {
        total: 1,
        rows: [{ id: "abcdefgh", uri: "urn:x:t", text: "Wood.", tags: ["a"], target: [{ selector: [quote("oil")] }] }],
      },
      {
        id: "https://hypothes.is/a/abcdefgh",
        tags: ["a"],
        places: [expect.objectContaining({ exact: "oil", source: "urn:x:t" })],
      },
    ],
    [
      "a table with names of its own",
      "Quote;Comment\noil;Wood.",
      { places: [expect.objectContaining({ exact: "oil" })], body: readBody("Wood.", null) },
    ],
  ])("%s", (_, file, expected) => expect(notesOf(file)).toMatchObject([expected]));

  it.each<[string, unknown, string]>([
    ["what is no note", page(3, { type: "Annotation", target }), "note 1: This is no note."],
    [
      "no target",
      page({ type: "Annotation" }, { type: "Annotation", target, bodyValue: "x" }),
      "note 1: It does not say what it is about.",
    ],
    [
      "a quotation of three pages",
      page({ type: "Annotation", target: { source: "urn:x:t", selector: quote("x".repeat(20_001)) } }),
      "more than two pages",
    ],
    [
      "a note of a book's length",
      page({ type: "Annotation", target, bodyValue: "x".repeat(100_001) }),
      "longer than 100,000",
    ],
    [
      "an answer to nothing",
      page({ id: "urn:x:1", type: "Annotation", motivation: "replying", target: "urn:x:9", bodyValue: "x" }),
      "answers a note that is not in this file",
    ],
    [
      "answers in a circle",
      page(
        ...["1", "2"].map((n) => ({
          id: `urn:x:${n}`,
          type: "Annotation",
          motivation: "replying",
          target: `urn:x:${3 - Number(n)}`,
          bodyValue: "x",
        })),
      ),
      "answers a note that is not in this file",
    ],
    ["only the address of a page", { type: "AnnotationCollection", first: "https://a.example/p" }, "only the address"],
    [
      "a collection that goes on",
      { ...page({ type: "Annotation", target }), next: "https://a.example/2" },
      "goes on in other files",
    ],
    ["JSON that is something else", { hello: "world" }, "This is no file of notes."],
    ["half of JSON", '[{"a":', "This file is damaged"],
    ["a row that says nothing", "quotation,note\n,x", "line 2: It does not say what it is about."],
    ["too many notes", page(...Array(MOST_NOTES + 1).fill({ type: "Annotation", target })), "more than 5,000 notes"],
  ])("tells of %s", (_, file, problem) => expect(problemOf(file)).toContain(problem));

  it("tells of files that are too large, empty, or no text", () => {
    const told = (bytes: Uint8Array) => {
      const found = readNotesFile(bytes);
      return found.ok ? "" : found.problem;
    };
    expect(told(new Uint8Array(LARGEST_NOTES_FILE + 1))).toContain("larger than 5 MB");
    expect(told(new Uint8Array())).toContain("empty");
    expect(told(Uint8Array.from([0x7b, 0xe9, 0x7d]))).toContain("UTF-8");
  });

  it("reads tables that spreadsheets save in UTF-16", () => {
    const text = "\ufeffquotation\tnote\r\noil\tДа.\r\n";
    const bytes = new Uint8Array(text.length * 2);
    const view = new DataView(bytes.buffer);
    for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), true);
  });

  it("answers to answers stand under the note", () => {
    const entry = (id: string, references: string[]) => ({
      ...{ id, uri: "urn:x:t", text: id, tags: [], references, target: [{ selector: [quote("oil")] }] },
    });
    const rows = [entry("aaaaaaaa", []), entry("bbbbbbbb", ["aaaaaaaa"]), entry("cccccccc", ["aaaaaaaa", "bbbbbbbb"])];
    expect(notesOf({ annotations: rows }).map(({ replies }) => replies.map(({ id }) => id?.slice(-8)))).toEqual([
      ["bbbbbbbb", "cccccccc"],
    ]);
  });

  const whole = [
    w3cPage({ address: "urn:x:c", room: "urn:x:r", label: "x", notes: [sample], all: true }, 0),
    hypothesisFile([sample], { exportDate: "2026-12-01T00:00:00Z", exportedBy: "x", title: "x" }, "x.org"),
    recogitoAnnotations([sample], "urn:x:r"),
  ].map((file) => JSON.stringify(file));
  whole.push(csvOf([sample]));
  const bits = [
    "",
    "null",
    "[]",
    "{}",
    "0",
    '"',
    "\\",
    ",",
    '"x"',
    "[[[[",
    "\u0000",
    "\ud800",
    '"items":',
    '"replying"',
    "\n",
    "<p",
  ];

  it("never throws, however a file is damaged", () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...whole),
        fc.array(fc.tuple(fc.nat(4000), fc.nat(12), fc.constantFrom(...bits)), { minLength: 1, maxLength: 6 }),
        (file, damage) => {
          const damaged = damage.reduce(
            (text, [at, length, bit]) =>
              text.slice(0, at % text.length) + bit + text.slice((at % text.length) + length),
            file,
          );
          const found = read(damaged);
          const said = found.ok ? found.value.problems.map(({ problem }) => problem) : [found.problem];
          expect(said.every((problem) => /[.”]$/u.test(problem))).toBe(true);
        },
      ),
      { numRuns: 300 },
    ));

  it("reads parts that are of the wrong kind as if they were not there", () => {
    const values = [null, 3, "x", [], {}, [null, 3], { id: 3 }, [[["x"]]]];
    const fields = "id type motivation body target creator created audience via items".split(" ");
    const sound = { id: "urn:x:1", type: "Annotation", target, bodyValue: "x" };
    for (const field of fields) for (const value of values) read(page({ ...sound, [field]: value }));
    for (const field of ["source", "selector"]) {
      for (const value of values) read(page({ ...sound, target: { ...target, [field]: value } }));
    }
    const nested = Array.from({ length: 50_000 }).reduce((text: string) => `{"first":${text}}`, "[]");
    expect(problemOf(nested)).not.toBe("");
  });
});

describe("addresses and names", () => {
  const [course, assignment, id] = [1, 2, 3].map((n) => `0198a000-0000-7000-8000-00000000000${n}`);
  const address = roomAddress("https://h.example", course ?? "", assignment ?? "");
  const elsewhere = roomAddress("https://h.example", course ?? "", id ?? "");

  it("a note's IRI leads back to it, in its own room only", () => {
    const iri = noteIri(address, id ?? "");
    expect(noteOfIri(address, iri)).toBe(id);
    expect(noteOfIri(elsewhere, iri)).toBeNull();
    expect(noteOfIri(address, "https://hypothes.is/a/x")).toBeNull();
  });

  it.each(["doc", "note:n1", "note:a b/ü"] as const)("a source of %s", (flow) => {
    const source = { documentId: id ?? "", revision: 12, flow };
    const iri = sourceIri(address, source);
    expect(iri).not.toMatch(/\s/u);
    expect(sourceOfIri(address, iri)).toEqual(source);
    expect(sourceOfIri(roomAddress("https://h.example", id ?? "", id ?? ""), iri)).toBeNull();
  });

  it("nobody is named but to those who teach and ask; who hides their name has no second one", () => {
    const ada = { mine: false, author: "Ada Byron", authorKey: "e1", staff: false, anonymous: false };
    const hidden = { ...ada, author: "Grey Heron", authorKey: "~Grey Heron", anonymous: true };
    const closed = { room: "r", real: null, pseudonym: "Sand Plover" };
    expect(nickname(ada, closed)).toMatch(/^Reader [2-9A-Z]{5}$/u);
    expect(nickname(ada, closed)).toBe(nickname({ ...ada, author: "A. Byron" }, closed));
    expect(nickname(ada, closed)).not.toBe(nickname(ada, { ...closed, room: "s" }));
    expect(nickname(hidden, closed)).toBe("Grey Heron");
    // A name that is known all the same is in no file, nor is anything made from who bears it.
    expect(nickname({ ...ada, anonymous: true }, closed)).toBe("A classmate");
    const mine = { ...ada, mine: true, author: "You" };
    expect(nickname({ ...mine, anonymous: true }, closed)).toBe("Sand Plover");
    expect(nickname({ ...mine, anonymous: true }, { ...closed, pseudonym: null })).toBe("A classmate");
    expect(nickname(mine, closed)).toBe(nickname(ada, closed));
    const named = { ...closed, real: "Ines" };
    expect(nickname(ada, named)).toBe("Ada Byron");
    expect(nickname({ ...mine, staff: true }, named)).toBe("Ines");
  });

  it.each<[string | null, string]>([
    [null, "Imported from hypothes.is"],
    ["Ada (B.) Byron", "Imported from hypothes.is, by Ada (B.) Byron"],
  ])("an origin by %s", (author, said) => {
    const origin = writeOrigin("https://hypothes.is/a/x", author);
    expect(readOrigin(origin)).toEqual({ iri: "https://hypothes.is/a/x", author });
    expect(sayOrigin(origin)).toBe(said);
    expect(sayOrigin("urn:headnote:file:1")).toBe("Imported from a file");
  });
});
