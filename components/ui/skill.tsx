import type { ReactNode } from "react";
import { readingSkills, type SkillKey } from "@/lib/domain/course/skill";

/** A skill has a letter and a shape. `mine` is filled, `theirs` (another reader's) is an outline. */
interface SkillMarkProps {
  skill: SkillKey | null;
  whose?: "mine" | "theirs";
}

const shapes: Record<SkillKey, { drawing: ReactNode; baseline: number }> = {
  sourcing: { drawing: <circle cx="10" cy="10" r="9" />, baseline: 14 },
  context: { drawing: <rect x="1.5" y="1.5" width="17" height="17" rx="1" />, baseline: 14 },
  corroboration: { drawing: <path d="M10 0 20 10 10 20 0 10Z" />, baseline: 13.8 },
  "close-reading": { drawing: <path d="M2 1h16v13l-8 5.5L2 14Z" />, baseline: 13.2 },
};

/** The letter that ends a skill's classes: `mark-s`, `chip-s`, `hl-s`; `none` for a mark without a skill. */
export function skillLetter(skill: SkillKey | null): string {
  return readingSkills.find((known) => known.key === skill)?.letter.toLowerCase() ?? "none";
}

/** The sign of a skill, beside its word or standing for it where the word is said to screen readers. */
export function SkillMark({ skill, whose = "mine" }: SkillMarkProps) {
  if (!skill) return <PlainMark whose={whose} />;
  const { drawing, baseline } = shapes[skill];
  const mine = whose === "mine";
  return (
    <svg className={`mark mark-${skillLetter(skill)}`} viewBox="-1 -1 22 22" aria-hidden="true">
      <g fill={mine ? "currentColor" : "none"} stroke={mine ? "none" : "currentColor"} strokeWidth="1.6">
        {drawing}
      </g>
      <text
        className="mark-letter"
        x="10"
        y={baseline}
        textAnchor="middle"
        fill={mine ? "var(--paper)" : "currentColor"}
      >
        {skillLetter(skill).toUpperCase()}
      </text>
    </svg>
  );
}

/** The sign of a skill that a course has added: a pentagon with its letter. All of them share the plain ink. */
export function LetterMark({ letter, whose = "mine" }: { letter: string; whose?: "mine" | "theirs" }) {
  const mine = whose === "mine";
  return (
    <svg className="mark" viewBox="-1 -1 22 22" aria-hidden="true">
      <path
        d="M10 0 20 7.6 16.2 19.4H3.8L0 7.6Z"
        fill={mine ? "currentColor" : "none"}
        stroke={mine ? "none" : "currentColor"}
        strokeWidth="1.6"
      />
      <text className="mark-letter" x="10" y="14.6" textAnchor="middle" fill={mine ? "var(--paper)" : "currentColor"}>
        {letter}
      </text>
    </svg>
  );
}

/** A mark without a skill: a small circle. */
function PlainMark({ whose }: { whose: "mine" | "theirs" }) {
  return (
    <svg className="mark" viewBox="-1 -1 22 22" aria-hidden="true">
      <circle
        cx="10"
        cy="10"
        r="4"
        fill={whose === "mine" ? "currentColor" : "none"}
        stroke="currentColor"
        strokeWidth="1.6"
      />
    </svg>
  );
}
