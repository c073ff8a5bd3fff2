import { expect, test } from "vitest";
import { freshRow } from "./edit-rubric";
import { rubricDraft, rubricWords, sameDraft } from "./rubric-draft";

const level = (name: string, points: string | null, description = "") => ({
  ...{ name, description, points, minPoints: null, maxPoints: null },
});

test("what two people wrote can be read beside one another, unfinished rows too", () => {
  const claim = {
    ...freshRow("Levels", "claim"),
    ...{ title: "Claim", description: "Is one made?", skill: "sourcing" },
    levels: [level("None", "0"), level("", null, "Said twice")],
  };
  const band = { ...freshRow("Band", "use"), levels: [{ ...level("Weak", null), minPoints: "0" }] };
  const many = { ...freshRow("Threshold", "many"), title: "Many", points: "1,", threshold: 4 };
  const cap = { ...freshRow("Cap", "cap"), title: "Cap", capPoints: "2", capsKeys: ["claim", "use", "gone"] };
  expect(rubricWords([claim, band, many, cap])).toBe(
    [
      "1. Claim (Levels)\nIs one made?\nSkill: sourcing\n- None (0)\n- …: Said twice",
      "2. A row without a title (Bands of points)\n- Weak (0 to …)",
      "3. Many (Enough of something)\nPoints: 1,\nHow many are needed: 4",
      "4. Cap (Cap on other rows)\nAt most: 2\nFor: Claim, a row without a title, a row that is gone",
    ].join("\n\n"),
  );
});

test("a draft is the same whatever the order of its fields, and another when a word or its base differs", () => {
  const draft = { base: 1, criteria: [freshRow("YesNo", "cites")] };
  const turned = { criteria: draft.criteria.map((row) => Object.fromEntries(Object.entries(row).reverse())), base: 1 };
  expect(sameDraft(draft, rubricDraft.parse(turned))).toBe(true);
  expect(sameDraft(draft, { ...draft, base: 2 })).toBe(false);
  expect(sameDraft(draft, { ...draft, criteria: [{ ...freshRow("YesNo", "cites"), title: "C" }] })).toBe(false);
});
