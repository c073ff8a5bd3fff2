import { readingSkills, type SkillKey } from "@/lib/domain/course/skill";

/** One of the four skills, or null: for no skill, and for one that a course has added and that has no sign of its own. */
export function skillKey(key: string | null): SkillKey | null {
  return readingSkills.find((skill) => skill.key === key)?.key ?? null;
}
