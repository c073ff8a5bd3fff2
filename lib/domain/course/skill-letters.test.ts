import fc from "fast-check";
import { expect, test } from "vitest";
import { readingSkills } from "./skill";
import { skillLetters } from "./skill-letters";

const own = readingSkills.map(({ key, name }) => ({ key, name }));
const more = (...names: string[]) => names.map((name) => ({ key: name, name }));

test.each<[string, string[], string[]]>([
  ["the first letter of its name that is free", ["Silences", "Audience"], ["I", "A"]],
  ["without accents", ["Émotion"], ["E"]],
  ["another script gets a free letter", ["Контекст", "語り"], ["A", "B"]],
  ["a name of letters that are taken", ["Strl"], ["A"]],
  ["two of one beginning", ["Power", "Propaganda"], ["P", "O"]],
])("%s", (_, names, letters) => {
  const found = skillLetters([...own, ...more(...names)]);
  expect(names.map((name) => found.get(name))).toEqual(letters);
  expect(own.map(({ key }) => found.get(key))).toEqual(["S", "T", "R", "L"]);
});

test("no two skills share a letter while there are letters", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 22 }), (names) => {
      const letters = [...skillLetters([...own, ...more(...names.map((name) => `x${name}`))]).values()];
      expect(new Set(letters).size).toBe(letters.length);
    }),
  );
});
