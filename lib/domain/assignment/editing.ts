/**
 * The moves of an instructor at the desk. Each takes a draft and gives the next one; the old one stays as it was, so
 * that every move can be taken back.
 */
import type { Span } from "../anchor/passage";
import { writeSpan } from "../anchor/span-text";
import { type AssignmentDraft, type DraftExcerpt, type DraftPrompt, plainPrompt } from "./draft";
import type { PromptTemplate } from "./template";

/** A new question on a passage, or on the whole assignment. */
export function newPrompt(id: string, passage: DraftPrompt["passage"]): DraftPrompt {
  return {
    ...{ id, kind: "Sourcing", text: "", skill: "sourcing", points: null, passage },
    ...{ ...plainPrompt, minAnnotations: 1, minDocuments: 0, minWords: null, maxWords: null },
  };
}

/**
 * A question with what a template says; its place and points stay, and so do the passages and samples it expects. A
 * template that is asked before reading shuts the text it was put on, and leaves the passage: nobody could see it.
 */
export function fromTemplate(prompt: DraftPrompt, template: PromptTemplate): DraftPrompt {
  const { kind, text, skill, minAnnotations, minDocuments, minWords, maxWords, gate } = template;
  const gates = gate ? (prompt.passage?.documentId ?? prompt.settings.gates) : null;
  return {
    ...{ ...prompt, kind, text, skill, minAnnotations, minDocuments, minWords, maxWords },
    settings: { ...template.settings, gates },
    hidden: { ...prompt.hidden, ...template.hidden },
    passage: gate ? null : prompt.passage,
  };
}

/** Adds a question at the end, or puts the changed one in its place. */
export function withPrompt(draft: AssignmentDraft, prompt: DraftPrompt): AssignmentDraft {
  const known = draft.prompts.some((each) => each.id === prompt.id);
  const prompts = draft.prompts.map((each) => (each.id === prompt.id ? prompt : each));
  return { ...draft, prompts: known ? prompts : [...prompts, prompt] };
}

/** A question that expects a passage to be noticed; the same passage counts once. */
export function withZone(prompt: DraftPrompt, zone: DraftPrompt["hidden"]["zones"][number]): DraftPrompt {
  const { zones } = prompt.hidden;
  const known = zones.some(
    (each) => each.revisionId === zone.revisionId && writeSpan(each.span) === writeSpan(zone.span),
  );
  return known ? prompt : { ...prompt, hidden: { ...prompt.hidden, zones: [...zones, zone] } };
}

/** Takes a question away. */
export function withoutPrompt(draft: AssignmentDraft, id: string): AssignmentDraft {
  return { ...draft, prompts: draft.prompts.filter((each) => each.id !== id) };
}

/** Adds a document at the end, whole, with headnote and notes. */
export function withDocument(draft: AssignmentDraft, documentId: string, revisionId: string): AssignmentDraft {
  if (draft.excerpts.some((each) => each.documentId === documentId)) return draft;
  const excerpt = { documentId, revisionId, ranges: [], showHeadnote: true, showNotes: true };
  return { ...draft, excerpts: [...draft.excerpts, excerpt] };
}

/** Takes a document away; questions on it stay and say so until they get another passage. */
export function withoutDocument(draft: AssignmentDraft, documentId: string): AssignmentDraft {
  return { ...draft, excerpts: draft.excerpts.filter((each) => each.documentId !== documentId) };
}

/** Changes what of a document is read or shown. */
export function withExcerpt(
  draft: AssignmentDraft,
  revisionId: string,
  change: Partial<Pick<DraftExcerpt, "showHeadnote" | "showNotes">> & { ranges?: Span[] },
): AssignmentDraft {
  return {
    ...draft,
    excerpts: draft.excerpts.map((each) => (each.revisionId === revisionId ? { ...each, ...change } : each)),
  };
}

/** A list with one of its things a step earlier (-1) or later (1); unchanged at the ends. */
export function moved<T>(list: readonly T[], index: number, by: -1 | 1): T[] {
  const result = [...list];
  const [here, there] = [result[index], result[index + by]];
  if (here === undefined || there === undefined) return result;
  result[index] = there;
  result[index + by] = here;
  return result;
}
