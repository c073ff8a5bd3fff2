/**
 * Whom words reach. Replies are read with their note, so a note that others have answered may go to fewer readers and
 * back, and never to new ones: they would read what was said among others.
 */
import type { Audience } from "./model";

/** Where a note stood: ids of an assignment, a section, a group, or of the course for its instructors. */
export interface Reach {
  audience: Audience;
  audienceId: string;
}

/**
 * Does it reach nobody whom it did not reach before? `before`: where it was last read by others; null when it never was.
 * Those who teach read whatever is written for students.
 */
export function reachesNoFurther(before: Reach["audienceId"] | null, after: Reach, assignmentId: string): boolean {
  if (before === null || before === assignmentId || before === after.audienceId) return true;
  return after.audience === "Private" || after.audience === "Instructors";
}
