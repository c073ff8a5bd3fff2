import Link from "next/link";
import { readingSkills, type SkillKey } from "@/lib/domain/course/skill";
import { SkillMark, skillLetter } from "./skill";

/**
 * A note cited as evidence. The whole quotation is given; the screen cuts it with an ellipsis, print does not. It is
 * empty where the words are held back from who looks.
 */
export interface ChipWords {
  skill: SkillKey | null;
  /** "¶6", or whatever the place is called; null when the note stands on no numbered paragraph. */
  place: string | null;
  quotation: string;
  whose?: "mine" | "theirs";
  /** The chip that is open just now. */
  current?: boolean;
}

/** The inside of a chip, for those who need another element around it (the editor of answers). */
export function ChipContent({ skill, place, quotation, whose }: ChipWords) {
  const name = readingSkills.find((known) => known.key === skill)?.name;
  return (
    <>
      <SkillMark skill={skill} whose={whose} />
      {name ? <span className="vh">{name}, </span> : null}
      {place ? <span className="pn">{place}</span> : null}
      {quotation ? <span className="q">“{quotation}”</span> : null}
    </>
  );
}

/** The classes of a chip of this skill. */
export const chipClass = (skill: SkillKey | null): string => `chip chip-${skillLetter(skill)}`;

/** A chip that leads back to its passage. */
export function Chip({ href, ...words }: ChipWords & { href: string }) {
  return (
    <Link href={href} className={chipClass(words.skill)} aria-current={words.current ? "true" : undefined}>
      <ChipContent {...words} />
    </Link>
  );
}
