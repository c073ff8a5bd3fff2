/** The letter by which a skill is told where colour and line are not enough: in the margin, in print, in one's ear. */
import { readingSkills } from "./skill";

interface Named {
  key: string;
  name: string;
}

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** Letters of a name in capitals, without accents; what is not of the Latin alphabet is left out. */
const lettersOf = (name: string): string[] =>
  [...name.normalize("NFD").toUpperCase()].filter((letter) => alphabet.includes(letter));

/**
 * A letter for each skill of a course, by key. The four reading skills have their own; each further one, in the order
 * given, gets the first letter of its name that is free, else the first free one of the alphabet. Past the twenty-sixth
 * skill letters are used again.
 */
export function skillLetters(skills: readonly Named[]): Map<string, string> {
  const letters = new Map<string, string>();
  for (const { key, letter } of readingSkills) letters.set(key, letter);
  const taken = new Set(letters.values());
  for (const { key, name } of skills) {
    if (letters.has(key)) continue;
    const wished = lettersOf(name);
    const letter = [...wished, ...alphabet].find((each) => !taken.has(each)) ?? wished[0] ?? "A";
    taken.add(letter);
    letters.set(key, letter);
  }
  return new Map(skills.map(({ key }) => [key, letters.get(key) ?? "A"]));
}
