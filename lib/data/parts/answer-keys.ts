import type { SubmittedWork } from "../../domain/submission/submitted";
import { database } from "../database";
import { hiddenParts } from "./hidden-parts";

/**
 * The options that are right, in their words, by question: for a student to whom the work was returned, and for nobody
 * before. Only of choice questions that have a key.
 */
export async function answerKeys(courseId: string, { published }: SubmittedWork): Promise<Record<string, string[]>> {
  const choices = published.prompts.filter(({ kind }) => kind === "Choice");
  if (choices.length === 0) return {};
  const hidden = await hiddenParts(database, courseId, published.versionId);
  return Object.fromEntries(
    choices.flatMap(({ id, settings }) => {
      const key = hidden.get(id)?.key ?? [];
      const right = settings.options.filter((option) => key.includes(option.id)).map(({ text }) => text);
      return right.length === 0 ? [] : [[id, right]];
    }),
  );
}
