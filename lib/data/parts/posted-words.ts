import { ownWords } from "../../domain/answer/running-text";
import type { PublishedPrompt } from "../../domain/assignment/published";
import { ownPostsAsText } from "./own-posts";

/** Words that this student has posted in the threads of discussion prompts, by question. */
export async function postedWords(courseId: string, studentId: string, prompts: readonly PublishedPrompt[]) {
  const discussed = prompts.filter(({ kind }) => kind === "Discussion");
  const counted = await Promise.all(
    discussed.map(async ({ id }) => [id, ownWords(await ownPostsAsText(courseId, id, studentId))] as const),
  );
  return Object.fromEntries(counted);
}
