/** What is open in the settings of one question; each kind is asked for its own only. */
import type { AssignmentDraft, DraftProblem, DraftPrompt } from "./draft";
import { gateOf } from "./prompt-settings";

/** The problems of one question's settings, each with its field. `index` is its place in the list, from 0. */
export function settingsProblems(draft: AssignmentDraft, prompt: DraftPrompt, index: number): DraftProblem[] {
  const own = [
    ...choiceProblems(prompt),
    ...gateProblems(draft, prompt, index),
    ...sheetProblems(draft, prompt),
    ...sampleProblems(prompt),
  ];
  return own.map(([field, problem]) => ({
    field: `prompts.${index}.${field}`,
    problem: problem.replace("#", `question ${index + 1}`).replace(/^q/, "Q"),
  }));
}

/** Field within the question, and the words, in which # is its name. */
type Told = readonly [field: string, problem: string];

function choiceProblems({ kind, settings, hidden }: DraftPrompt): Told[] {
  if (kind !== "Choice") return [];
  const { options } = settings;
  const written = options.filter(({ text }) => text.trim() !== "");
  if (written.length < 2) return [["settings.options", "Give # two answers or more to choose from."]];
  if (written.length < options.length)
    return [["settings.options", "Write every answer of #, or take the empty one away."]];
  const same = new Set(written.map(({ text }) => text.trim())).size < written.length;
  if (same) return [["settings.options", "Two answers of # say the same."]];
  if (new Set(options.map(({ id }) => id)).size < options.length)
    return [["settings.options", "Two answers of # are one. Take one of them away."]];
  if (hidden.key.some((id) => !options.some((option) => option.id === id)))
    return [["hidden.key", "The right answer of # is not among its answers any more. Mark it again."]];
  return [];
}

function gateProblems(draft: AssignmentDraft, prompt: DraftPrompt, index: number): Told[] {
  const gated = gateOf(prompt);
  if (gated === null) return [];
  if (!draft.excerpts.some(({ documentId }) => documentId === gated))
    return [["settings.gates", "The text that # keeps shut is not read here any more. Choose another, or none."]];
  const first = draft.prompts.findIndex((each) => gateOf(each) === gated);
  return first < index
    ? [
        [
          "settings.gates",
          `Question ${first + 1} is answered before that text already. Choose another text for #, or none.`,
        ],
      ]
    : [];
}

function sheetProblems(draft: AssignmentDraft, { kind, settings }: DraftPrompt): Told[] {
  if (!settings.sheet) return [];
  if (kind === "Sourcing" && settings.fields.length === 0)
    return [["settings.fields", "Choose at least one row for the sheet of #."]];
  if (kind === "Corroboration" && settings.minPairs > 0 && draft.excerpts.length < 2)
    return [["settings.minPairs", "A pair takes two documents, and # has only one to read."]];
  return [];
}

function sampleProblems({ hidden }: DraftPrompt): Told[] {
  const unfinished = hidden.samples.some(({ level, text }) => level.trim() === "" || text.trim() === "");
  return unfinished
    ? [["hidden.samples", "Give each sample answer of # its level and its words, or take it away."]]
    : [];
}
