import { describe, expect, it } from "vitest";
import { queryKeys, searchKeys } from "./search";

const answers = (text: string, query: string): boolean => {
  const tokens = new Set(searchKeys(text));
  return queryKeys(query).every((alternatives) => alternatives.some((token) => tokens.has(token)));
};

describe("searching with the name key", () => {
  it.each([
    ["another romanisation", "A letter of Trotskii to Ezhov, 1937.", "trotsky yezhov"],
    ["another script", "A letter of Trotskii.", "Троцкий"],
    ["the other way", "Письмо Троцкого и Ежова; Троцкий.", "trotsky"],
    ["without accents", "Le général Pétain", "general petain"],
    ["a number", "Order No. 00447", "00447"],
    ["with an apostrophe", "Zinov’ev spoke.", "zinoviev"],
  ])("finds %s", (_, text, query) => {
    expect(answers(text, query)).toBe(true);
  });

  it.each([
    ["a missing word", "A letter of Trotskii.", "trotsky ezhov"],
    ["a common word spelled like a name", "He got good marks at school.", "Marx"],
    ["an inflected form", "Письмо Троцкого.", "trotsky"],
  ])("does not find %s", (_, text, query) => {
    expect(answers(text, query)).toBe(false);
  });

  it("gives each token once, in order", () => {
    expect(searchKeys("The harbour, the Harbour")).toEqual(["the", "k0te", "harbour", "k0harbur"]);
    expect(searchKeys("— …")).toEqual([]);
  });
});
