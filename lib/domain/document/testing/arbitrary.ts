/**
 * For tests: any document at all that the model allows. Texts of every script, with the characters that markup gives a
 * meaning; marks that nest, cross, touch and repeat; notes with and without a place, referred to twice or never.
 */
import fc from "fast-check";
import { storable } from "../../text/storable";
import { codePointLength } from "../codepoints";
import {
  type Atom,
  type Block,
  blockTypes,
  type DocumentContent,
  genres,
  type Mark,
  type Meta,
  type Note,
} from "../model";

const pieces = fc.constantFrom(
  "mill",
  "bread ",
  " ",
  "  ",
  "\n",
  "\t",
  "]",
  "[",
  "[^n1]",
  ":",
  "::",
  ":::",
  "\n:::\n",
  "\\",
  "{",
  "}",
  "{#b1}",
  ":em[x]",
  "f.3:op",
  "10:30",
  "---",
  "*",
  "**",
  "_",
  "#",
  "&amp;",
  "<p>",
  "]]>",
  '"',
  "'",
  "№ 5",
  "Ёлка",
  "שלום",
  "مرحبا",
  "\u202e",
  "e\u0301\u0323",
  "\u{1f468}\u200d\u{1f469}\u200d\u{1f467}",
  "\u{1d11e}",
  "\u00a0",
  "\u2028",
  "\u00ad",
  "’",
  "¹",
);
/** What no text interchange allows, and XML cannot hold. */
const noncharacters = /[\ufffe\uffff]/gu;

/** Any text that can be stored. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.oneof({ weight: 4, arbitrary: pieces }, fc.string({ unit: "binary", maxLength: 6 })), { maxLength: 8 })
  .map((parts) => storable(parts.join("").replace(noncharacters, "")));

/** Any words about a document. */
const anyLine = anyText.map((text) => text.slice(0, 60)).map(storable);
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { nil: null });
const anyEdtf = fc.oneof(
  fc.constantFrom(
    "1938-10-28",
    "1948-01",
    "1937?-12-10",
    "19XX",
    "[1937-10-28,1938-10-28]",
    "../1921-07-05",
    "1936/1938",
  ),
  anyLine,
);
const certainty = fc.constantFrom("certain", "high", "medium", "low");
/** Ids as they are made, and ids as the schema allows them. */
const anyId = fc.oneof(
  { weight: 3, arbitrary: fc.nat({ max: 99 }).map((number) => `b${number}`) },
  fc.uuid(),
  anyText.map((text) => [...text].slice(0, 30).join("") || "1"),
);

const markFacts = fc.oneof(
  fc.record({ kind: fc.constantFrom("emphasis", "strong", "title", "signed", "salute", "identifier") }),
  fc.record({ kind: fc.constantFrom("smallCaps", "underline", "superscript", "subscript", "struck") }),
  fc.record({
    kind: fc.constant("foreign"),
    language: fc.oneof(
      fc.constant("ru-Latn"),
      anyLine.map((text) => storable(text.slice(0, 40))),
    ),
  }),
  fc.record({
    kind: fc.constant("editorial"),
    role: fc.constantFrom("gloss", "supplied", "expansion", "omission", "sic", "descriptive", "citation"),
    certainty,
  }),
  fc.record({ kind: fc.constant("unclear"), certainty }),
  fc.record({ kind: fc.constant("date"), edtf: maybe(anyEdtf) }),
  fc.record({ kind: fc.constant("name"), of: fc.constantFrom("person", "place", "organization"), key: maybe(anyLine) }),
  fc.record({ kind: fc.constant("correction"), printed: anyLine, reason: fc.constantFrom("ocr", "typo", "hyphen") }),
);

const place = fc.nat({ max: 1000 });

/** Marks on a text: each has a character at least, unless the text has none. */
const anyMarks = (length: number): fc.Arbitrary<Mark[]> =>
  length === 0
    ? fc.constant([])
    : fc.array(
        fc.tuple(markFacts, place, place).map(([facts, from, to]): Mark => {
          const start = from % length;
          return { ...facts, start, end: start + 1 + (to % (length - start)) };
        }),
        { maxLength: 5 },
      );

const anyAtoms = (length: number, noteIds: readonly string[]): fc.Arbitrary<Atom[]> =>
  fc.array(
    fc
      .tuple(
        fc.oneof(
          fc.record({ kind: fc.constant("pageBreak"), label: maybe(anyLine) }),
          fc.record({ kind: fc.constant("gap"), reason: anyLine, extent: maybe(anyLine) }),
          fc.record({
            kind: fc.constant("noteReference"),
            noteId: noteIds.length > 0 ? fc.constantFrom(...noteIds) : anyId,
          }),
        ),
        place,
      )
      .map(([facts, at]): Atom => ({ ...facts, at: at % (length + 1) })),
    { maxLength: 4 },
  );

const anyBlock = (id: string, noteIds: readonly string[]): fc.Arbitrary<Block> =>
  anyText.chain((text) => {
    const length = codePointLength(text);
    return fc.record({
      id: fc.constant(id),
      type: fc.constantFrom(...blockTypes),
      voice: fc.constantFrom("author", "editor", "translator", "unknown"),
      text: fc.constant(text),
      marks: anyMarks(length),
      atoms: anyAtoms(length, noteIds),
    });
  });

const anyBlocks = (ids: readonly string[], noteIds: readonly string[]): fc.Arbitrary<Block[]> =>
  fc.tuple(...ids.map((id) => anyBlock(id, noteIds)));

/** A note; its place is that of a reference to it, as an importer makes it, or any place at all, or none. */
const anyNote = (id: string, blockIds: readonly string[], blocks: readonly Block[], noteIds: readonly string[]) => {
  const references = blocks.flatMap((block) =>
    block.atoms.flatMap((atom) =>
      atom.kind === "noteReference" && atom.noteId === id ? [{ blockId: block.id, at: atom.at }] : [],
    ),
  );
  const anywhere = blocks.map((block) => ({ blockId: block.id, at: codePointLength(block.text) }));
  const anchors = [...references, ...references, ...anywhere];
  return fc.record({
    id: fc.constant(id),
    label: anyLine,
    kind: fc.constantFrom("editor", "author", "source", "translator"),
    anchor: anchors.length > 0 ? maybe(fc.constantFrom(...anchors)) : fc.constant(null),
    blocks: anyBlocks(blockIds, noteIds),
  });
};

const dateFields = {
  printed: maybe(anyLine),
  edtf: maybe(anyEdtf),
  calendar: fc.constantFrom("gregorian", "julian", "unknown"),
  basis: fc.constantFrom("dateline", "closer", "headnote", "inferred", "instructor"),
  inferred: fc.uniqueArray(fc.constantFrom("century", "year", "month", "day")),
} as const;

const anyReference = fc.record({
  raw: anyText,
  scheme: fc.constantFrom("ru", "uk-tna", "us-nara", "fr", "generic", "unparsed"),
  repository: maybe(fc.record({ printed: anyLine, now: maybe(anyLine) })),
  levels: fc.array(fc.record({ kind: anyLine, value: anyLine }), { maxLength: 3 }),
  locator: maybe(fc.record({ kind: fc.constantFrom("list", "folio", "page"), from: anyLine, to: maybe(anyLine) })),
  residue: anyText,
});

const anyMeta: fc.Arbitrary<Meta> = fc.record({
  title: maybe(anyLine),
  genre: maybe(fc.constantFrom(...genres)),
  date: maybe(fc.record(dateFields)),
  otherDates: fc.array(fc.record({ ...dateFields, role: fc.constantFrom("received", "published", "event") }), {
    maxLength: 2,
  }),
  senders: fc.array(anyLine, { maxLength: 2 }),
  recipients: fc.array(anyLine, { maxLength: 2 }),
  place: maybe(anyLine),
  messageNumber: maybe(anyLine),
  language: anyLine.map((text) => storable(text.slice(0, 40))),
  originalLanguage: maybe(anyLine.map((text) => storable(text.slice(0, 40)))),
  translator: maybe(anyLine),
  editor: maybe(anyLine),
  sourceBook: maybe(anyLine),
  rights: maybe(anyLine),
  archival: fc.array(anyReference, { maxLength: 2 }),
  priorPublication: maybe(anyLine),
  starts: fc.constantFrom("whole", "cut"),
  ends: fc.constantFrom("whole", "cut"),
});

/** Any document. Ids of its blocks are all different, as are those of its notes. */
export const anyDocument: fc.Arbitrary<DocumentContent> = fc
  .record({
    ids: fc.uniqueArray(anyId, { maxLength: 12 }),
    noteIds: fc.uniqueArray(anyId, { maxLength: 3 }),
    share: fc.nat({ max: 12 }),
  })
  .chain(({ ids, noteIds, share }) => {
    const own = ids.slice(0, Math.max(1, share));
    const others = ids.slice(own.length);
    return anyBlocks(own, noteIds).chain((blocks) => {
      const notes = noteIds.map((id, index) => {
        const blockIds = others.filter((_, other) => other % noteIds.length === index);
        return anyNote(id, blockIds, blocks, noteIds);
      });
      return fc.record({
        blocks: fc.constant(blocks),
        notes: fc.tuple(...notes).map((all): Note[] => all),
        meta: anyMeta,
        glossary: fc.uniqueArray(
          fc.record({
            id: anyId,
            kind: fc.constantFrom("person", "place", "organization", "abbreviation"),
            form: anyLine,
            meaning: maybe(anyLine),
            basis: fc.constantFrom("printed", "instructor"),
            confirmed: fc.boolean(),
          }),
          { maxLength: 2, selector: ({ id }) => id },
        ),
      });
    });
  });
