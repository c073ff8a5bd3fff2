import type { Member } from "../../domain/policy/viewer";
import { database } from "../database";

/**
 * The discussion prompts of an assignment in which a student has a post, or had one: what opens the others' posts to
 * them. None for everybody else, who wait for nothing.
 */
export async function postedIn(
  { courseId, enrollmentId: authorId, role }: Member,
  assignmentId: string,
): Promise<ReadonlySet<string>> {
  if (role !== "Student") return new Set();
  const rows = await database.discussionPost.groupBy({
    by: ["promptId"],
    where: { courseId, assignmentId, authorId, postedAt: { not: null } },
  });
  return new Set(rows.map(({ promptId }) => promptId));
}
