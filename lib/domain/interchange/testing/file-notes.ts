/** For tests: any notes at all that a room may hold, on a text of their own, as they go out. */
import fc from "fast-check";
import { annotationKinds, audiences, relations } from "../../annotation/model";
import { codePointLength, utf16Offset } from "../../document/codepoints";
import { type DocumentContent, emptyMeta } from "../../document/model";
import { linearText } from "../../document/text";
import type { RichText } from "../../richtext/model";
import { roomAddress, sourceIri } from "../addresses";
import { fittingKind } from "../entry";
import type { FileNote, FilePlace, FileReply } from "../model";

const uuid = (number: number) => `0198a000-0000-7000-8000-${number.toString(16).padStart(12, "0")}`;

export const site = "https://headnote.example.org";
export const address = roomAddress(site, uuid(1), uuid(2));
export const documentId = uuid(4);

const paragraphs = [
  "The 𝕬rk is late. No word came from the quay; no word came from the pilots.",
  "Мы просим хлеба. No word came, and none will.",
  "שלום — Send oil, “timber” and men.\tAnd an answer.",
];

/** The text the notes are on. */
export const content: DocumentContent = {
  blocks: paragraphs.map((text, index) => ({
    id: `b${index}`,
    type: "p",
    voice: "author",
    text,
    marks: [],
    atoms: [],
  })),
  notes: [],
  glossary: [],
  meta: emptyMeta("en"),
};
const text = linearText(content.blocks);

/** A passage between two code points of the text, as it goes out. */
export function placeAt(startAt: number, endAt: number): FilePlace {
  const points = Array.from(text);
  const passage = (from: number, to: number) => points.slice(Math.max(0, from), to).join("");
  return {
    source: sourceIri(address, { documentId, revision: 2, flow: "doc" }),
    title: "The harbour",
    exact: passage(startAt, endAt),
    prefix: passage(startAt - 32, startAt),
    suffix: passage(endAt, endAt + 32),
    codePoints: { startAt, endAt },
    units: { startAt: utf16Offset(text, startAt), endAt: utf16Offset(text, endAt) },
    label: "¶1",
  };
}

const length = codePointLength(text);
export const places = fc
  .tuple(fc.nat(length - 1), fc.integer({ min: 1, max: 60 }))
  .map(([startAt, size]) => placeAt(startAt, Math.min(length, startAt + size)));

const word = fc.constantFrom(
  ...[
    "timber",
    "“quay”",
    "=SUM(A1)",
    "+1",
    "-x",
    "@me",
    "'quoted'",
    '"said"',
    "<b>bold</b>",
    "&amp;",
    "Ёж",
    "שלום",
    "𝕬",
    "a,b",
    "#1",
  ],
);
const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(" "));

/** Words in plain paragraphs. */
export const plainBodies: fc.Arbitrary<RichText> = fc
  .array(line, { maxLength: 3 })
  .map((lines) => ({ blocks: lines.map((each) => ({ type: "p", text: each, marks: [], atoms: [] })) }));

const richBlock = fc
  .record({ type: fc.constantFrom("p", "quote", "listItem", "numberedItem"), text: line, mark: fc.nat(3) })
  .map(({ type, text: words, mark }): RichText["blocks"][number] => {
    const end = codePointLength(words);
    const half = Math.max(1, Math.floor(end / 2));
    const marks: RichText["blocks"][number]["marks"] = [
      { kind: "strong", start: 0, end: half },
      { kind: "emphasis", start: half - 1, end },
      { kind: "link", start: 0, end, href: "https://example.org/?a=1&b=2" },
    ];
    return { type, text: words, marks: mark === 3 ? [] : marks.slice(mark, mark + 1), atoms: [] };
  });
/** Words with emphasis, links, quotations and lists. */
export const richBodies: fc.Arbitrary<RichText> = fc.array(richBlock, { maxLength: 3 }).map((blocks) => ({ blocks }));

const instants = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2040-01-01"), noInvalidDate: true })
  .map((at) => at.toISOString());
const authors = fc.constantFrom("Reader 7KQ2M", "Teacher PQ27X", "Grey Heron");
const tags = fc.uniqueArray(fc.constantFrom("oil", "x,y", "=cmd", "два слова", "[a]"), { maxLength: 3 });

const repliesOf = (bodies: fc.Arbitrary<RichText>, first: number): fc.Arbitrary<FileReply[]> =>
  fc
    .array(
      fc.record({
        author: authors,
        created: instants,
        modified: fc.option(instants),
        body: bodies.filter(({ blocks }) => blocks.length > 0),
      }),
      { maxLength: 2 },
    )
    .map((replies) =>
      replies.map((reply, index) => ({ ...reply, id: `${address.room}/annotations/${first + index}r`, origin: null })),
    );

/** One note; `number` makes its IRI. */
const noteOf = (bodies: fc.Arbitrary<RichText>, number: number): fc.Arbitrary<FileNote> =>
  fc
    .record({
      kind: fc.constantFrom(...annotationKinds),
      relation: fc.option(fc.constantFrom(...relations)),
      skill: fc.option(fc.constantFrom({ key: "sourcing", name: "Sourcing" }, { key: "close", name: "Close reading" })),
      tags,
      body: bodies,
      audience: fc.constantFrom(...audiences),
      author: authors,
      created: instants,
      modified: fc.option(instants),
      two: fc.tuple(places, places),
      replies: repliesOf(bodies, number * 100),
    })
    .map(({ two, ...note }) => {
      const named = note.kind === "Corroboration" ? two : two.slice(0, 1);
      const kind = fittingKind(note.kind, note.body, named.length);
      const relation = kind === "Corroboration" ? note.relation : null;
      const id = `${address.room}/annotations/${number}n`;
      return { ...note, id, at: "", kind, relation, origin: null, places: named };
    });

/** The notes of a room, each under an IRI of its own. */
export const notesWith = (bodies: fc.Arbitrary<RichText>): fc.Arbitrary<FileNote[]> =>
  fc
    .integer({ min: 0, max: 4 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, n) => noteOf(bodies, n + 1))));

/** What has to come back of a note: everything but where it stood in its file, and labels, which are made anew. */
export const comparable = (note: FileNote) => ({
  ...{ ...note, at: "", modified: null, origin: null },
  places: note.places.map(({ source, exact, prefix, suffix }) => ({ source, exact, prefix, suffix })),
  replies: note.replies.map((reply) => ({ ...reply, modified: null })),
});
