import { LetterMark, SkillMark } from "@/components/ui/skill";
import type { RoomSkill } from "@/lib/domain/annotation/room";
import { skillKey } from "./skill-key";

interface NoteSkillProps {
  /** Key of the note's skill, or none. */
  skill: string | null;
  skills: readonly RoomSkill[];
  whose?: "mine" | "theirs";
}

/** The sign of a note's skill: one of the four, or for a skill of the course its letter. It stands beside its word. */
export function NoteSkill({ skill, skills, whose }: NoteSkillProps) {
  const known = skillKey(skill);
  const added = known ? undefined : skills.find((each) => each.key === skill);
  return added ? <LetterMark letter={added.letter} whose={whose} /> : <SkillMark skill={known} whose={whose} />;
}
