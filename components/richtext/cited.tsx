import type { ReactNode } from "react";
import { ChipContent, chipClass } from "@/components/ui/chip";
import { readingSkills, type SkillKey } from "@/lib/domain/course/skill";

/** A cited note as a chip shows it. */
export interface CitedWords {
  skill: string | null;
  label: string;
  passage: { exact: string };
}

/** A skill by its key, when it is one of the four; a course may have others, which have no sign. */
export const knownSkill = (key: string | null): SkillKey | null =>
  readingSkills.find((skill) => skill.key === key)?.key ?? null;

/** The classes of a cited note's chip. */
export const citedClass = (cited: CitedWords): string => chipClass(knownSkill(cited.skill));

/** The inside of the chip of a cited note. */
export const Cited = ({ cited }: { cited: CitedWords }): ReactNode => (
  <ChipContent skill={knownSkill(cited.skill)} place={cited.label} quotation={cited.passage.exact} />
);

/** A chip whose note is not there. */
export const NoteDeleted = ({ cited }: { cited?: CitedWords }): ReactNode => (
  <span className="chip" data-deleted>
    {cited ? <span className="pn">{cited.label}</span> : null}
    <span className="q">{cited?.passage.exact ? `“${cited.passage.exact}”` : "note"}</span>
    <span className="state state-bad">note deleted</span>
  </span>
);
