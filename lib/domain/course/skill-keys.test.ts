import { describe, expect, test } from "vitest";
import { isReadingSkill, newSkillKey } from "./skill-keys";

describe("keys of skills", () => {
  test.each([
    { name: "Reading silences", taken: [], key: "reading-silences" },
    { name: "Émigré voices", taken: [], key: "emigre-voices" },
    { name: "Контекст", taken: [], key: "skill" },
    { name: "Контекст", taken: ["skill", "skill-2"], key: "skill-3" },
    { name: "Context", taken: ["context"], key: "context-2" },
    { name: "a".repeat(60), taken: [], key: "a".repeat(30) },
  ])("$name, beside $taken", ({ name, taken, key }) => {
    expect(newSkillKey(name, new Set(taken))).toBe(key);
  });

  test("the four are told from added ones", () => {
    expect(isReadingSkill("close-reading")).toBe(true);
    expect(isReadingSkill("close-reading-2")).toBe(false);
  });
});
