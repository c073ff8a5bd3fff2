import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Appearance,
  appearanceAttributes,
  appearanceFromForm,
  plainAppearance,
  readAppearance,
  textSizes,
  themes,
  writeAppearance,
} from "./appearance";

const cases: [name: string, cookie: string | undefined, expected: Appearance][] = [
  ["no cookie", undefined, plainAppearance],
  ["an empty cookie", "", plainAppearance],
  ["words of another program", "mauve.huge.<script>", plainAppearance],
  ["one word", "sepia", { ...plainAppearance, theme: "sepia" }],
  [
    "all words",
    "dark.large.wide.plain.pencils",
    { theme: "dark", size: "large", wideSpacing: true, paragraphNumbers: false, paragraphButtons: true },
  ],
  ["another order", "wide.small", { ...plainAppearance, size: "small", wideSpacing: true }],
];

describe("the appearance cookie", () => {
  test.each(cases)("%s", (_name, cookie, expected) => {
    expect(readAppearance(cookie)).toEqual(expected);
  });

  test("what is written is read back, and needs no escaping in a cookie", () => {
    const appearance = fc.record({
      theme: fc.constantFrom(...themes),
      size: fc.constantFrom(...textSizes),
      wideSpacing: fc.boolean(),
      paragraphNumbers: fc.boolean(),
      paragraphButtons: fc.boolean(),
    });
    fc.assert(
      fc.property(appearance, (chosen) => {
        const cookie = writeAppearance(chosen);
        expect(cookie).toMatch(/^[a-z.]+$/);
        expect(readAppearance(cookie)).toEqual(chosen);
      }),
    );
  });
});

test("the plain look puts nothing on the page, and follows the system", () => {
  expect(Object.values(appearanceAttributes(plainAppearance))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test("a form with unknown words and no boxes", () => {
  const form = new FormData();
  form.set("theme", "mauve");
  expect(appearanceFromForm(form)).toEqual({ ...plainAppearance, paragraphNumbers: false });
});
