/** What the forms of the page of groups send. */
import { z } from "zod";
import { lineField } from "../person/fields";

/** By chance; by chance with each section spread evenly; or empty groups that are filled by hand. */
export const partings = ["random", "balanced", "hand"] as const;

/** At most so many groups in a set. */
export const MOST_GROUPS = 100;

const setName = lineField("a name for this set of groups", 80);
const groupName = lineField("a name for the group", 60);

export const newGroupSet = z.object({
  name: setName,
  how: z.enum(partings, "Choose how the students are parted."),
  /** What `number` counts: groups, or people in each. */
  count: z.enum(["groups", "people"], "Choose what is counted."),
  number: z.coerce
    .number("Write a number.")
    .int("Write a whole number.")
    .min(1, "Write 1 or more.")
    .max(1000, "Write at most 1000."),
});
export type NewGroupSet = z.infer<typeof newGroupSet>;

export const groupSetName = z.object({ name: setName });
export const newGroupName = z.object({ name: groupName });
