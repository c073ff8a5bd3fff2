/**
 * An assignment taken elsewhere: into another course, another term, or out of a file. The questions, texts and rules go
 * along; people's work never does. Everything that the draft points at gets the name it has in its new place, and what
 * has no place there is left out and said. Wall times stay what they are: 18:00 is 18:00 in the next term too.
 */
import type { AssignmentDraft, DraftPrompt } from "./draft";

/** Where things of the old place are in the new one. */
export interface NewPlaces {
  /** By the id of the revision that was read. */
  texts: ReadonlyMap<string, { documentId: string; revisionId: string }>;
  /** By the draft's own word for a published rubric, `version:<id>`; templates need no new name. */
  rubrics: ReadonlyMap<string, string>;
  /** Keys of the skills there. */
  skills: readonly string[];
  /** The sets of groups there; none elsewhere than in the same course. */
  groupSets: readonly string[];
}

/** The draft in its new place, and what was left out, one sentence each. `newId` makes the ids of the questions. */
export function remapped(
  draft: AssignmentDraft,
  places: NewPlaces,
  newId: () => string,
): { draft: AssignmentDraft; leftOut: string[] } {
  const leftOut: string[] = [];
  const documents = documentsOf(draft, places);
  const excerpts = draft.excerpts.flatMap((excerpt) => {
    const place = places.texts.get(excerpt.revisionId);
    return place ? [{ ...excerpt, ...place }] : [];
  });
  const missing = draft.excerpts.length - excerpts.length;
  if (missing > 0)
    leftOut.push(missing === 1 ? "One text could not be taken along." : `${missing} texts could not be taken along.`);
  const rubric = rubricThere(draft.rubric, places);
  if (rubric === null && draft.rubric !== null) leftOut.push("The rubric could not be taken along.");
  const groupSetId = draft.groupSetId !== null && places.groupSets.includes(draft.groupSetId) ? draft.groupSetId : null;
  if (groupSetId !== draft.groupSetId) leftOut.push("Groups belong to a course: choose them anew.");
  const prompts = draft.prompts.map((prompt) => promptThere(prompt, places, documents, newId()));
  const unmarked = prompts.filter(
    ({ rubric: own }, index) => own === null && draft.prompts[index]?.rubric !== null,
  ).length;
  if (unmarked > 0) leftOut.push("The rubric of a question could not be taken along.");
  const unskilled = prompts.filter(({ skill }, index) => skill !== draft.prompts[index]?.skill).length;
  if (unskilled > 0) leftOut.push("A skill of a question does not exist there: choose one, or add it to the course.");
  return { draft: { ...draft, excerpts, prompts, rubric, groupSetId }, leftOut };
}

/** Documents in their new place by their old id. */
function documentsOf({ excerpts }: AssignmentDraft, { texts }: NewPlaces): Map<string, string> {
  return new Map(
    excerpts.flatMap(({ documentId, revisionId }) => {
      const place = texts.get(revisionId);
      return place ? [[documentId, place.documentId] as const] : [];
    }),
  );
}

const rubricThere = (rubric: string | null, { rubrics }: NewPlaces): string | null =>
  rubric?.startsWith("version:") ? (rubrics.get(rubric) ?? null) : rubric;

function promptThere(
  prompt: DraftPrompt,
  places: NewPlaces,
  documents: ReadonlyMap<string, string>,
  id: string,
): DraftPrompt {
  const { passage, settings, hidden, skill, rubric } = prompt;
  const place = passage && places.texts.get(passage.revisionId);
  return {
    ...prompt,
    id,
    skill: skill !== null && places.skills.includes(skill) ? skill : null,
    rubric: rubricThere(rubric, places),
    passage: passage && place ? { ...passage, ...place } : null,
    settings: { ...settings, gates: settings.gates === null ? null : (documents.get(settings.gates) ?? null) },
    hidden: {
      ...hidden,
      zones: hidden.zones.flatMap((zone) => {
        const there = places.texts.get(zone.revisionId);
        return there ? [{ ...zone, ...there }] : [];
      }),
    },
  };
}
