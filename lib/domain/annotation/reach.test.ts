import { expect, test } from "vitest";
import type { Audience } from "./model";
import { reachesNoFurther } from "./reach";

const everyone = "assignment";

test.each<[string, string | null, Audience, string, boolean]>([
  ["never read by others", null, "Assignment", everyone, true],
  ["from everyone to a group", everyone, "Group", "g1", true],
  ["from a group to everyone", "g1", "Assignment", everyone, false],
  ["from a group to another", "g1", "Group", "g2", false],
  ["within its group", "g1", "Group", "g1", true],
  ["from a group to its section", "g1", "Section", "s1", false],
  ["from the instructors to everyone", "course", "Assignment", everyone, false],
  ["from a section to the instructors", "s1", "Instructors", "course", true],
  ["from a section to nobody", "s1", "Private", "me", true],
])("%s", (_, before, audience, audienceId, right) => {
  expect(reachesNoFurther(before, { audience, audienceId }, everyone)).toBe(right);
});
