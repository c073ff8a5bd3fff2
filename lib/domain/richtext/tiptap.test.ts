import fc from "fast-check";
import { expect, test } from "vitest";
import { codePointLength } from "../document/codepoints";
import { plainText, type RichText, type RichTextBlock, richText } from "./model";
import { fromTiptap, toTiptap } from "./tiptap";

const A = "00000000-0000-4000-8000-00000000000a";

const words = fc.array(fc.constantFrom("a", "é", "ж", "𝄞", "😀", " ", "“", "¶", "<b>"), {
  minLength: 1,
  maxLength: 12,
});
const href = fc.constantFrom("https://example.org/", "mailto:a@example.org");

const block = words.chain((letters): fc.Arbitrary<RichTextBlock> => {
  const text = letters.join("");
  const length = codePointLength(text);
  const place = fc.integer({ min: 0, max: length });
  const span = fc
    .tuple(fc.integer({ min: 0, max: length - 1 }), fc.integer({ min: 1, max: length }))
    .map(([start, width]) => ({ start, end: Math.min(length, start + width) }));
  const mark = fc.oneof(
    span.map((each) => ({ kind: "strong" as const, ...each })),
    span.map((each) => ({ kind: "emphasis" as const, ...each })),
    fc.tuple(span, href).map(([each, to]) => ({ kind: "link" as const, ...each, href: to })),
  );
  return fc.record({
    type: fc.constantFrom("p" as const, "quote" as const, "listItem" as const, "numberedItem" as const),
    text: fc.constant(text),
    marks: fc.array(mark, { maxLength: 4 }),
    atoms: fc.array(
      place.map((at) => ({ kind: "evidence" as const, at, annotationId: A })),
      { maxLength: 3 },
    ),
  });
});
const written = fc.array(block, { maxLength: 6 }).map((blocks): RichText => ({ blocks }));

/** Which kinds of marks cover each character, and where the chips are: all that a reader sees. */
const seen = ({ blocks }: RichText) =>
  blocks.map(({ type, text, marks, atoms }) => ({
    type,
    text,
    chips: atoms.map((atom) => atom.at).toSorted((a, b) => a - b),
    letters: [...text].map((_, at) =>
      [...new Set(marks.filter((mark) => mark.start <= at && at < mark.end).map((mark) => mark.kind))].toSorted(),
    ),
  }));

test("what is seen survives the editor, and the second way changes nothing", () => {
  fc.assert(
    fc.property(written, (text) => {
      const back = fromTiptap(toTiptap(text));
      expect(seen(back)).toEqual(seen(text));
      expect(plainText(back)).toBe(plainText(text));
      expect(richText.parse(back)).toEqual(back);
      expect(fromTiptap(toTiptap(back))).toEqual(back);
    }),
  );
});

const doc = (...content: unknown[]) => ({ type: "doc", content });
const text = (value: string, ...marks: unknown[]) => ({ type: "text", text: value, marks });
const paragraph = (...content: unknown[]) => ({ type: "paragraph", content });

test.each<[string, unknown, RichText["blocks"]]>([
  ["an empty editor is no text", doc({ type: "paragraph" }), []],
  [
    "marks count code points",
    doc(paragraph(text("𝄞"), text("fort", { type: "bold" }))),
    [{ type: "p", text: "𝄞fort", marks: [{ kind: "strong", start: 1, end: 5 }], atoms: [] }],
  ],
  [
    "a decomposed letter is composed",
    doc(paragraph(text("e\u0301"), text("x", { type: "italic" }))),
    [{ type: "p", text: "éx", marks: [{ kind: "emphasis", start: 1, end: 2 }], atoms: [] }],
  ],
  [
    "a link with another scheme is dropped, its words stay",
    doc(paragraph(text("here", { type: "link", attrs: { href: "javascript:alert(1)" } }))),
    [{ type: "p", text: "here", marks: [], atoms: [] }],
  ],
  [
    "a chip without a note is dropped",
    doc(paragraph(text("so "), { type: "evidence", attrs: { annotationId: "nonsense" } })),
    [{ type: "p", text: "so ", marks: [], atoms: [] }],
  ],
  [
    "list items are blocks",
    doc({
      type: "bulletList",
      content: [
        { type: "listItem", content: [paragraph(text("one"))] },
        { type: "listItem", content: [paragraph(text("two"))] },
      ],
    }),
    [
      { type: "listItem", text: "one", marks: [], atoms: [] },
      { type: "listItem", text: "two", marks: [], atoms: [] },
    ],
  ],
])("%s", (_, from, blocks) => {
  expect(fromTiptap(from)).toEqual({ blocks });
});

test("what is no document of the editor throws", () => {
  expect(() => fromTiptap({ nothing: true })).toThrow();
});
