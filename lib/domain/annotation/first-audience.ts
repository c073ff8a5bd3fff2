/** Whom the first note of a reader is for, before they say so themselves. */
import type { Role } from "../policy/viewer";
import type { Audience } from "./model";
import type { UnlockRule } from "./unlock";

/**
 * Those who teach address the class. A student's first note is for their instructors: what a class has read cannot be
 * taken back. Only where the assignment asks for notes that others may read, before it opens theirs, is it for everyone:
 * else a student does what is asked and nothing opens.
 */
export const firstAudience = (role: Role, rule: UnlockRule): Audience =>
  role !== "Student" || rule === "AfterPosting" ? "Assignment" : "Instructors";
