/**
 * The four skills of reading historical sources that notes and questions are sorted by (Wineburg; Stanford History
 * Education Group, now Digital Inquiry Group). Each has a letter, a shape and a line, so that none rests on colour.
 */
export const readingSkills = [
  {
    key: "sourcing",
    name: "Sourcing",
    letter: "S",
    about: "Who made it, when, for whom, and why?",
  },
  {
    key: "context",
    name: "Context",
    letter: "T",
    about: "What was happening, and how did it shape the text?",
  },
  {
    key: "corroboration",
    name: "Corroboration",
    letter: "R",
    about: "What do other sources say of the same thing?",
  },
  {
    key: "close-reading",
    name: "Close reading",
    letter: "L",
    about: "Which words carry the claim, and how?",
  },
] as const;

export type SkillKey = (typeof readingSkills)[number]["key"];
