import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codePointSlice } from "../document/codepoints";
import { sentences, words } from "./sentences";

const split = (text: string): string[] => sentences(text).map(({ start, end }) => codePointSlice(text, start, end));

describe("sentences", () => {
  it.each([
    ["two plain ones", "It rained. We waited.", ["It rained.", "We waited."]],
    ["no stop at all", "To the garrison of the city", ["To the garrison of the city"]],
    ["initials", "N. D. Sokolov sat down. He wrote.", ["N. D. Sokolov sat down.", "He wrote."]],
    [
      "stop inside a closing quotation mark",
      "He put the dot on the “i.” Then he slept.",
      ["He put the dot on the “i.”", "Then he slept."],
    ],
    [
      "straight quotation marks",
      'They called it "order." Nobody obeyed.',
      ['They called it "order."', "Nobody obeyed."],
    ],
    ["speech that goes on", "“Halt!” he cried. Nobody did.", ["“Halt!” he cried.", "Nobody did."]],
    ["stop inside a bracket", "(So it was said.) I doubt it.", ["(So it was said.)", "I doubt it."]],
    [
      "archival abbreviations",
      "See f. 3, op. 24, d. 42, l. 13. It is lost.",
      ["See f. 3, op. 24, d. 42, l. 13.", "It is lost."],
    ],
    ["number sign", "By cipher No. 67 he replied. Then silence.", ["By cipher No. 67 he replied.", "Then silence."]],
    ["date with Roman month", "Written 10.XII.17 at night. Cold.", ["Written 10.XII.17 at night.", "Cold."]],
    ["number of an article", "4. The orders stand. 5. Arms stay.", ["4. The orders stand.", "5. Arms stay."]],
    ["a year ends a sentence", "It was 1917. Nothing held.", ["It was 1917.", "Nothing held."]],
    ["dots of omission, going on", "I waited . . . and waited. Enough.", ["I waited . . . and waited.", "Enough."]],
    ["question and exclamation", "Who commands? We do! All of us.", ["Who commands?", "We do!", "All of us."]],
    ["Cyrillic", "Приказ отдан. Все молчат.", ["Приказ отдан.", "Все молчат."]],
    ["Arabic", "من يأمر؟ لا أحد. صمتوا جميعا.", ["من يأمر؟", "لا أحد.", "صمتوا جميعا."]],
    ["Urdu stop", "حکم آیا۔ سب چپ رہے۔", ["حکم آیا۔", "سب چپ رہے۔"]],
    ["Hebrew", "מי מצווה? איש לא ידע.", ["מי מצווה?", "איש לא ידע."]],
    ["Devanagari", "आदेश आया। सब चुप रहे॥", ["आदेश आया।", "सब चुप रहे॥"]],
    ["a Greek question", "Τίς ἄρχει; Οὐδείς.", ["Τίς ἄρχει;", "Οὐδείς."]],
    ["a Greek semicolon before lower case", "ἄρχει; οὐδείς.", ["ἄρχει; οὐδείς."]],
    ["a semicolon of another script", "He rose; Anna sat.", ["He rose; Anna sat."]],
    ["Chinese, without spaces", "命令到了。沒有人說話。", ["命令到了。", "沒有人說話。"]],
    ["code points beyond 16 bits", "𝕬 shot. 𝕭 fell.", ["𝕬 shot.", "𝕭 fell."]],
    ["empty", "", []],
    ["spaces only", "   ", []],
  ])("%s", (_, text, expected) => expect(split(text)).toEqual(expected));

  it("loses no character but spaces, and keeps the order", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("Order", "N.", "no", ".", "!", "”", " ", "(", "1.", "𝕬")), (pieces) => {
        const text = pieces.join("");
        const spans = sentences(text);
        expect(
          spans
            .map(({ start, end }) => codePointSlice(text, start, end))
            .join("")
            .replace(/\s/gu, ""),
        ).toBe(text.replace(/\s/gu, ""));
        for (const [index, span] of spans.entries()) {
          expect(span.start).toBeLessThan(span.end);
          expect(span.start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
        }
      }),
    );
  });
});

describe("words", () => {
  it.each([
    ["apostrophes and hyphens", "the soldiers’ well-known demand", ["the", "soldiers", "well-known", "demand"]],
    ["punctuation", "“No,” he said.", ["No", "he", "said"]],
    ["beyond 16 bits", "𝕬𝕭 then", ["𝕬𝕭", "then"]],
    ["Hebrew with points and an abbreviation", "צה״ל שָׁלוֹם", ["צה״ל", "שָׁלוֹם"]],
    ["Persian with a joiner", "می‌رود دیر", ["می‌رود", "دیر"]],
    ["two strokes are no hyphen", "rose--sat", ["rose", "sat"]],
  ])("%s", (_, text, expected) =>
    expect(words(text).map(({ start, end }) => codePointSlice(text, start, end))).toEqual(expected),
  );
});
