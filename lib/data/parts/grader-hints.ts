import { describePassage } from "../../domain/anchor/passage";
import { type ExpectedPassage, graderHints } from "../../domain/answer/grader-hints";
import { database } from "../database";
import { hiddenParts } from "./hidden-parts";
import { revisionContent } from "./revision-content";
import type { SubmittedWork } from "./submitted-work";

/** What is told to those who mark about each answer, by its id; nobody else may be answered with it. */
export async function hintsForGraders(courseId: string, work: SubmittedWork): Promise<Record<string, string[]>> {
  const hidden = await hiddenParts(database, courseId, work.published.versionId);
  const told = await Promise.all(
    work.answers.map(async ({ id, prompt, form, evidence }): Promise<[string, string[]]> => {
      const { zones = [], key = [] } = hidden.get(prompt.id) ?? {};
      const expected = await Promise.all(
        zones.map(async ({ revisionId, span }): Promise<ExpectedPassage[]> => {
          const found = describePassage(await revisionContent(database, courseId, revisionId), span);
          return found ? [{ ...found, revisionId }] : [];
        }),
      );
      const cited = evidence.map(({ revisionId, passage }) => ({ ...passage, revisionId }));
      return [id, graderHints(form, cited, { expected: expected.flat(), key, options: prompt.settings.options })];
    }),
  );
  return Object.fromEntries(told);
}
