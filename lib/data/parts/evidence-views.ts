import { describePassage, passageLabel } from "../../domain/anchor/passage";
import { countedRows, type EvidenceCounts } from "../../domain/answer/evidence-counts";
import { countedForm, type EvidenceView, type ExpectedPassage, evidenceView } from "../../domain/answer/evidence-view";
import { type Answer, textsOf } from "../../domain/answer/model";
import { type CheckedQuotation, checkQuotations, quotationsIn } from "../../domain/answer/quotations";
import type { PromptHidden } from "../../domain/assignment/prompt-settings";
import { answersOf } from "../../domain/grading/units";
import type { AssignedText } from "../../domain/submission/assigned-text";
import type { DeskUnit, MarkedWork } from "../../domain/submission/grading";
import { database } from "../database";
import { hiddenParts } from "./hidden-parts";
import { indexedText } from "./indexed-text";
import { revisionContent } from "./revision-content";

/**
 * What those who mark are told of the evidence of each answer, and the counts for rows that ask for a number. Made from
 * the frozen submission alone, never from live notes; nobody but those who mark may be answered with it.
 */
export async function evidenceViews(
  courseId: string,
  { work, units }: Pick<MarkedWork, "work" | "units">,
  texts: readonly AssignedText[],
): Promise<{ evidence: Record<string, EvidenceView>; units: Omit<DeskUnit, "flagged">[] }> {
  const hidden = await hiddenParts(database, courseId, work.published.versionId);
  const seen = await Promise.all(
    work.answers.map(async (answer) => {
      const form = countedForm(answer);
      if (!form) return [];
      const { zones = [], key = [] } = hidden.get(answer.prompt.id) ?? {};
      const known = { quotations: quotationsOf(form, texts), expected: await expectedPassages(courseId, zones), key };
      const { evidence, prompt } = answer;
      return [{ id: answer.id, prompt, ...evidenceView(form, { evidence, options: prompt.settings.options }, known) }];
    }),
  );
  const answers = seen.flat();
  const countsOf = (unit: { promptId: string | null }): EvidenceCounts[] =>
    answersOf(unit, answers).map(({ counts }) => counts);
  return {
    evidence: Object.fromEntries(answers.map(({ id, view }) => [id, view])),
    units: units.map((unit) => ({ ...unit, counted: countedRows(unit.rubric?.criteria ?? [], countsOf(unit)) })),
  };
}

/** The texts are taken apart only for an answer that quotes. */
function quotationsOf(form: Answer, texts: readonly AssignedText[]): CheckedQuotation[] {
  const quoting = textsOf(form).filter((text) => quotationsIn(text).length > 0);
  if (quoting.length === 0) return [];
  const words = texts.map(indexedText);
  return quoting.flatMap((text) => checkQuotations(text, words));
}

async function expectedPassages(courseId: string, zones: PromptHidden["zones"]): Promise<ExpectedPassage[]> {
  const found = await Promise.all(
    zones.map(async ({ revisionId, span }) => {
      const content = await revisionContent(database, courseId, revisionId);
      const passage = describePassage(content, span);
      if (!passage) return [];
      const documentTitle = content.meta.title ?? "Untitled document";
      return [{ revisionId, documentTitle, label: passageLabel(content, passage), passage }];
    }),
  );
  return found.flat();
}
