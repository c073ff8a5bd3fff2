import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvOf } from "./csv-notes";
import { hypothesisFile } from "./hypothesis";
import { type Json, objectsOf } from "./loose";
import type { FileNote, ReadFile } from "./model";
import { readNotesFile } from "./read-file";
import { recogitoAnnotations } from "./recogito";
import { address, comparable, notesWith, placeAt, plainBodies, richBodies, site } from "./testing/file-notes";
import { annotationMusts, broken, brokenInCollection, pageMusts } from "./testing/w3c-musts";
import { w3cCollection, w3cPage } from "./w3c-collection";

const collectionOf = (notes: readonly FileNote[], all = true) => ({
  ...{ address: `${address.room}/annotations.jsonld`, room: address.room, label: "Harbours", notes, all },
});

function readBack(file: unknown): ReadFile {
  const text = typeof file === "string" ? file : JSON.stringify(file);
  const read = readNotesFile(new TextEncoder().encode(text));
  if (!read.ok) throw new Error(read.problem);
  return read.value;
}

const head = { exportDate: "2026-12-01T00:00:00.000Z", exportedBy: "Reader 7KQ2M", title: "Harbours" };
const note: FileNote = {
  ...{ id: `${address.room}/annotations/1n`, at: "", kind: "Comment", relation: null, skill: null, tags: [] },
  ...{ body: { blocks: [] }, audience: "Private", author: "Reader 7KQ2M", created: head.exportDate, modified: null },
  ...{ origin: null, places: [placeAt(4, 8)], replies: [] },
};

describe("out and in again", () => {
  const law = (bodies: typeof plainBodies, write: (notes: FileNote[]) => unknown, format: string) =>
    fc.assert(
      fc.property(
        notesWith(bodies).filter((notes) => notes.length > 0),
        (notes) => {
          const read = readBack(write(notes));
          expect(read.problems).toEqual([]);
          expect(read.format).toBe(format);
          expect(read.notes.map(comparable)).toEqual(notes.map(comparable));
        },
      ),
      { numRuns: 60 },
    );

  it("W3C: whatever was written comes back", () =>
    law(richBodies, (notes) => w3cCollection(collectionOf(notes)), "w3c"));
  it("Hypothesis", () => law(richBodies, (notes) => hypothesisFile(notes, head, "example.org"), "hypothesis"));
  it("Recogito", () => law(richBodies, (notes) => recogitoAnnotations(notes, address.room), "recogito"));
  it("CSV: plain words", () => law(plainBodies, csvOf, "csv"));

  it("counts code points for W3C and CSV, UTF-16 units for Hypothesis and Recogito", () => {
    const beyond = [{ ...note, places: [placeAt(8, 10)] }];
    const span = (read: ReadFile) => read.notes.map(({ places: [place] }) => [place?.codePoints, place?.units]);
    const [points, units] = [
      { startAt: 8, endAt: 10 },
      { startAt: 9, endAt: 11 },
    ];
    expect(span(readBack(w3cCollection(collectionOf(beyond))))).toEqual([[points, null]]);
    expect(span(readBack(csvOf(beyond)))).toEqual([[points, null]]);
    expect(span(readBack(hypothesisFile(beyond, head, "x.org")))).toEqual([[null, units]]);
    expect(span(readBack(recogitoAnnotations(beyond, address.room)))).toEqual([[null, units]]);
  });
});

describe("the W3C collection", () => {
  it("keeps every MUST of the Recommendation, whatever the notes", () =>
    fc.assert(
      fc.property(notesWith(richBodies), (notes) => {
        expect(brokenInCollection(w3cCollection(collectionOf(notes)))).toEqual([]);
      }),
      { numRuns: 60 },
    ));

  it("is told when a MUST is broken: each rule fails for something", () => {
    const sound: Json = objectsOf(w3cPage(collectionOf([note]), 0)?.items)[0] ?? {};
    const wrong: [string, Json][] = [
      ["a bare UUID", { ...sound, id: "0198a000-0000-7000-8000-000000000000" }],
      ["no target", { ...sound, target: [] }],
      ["two bodies in two ways", { ...sound, body: [], bodyValue: "x" }],
      ["a time without zone", { ...sound, created: "2026-12-01T00:00:00" }],
      ["a body without value", { ...sound, body: [{ type: "TextualBody" }] }],
      ["a source missing", { ...sound, target: { selector: [{ type: "TextQuoteSelector", exact: "x" }] } }],
      [
        "a position below nothing",
        { ...sound, target: { source: "urn:x:y", selector: { type: "TextPositionSelector", start: -1, end: 2 } } },
      ],
      ["a motivation of one's own", { ...sound, motivation: "musing" }],
      ["a single context in a list", { ...sound, "@context": ["http://www.w3.org/ns/anno.jsonld"] }],
    ];
    expect(broken(sound, annotationMusts)).toEqual([]);
    for (const [name, thing] of wrong) expect([name, broken(thing, annotationMusts).length]).toEqual([name, 1]);
  });

  it("goes on page by page, each bounded, answers with their notes", () => {
    const reply = { id: `${address.room}/annotations/r`, author: "Ada", created: null, modified: null, origin: null };
    const words = { blocks: [{ type: "p" as const, text: "Yes.", marks: [], atoms: [] }] };
    const many = Array.from({ length: 450 }, (_, number) => ({
      ...note,
      id: `${address.room}/annotations/${number}`,
      replies: number === 3 ? [{ ...reply, body: words }] : [],
    }));
    const collection = collectionOf(many, false);
    const numbers = [0, 1, 2].map((number) => w3cPage(collection, number) ?? {});
    expect(numbers.map(({ startIndex, items }) => [startIndex, objectsOf(items).length])).toEqual([
      [0, 201],
      [201, 200],
      [401, 50],
    ]);
    expect(numbers.map(({ next }) => next)).toEqual([numbers[1]?.id, numbers[2]?.id, undefined]);
    expect(numbers.flatMap((page) => broken(page, pageMusts))).toEqual([]);
    expect(w3cPage(collection, 3)).toBeNull();
    expect(w3cCollection(collection)).toMatchObject({
      total: 451,
      first: { id: numbers[0]?.id },
      last: numbers[2]?.id,
    });
  });

  it("has no page when it is empty", () => {
    expect(w3cCollection(collectionOf([]))).toMatchObject({ total: 0 });
    expect(w3cCollection(collectionOf([]))).not.toHaveProperty("first");
  });
});

it("Recogito gets both selectors and a list of bodies, always", () =>
  fc.assert(
    fc.property(notesWith(richBodies), (notes) => {
      for (const annotation of recogitoAnnotations(notes, address.room)) {
        expect(Array.isArray(annotation.body)).toBe(true);
        for (const { selector } of objectsOf(annotation.target)) {
          expect(objectsOf(selector).map(({ type }) => type)).toEqual(["TextQuoteSelector", "TextPositionSelector"]);
        }
      }
    }),
    { numRuns: 30 },
  ));

it("names nobody but by the names it is given", () => {
  const text = JSON.stringify([hypothesisFile([note], head, new URL(site).host), w3cCollection(collectionOf([note]))]);
  expect(text).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/u);
});
