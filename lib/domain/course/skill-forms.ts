/** What an instructor writes of a skill that they add to the four. */
import { z } from "zod";
import { lineField, optionalLine } from "../person/fields";

/** At most so many skills in a course, retired ones among them. */
export const MOST_SKILLS = 24;

export const skillFields = z.object({
  name: lineField("a name for the skill", 40),
  /** What a reader asks when they use it, in a sentence; null is "not said". */
  about: optionalLine(200),
});
export type SkillFields = z.infer<typeof skillFields>;
