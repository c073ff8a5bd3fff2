import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { commentToKeep, filledFrom, putAt, SLOT } from "./comment-bank";

describe("a comment from the bank", () => {
  test.each([
    ["the passage stands in it", "What does {passage} rest on?", "the quay", "What does “the quay” rest on?"],
    ["marks that are there are enough", 'What does "{passage}" rest on?', "the quay", 'What does "the quay" rest on?'],
    ["a mark on one side only", "“{passage} is yours?", "the quay", "““the quay” is yours?"],
    ["twice", "{passage}? Again: {passage}.", "no", "“no”? Again: “no”."],
    ["on no words it says this", "Look at {passage} again.", null, "Look at this again."],
    ["on no words the marks go too", "You write “{passage}”: who says so?", null, "You write this: who says so?"],
    ["on no words at the beginning", "{passage}: who says so?", null, "This: who says so?"],
    ["without a slot", "Who says so?", "the quay", "Who says so?"],
    ["what looks like a pattern", "Why {passage}?", "$& and $1", "Why “$& and $1”?"],
  ])("%s", (_, body, passage, expected) => {
    expect(filledFrom(body, passage)).toBe(expected);
  });

  test("a long passage is begun only", () => {
    const filled = filledFrom(SLOT, "word ".repeat(60));
    expect(filled.length).toBeLessThan(96);
    expect(filled).toMatch(/^“word.*word…”$/);
  });

  test("no slot is left, whatever it is put on", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.option(fc.string()), (before, after, passage) => {
        fc.pre(!`${before}${after}${passage ?? ""}`.includes("{passage}") && !`${before}`.includes("{"));
        expect(filledFrom(`${before}${SLOT}${after}`, passage)).not.toContain(SLOT);
      }),
    );
  });
});

describe("what is taken from the bank stands", () => {
  test.each([
    ["alone in an empty field", "", [0, 0], "Who says so?"],
    ["after a sentence", "Good.", [5, 5], "Good. Who says so?"],
    ["after a blank, with no second one", "Good. ", [6, 6], "Good. Who says so?"],
    ["before what is there", "Look again.", [0, 0], "Who says so? Look again."],
    ["in the place of what is chosen", "Good. Hm. Fine.", [6, 9], "Good. Who says so? Fine."],
    ["on a line of its own", "Good.\n", [6, 6], "Good.\nWho says so?"],
    ["within marks", "“”", [1, 1], "“Who says so?”"],
  ] as const)("%s", (_, words, [from, to], expected) => {
    expect(putAt(words, { from, to }, "Who says so?")).toBe(expected);
  });
});

describe("what is kept", () => {
  test.each([
    ["nothing", { title: "", body: " \n" }, "body"],
    ["too long", { title: "", body: "x".repeat(2001) }, "body"],
    ["too long a name", { title: "x".repeat(121), body: "Why?" }, "title"],
  ])("refused: %s", (_, sent, field) => {
    expect(commentToKeep({ ...sent, shared: false })).toMatchObject({ ok: false, field });
  });

  test("trimmed, and without what no text has", () => {
    const kept = commentToKeep({ title: " Source ", body: "\u0000Who says so? \n", shared: true });
    expect(kept).toEqual({ ok: true, value: { title: "Source", body: "Who says so?", shared: true } });
  });
});
