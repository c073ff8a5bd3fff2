import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codePointLength, codePointSlice } from "../document/codepoints";
import { type Block, type DocumentContent, emptyMeta } from "../document/model";
import { linearText } from "../document/text";
import { describePassage, linearSpan, passageLabel, type Span, withoutContext } from "./passage";
import { readSpan, writeSpan } from "./span-text";

const block = (id: string, type: Block["type"], text: string): Block => ({
  ...{ id, type, text },
  voice: "author",
  marks: [],
  atoms: [],
});

const contentOf = (texts: readonly string[]): DocumentContent => ({
  blocks: texts.map((text, index) => block(`b${index}`, "p", text)),
  notes: [{ id: "n", label: "4", kind: "editor", anchor: null, blocks: [block("nb", "p", "Sent by ship.")] }],
  meta: emptyMeta("en"),
  glossary: [],
});
const span = (start: [string, number], end: [string, number], flow: Span["flow"] = "doc"): Span => ({
  flow,
  start: { blockId: start[0], offset: start[1] },
  end: { blockId: end[0], offset: end[1] },
});

const content = contentOf(["The 𝕬rk is late.", "No word came.", "Send oil."]);

describe("describing a passage", () => {
  it.each<[string, Span, { exact: string; startAt: number; endAt: number } | null]>([
    ["in one block, beyond 16 bits", span(["b0", 4], ["b0", 7]), { exact: "𝕬rk", startAt: 4, endAt: 7 }],
    ["across blocks", span(["b0", 11], ["b1", 2]), { exact: "late.\nNo", startAt: 11, endAt: 19 }],
    ["in a note", span(["nb", 0], ["nb", 4], "note:n"), { exact: "Sent", startAt: 0, endAt: 4 }],
    ["empty", span(["b0", 3], ["b0", 3]), null],
    ["reversed", span(["b1", 0], ["b0", 3]), null],
    ["past the end", span(["b0", 0], ["b0", 99]), null],
    ["half a code point", span(["b0", 0.5], ["b0", 3]), null],
    ["unknown block", span(["b9", 0], ["b9", 1]), null],
    ["unknown note", span(["nb", 0], ["nb", 4], "note:x"), null],
  ])("%s", (_, given, expected) => {
    const passage = describePassage(content, given);
    if (expected === null) expect(passage).toBeNull();
    else expect(passage).toMatchObject(expected);
  });

  const texts = fc.array(fc.string({ unit: "grapheme", maxLength: 30 }), { minLength: 1, maxLength: 5 });
  it("quotes exactly what stands between its linear positions, with what stands around it", () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), fc.nat(), fc.nat(), (given, first, start, last, end) => {
        const made = contentOf(given);
        const [from, to] = [first % given.length, last % given.length];
        const asked = span(
          [`b${from}`, start % (codePointLength(given[from] ?? "") + 1)],
          [`b${to}`, end % (codePointLength(given[to] ?? "") + 1)],
        );
        const passage = describePassage(made, asked);
        const linear = linearSpan(made.blocks, asked);
        if (!passage || !linear) {
          expect([passage, linear]).toEqual([null, null]);
          return;
        }
        const text = linearText(made.blocks);
        expect(passage.exact).toBe(codePointSlice(text, linear.startAt, linear.endAt));
        expect(codePointLength(passage.exact)).toBe(passage.endAt - passage.startAt);
        const around = passage.prefix + passage.exact + passage.suffix;
        expect(
          codePointSlice(
            text,
            linear.startAt - codePointLength(passage.prefix),
            linear.endAt + codePointLength(passage.suffix),
          ),
        ).toBe(around);
      }),
    );
  });
});

it("a passage as a reader gets it says nothing of what stands around it", () => {
  const passage = describePassage(content, span(["b1", 0], ["b1", 7]));
  expect(passage).toMatchObject({ prefix: "The 𝕬rk is late.\n", suffix: " came.\nSend oil." });
  expect(passage && withoutContext(passage)).toEqual({ ...passage, prefix: "", suffix: "" });
});

it.each<[string, Span, string]>([
  ["one paragraph", span(["b1", 0], ["b1", 2]), "¶2"],
  ["over two", span(["b0", 0], ["b1", 2]), "¶1–2"],
  ["a note", span(["nb", 0], ["nb", 4], "note:n"), "note 4"],
])("cites %s", (_, given, expected) => expect(passageLabel(content, given)).toBe(expected));

describe("a span in one line", () => {
  it("reads back what was written", () => {
    const id = fc.string({ minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(
        id,
        fc.nat(),
        id,
        fc.nat(),
        fc.constantFrom<Span["flow"]>("doc", "note:n|1", "note:é"),
        (a, from, b, to, flow) => {
          const given = span([a, from], [b, to], flow);
          expect(readSpan(writeSpan(given))).toEqual(given);
        },
      ),
    );
  });
  it.each(["", "doc|b|1|c", "body|b|1|c|2", "doc|b|one|c|2", "doc|b|1.5|c|2", "doc|%E0%A4%A|1|c|2|3"])(
    "%j says none",
    (line) => expect(readSpan(line)).toBeNull(),
  );
});
