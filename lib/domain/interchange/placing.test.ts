import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codePointOffset } from "../document/codepoints";
import { everything } from "../document/readable";
import { linearText } from "../document/text";
import { sourceIri } from "./addresses";
import type { FilePlace } from "./model";
import { OpenText } from "./open-text";
import { type IncomingText, placer } from "./placing";
import { address, content, documentId, placeAt, places } from "./testing/file-notes";

const text: IncomingText = { documentId, revisionId: "r2", revision: 2, content, ranges: everything };
const other: IncomingText = { ...text, documentId: "0198a000-0000-7000-8000-000000000009", revisionId: "r9" };
const linear = linearText(content.blocks);
const bare = (exact: string, more: Partial<FilePlace> = {}): FilePlace => ({
  ...{ source: null, title: null, exact, prefix: "", suffix: "", codePoints: null, units: null, label: null },
  ...more,
});
const find = (place: FilePlace, texts = [text]) => placer(address, texts)(place);
const said = (place: FilePlace, texts = [text]) => {
  const placed = find(place, texts);
  return placed ? [placed.status, placed.passage?.exact ?? null] : null;
};

describe("where a note belongs", () => {
  it("whatever went out of a text is found in it, at its very place", () =>
    fc.assert(
      fc.property(places, (place) => {
        expect(find(place)).toMatchObject({ status: "exact", ours: true, passage: place.codePoints });
        // Other programs count other units; the words are where they were all the same.
        expect(find({ ...place, codePoints: null })).toMatchObject({ status: "exact", passage: place.codePoints });
      }),
      { numRuns: 100 },
    ));

  it.each<[string, FilePlace, [string, string | null]]>([
    ["words that stand once", bare("Send oil"), ["exact", "Send oil"]],
    ["across paragraphs", bare("pilots.\nМы"), ["exact", "pilots.\nМы"]],
    ["words that stand twice, alike around", bare("No word came"), ["needs-review", null]],
    ["words that stand nowhere", bare("zeppelins over the harbour"), ["needs-review", null]],
    ["no words at all", bare(""), ["needs-review", null]],
    [
      "offsets of another program, wrong here",
      bare("Send oil", { units: { startAt: 0, endAt: 8 } }),
      ["exact", "Send oil"],
    ],
    [
      "offsets without words, of an unknown text",
      bare("", { codePoints: { startAt: 0, endAt: 3 } }),
      ["needs-review", null],
    ],
    [
      "a text of this course that is not read here",
      { ...placeAt(0, 8), source: sourceIri(address, { documentId: other.documentId, revision: 1, flow: "doc" }) },
      ["needs-review", null],
    ],
    [
      "a numbered note that is not there",
      { ...placeAt(0, 8), source: sourceIri(address, { documentId, revision: 2, flow: "note:n9" }) },
      ["needs-review", null],
    ],
  ])("%s", (_, place, expected) => expect(said(place)).toEqual(expected));

  it("what stands around it tells alike words apart", () => {
    expect(find(bare("No word came", { prefix: "хлеба. ", suffix: ", and none" }))).toMatchObject({
      ...{ status: "exact", passage: { startAt: codePointOffset(linear, linear.indexOf("No word came, and")) } },
    });
  });

  it("offsets without words hold only in the very revision they were counted in", () => {
    const at = placeAt(0, 3);
    expect(said({ ...at, exact: "" })).toEqual(["exact", "The"]);
    expect(said({ ...at, exact: "" }, [{ ...text, revision: 3 }])).toEqual(["needs-review", null]);
  });

  it("words in two texts of the room are certain only when the file names the text", () => {
    expect(said(bare("Send oil"), [text, other])).toEqual(["needs-review", null]);
    expect(find(bare("Send oil", { source: placeAt(0, 3).source }), [other, text])).toMatchObject({
      revisionId: "r2",
      status: "exact",
    });
  });

  it("words a person may not read are as if they were not there, and do not make others uncertain", () => {
    const first = { flow: "doc" as const, start: { blockId: "b0", offset: 0 }, end: { blockId: "b0", offset: 36 } };
    const part: IncomingText = { ...text, ranges: { text: [first], headnote: false, notes: false } };
    expect(said(bare("Send oil"), [part])).toEqual(["needs-review", null]);
    expect(said(bare("No word came"), [part])).toEqual(["exact", "No word came"]);
    expect(said({ ...placeAt(60, 70) }, [part])).toEqual(["needs-review", null]);
  });
});

it("an open text counts as code points do", () =>
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.nat(), fc.nat(), (given, a, b) => {
      const open = new OpenText(given, null);
      const points = Array.from(given);
      const [startAt = 0, endAt = 0] = [a % (points.length + 1), b % (points.length + 1)].toSorted((x, y) => x - y);
      expect(open.length).toBe(points.length);
      expect(open.slice({ startAt, endAt })).toBe(points.slice(startAt, endAt).join(""));
      const unit = points.slice(0, startAt).join("").length;
      expect(open.pointAt(unit)).toBe(startAt);
    }),
  ));
