/** Keys of the skills that an instructor adds to the four: notes and questions store them. */
import { readingSkills } from "./skill";

/** Longest key, in letters; a number may follow. */
const LONGEST_KEY = 30;

/** A key for a new skill out of its name, unlike every other of the course. It stays when the skill is renamed. */
export function newSkillKey(name: string, taken: ReadonlySet<string>): string {
  const plain = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const words = plain.match(/[a-z0-9]+/g)?.join("-") ?? "";
  const key = words.slice(0, LONGEST_KEY).replace(/-$/, "") || "skill";
  for (let number = 1; ; number++) {
    const numbered = number === 1 ? key : `${key}-${number}`;
    if (!taken.has(numbered)) return numbered;
  }
}

/** Is this one of the four skills, which stay as they are? */
export const isReadingSkill = (key: string): boolean => readingSkills.some((skill) => skill.key === key);
