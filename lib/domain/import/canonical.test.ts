import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonical, isPlain } from "./canonical";

/** A soft hyphen is taken out, and a text that has one is never plain: what follows is read the long way. */
const theLongWay = (text: string): string => canonical(`\u00ad${text}`);

describe("a text that is plain at one glance", () => {
  it("is in canonical form, whatever letter stands in it", () => {
    const wrong: string[] = [];
    for (let code = 0; code < 0x10000; code++) {
      const sign = String.fromCharCode(code);
      for (const text of [sign, `a${sign}`, `${sign}a`, `e${sign} b`]) {
        if (isPlain(text) && theLongWay(text) !== text) wrong.push(text);
      }
    }
    expect(wrong).toEqual([]);
  });

  it("changes nothing in any form", () => {
    const sign = fc.constantFrom(..."a é\u0301 \u00a0\u00ad\t–’й1¹ﬁ\u200bΩ\u2126\ud800");
    fc.assert(
      fc.property(fc.string({ unit: sign }), (text) => {
        expect(canonical(text)).toBe(theLongWay(text));
      }),
    );
  });

  it.each([
    ["letters with accents, dashes and quotation marks", "Mme Élise – “à bientôt”, 1918…", true],
    ["Russian", "Дорогой товарищ № 5", true],
    ["two spaces", "a  b", false],
    ["a no-break space at the end", "a\u00a0", false],
    ["a combining accent", "e\u0301", false],
  ])("%s", (_, text, plain) => {
    expect(isPlain(text)).toBe(plain);
  });
});
