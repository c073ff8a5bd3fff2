import { skillKey } from "@/components/annotation/skill-key";
import { skillLetter } from "@/components/ui/skill";
import type { RoomSkill } from "@/lib/domain/annotation/room";
import type { HeatBlock, ToldSkill } from "@/lib/domain/heat/view";

/** A column of the counts: a skill, or the notes without one where there are any. */
export interface SkillColumn {
  key: string;
  name: string;
  /** Class of its colour. */
  tint: string;
}

const columnOf = ({ key, name }: RoomSkill): SkillColumn => ({
  key,
  name,
  tint: `skill-${skillLetter(skillKey(key))}`,
});

/** Readers of each skill, in the order of the course; 0 where none is told. */
export function toldSkills(
  skills: readonly RoomSkill[],
  told: readonly ToldSkill[],
): { skill: SkillColumn; readers: number }[] {
  return skills.map((skill) => ({
    skill: columnOf(skill),
    readers: told.find((each) => each.skill === skill.key)?.count?.readers ?? 0,
  }));
}

/** The same in words: "Sourcing 12, Context 1". */
export function skillLine(skills: readonly RoomSkill[], told: readonly ToldSkill[]): string {
  const some = toldSkills(skills, told).filter(({ readers }) => readers > 0);
  return some.map(({ skill, readers }) => `${skill.name} ${readers}`).join(", ") || "nothing to tell";
}

/** The most readers of one skill in one block. */
export const mostOf = (blocks: readonly HeatBlock[]): number =>
  blocks.reduce((most, { skills }) => skills.reduce((so, { count }) => Math.max(so, count?.readers ?? 0), most), 0);
