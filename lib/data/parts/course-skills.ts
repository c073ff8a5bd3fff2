import type { RoomSkill } from "../../domain/annotation/room";
import { skillLetters } from "../../domain/course/skill-letters";
import { database } from "../database";
import type { Prisma } from "../generated/client";

/** A skill of a course as notes are sorted by it, with its row's id. */
export type SkillEntry = RoomSkill & { id: string };

/** The skills of a course in the order in which they are offered, retired ones among them. */
export async function courseSkills(courseId: string, db: Prisma.TransactionClient = database): Promise<SkillEntry[]> {
  // Ids grow with time: letters are given in the order in which skills were made.
  const rows = await db.skill.findMany({ where: { courseId }, orderBy: { id: "asc" } });
  const letters = skillLetters(rows);
  return rows
    .toSorted((a, b) => a.position - b.position || a.id.localeCompare(b.id))
    .map(({ id, key, name, description, retiredAt }) => ({
      ...{ id, key, name, about: description ?? "", retired: retiredAt !== null },
      letter: letters.get(key) ?? "X",
    }));
}
