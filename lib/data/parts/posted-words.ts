import { ownWords } from "../../domain/answer/running-text";
import type { PublishedPrompt } from "../../domain/assignment/published";
import { database } from "../database";
import { ownPostsAsText } from "./own-posts";

/** Words that this student has posted (`before` an instant, if given) in the threads of discussion prompts, by question. */
export async function postedWords(
  courseId: string,
  studentId: string,
  prompts: readonly PublishedPrompt[],
  before: Date | null = null,
) {
  const discussed = prompts.filter(({ kind }) => kind === "Discussion");
  const counted = await Promise.all(
    discussed.map(
      async ({ id }) => [id, ownWords(await ownPostsAsText(courseId, id, studentId, database, before))] as const,
    ),
  );
  return Object.fromEntries(counted);
}
