/** Passages of a draft that its readers are not given: those questions stand on, and those that are expected to be noticed. */
import { describePassage, type Span } from "../anchor/passage";
import type { DocumentContent } from "../document/model";
import { isReadable, readableRanges } from "../document/readable";
import { flowBlocks } from "../document/text";
import type { AssignmentDraft, DraftExcerpt, DraftProblem } from "./draft";
import { gateOf } from "./prompt-settings";

/** A question must stand on words that its readers are given. */
export function passageProblems(draft: AssignmentDraft, texts: ReadonlyMap<string, DocumentContent>): DraftProblem[] {
  return draft.prompts.flatMap((prompt, index) => {
    const excerpt = draft.excerpts.find((each) => each.revisionId === prompt.passage?.revisionId);
    const content = prompt.passage && texts.get(prompt.passage.revisionId);
    // A passage whose text is not assigned is said by `draftProblems`.
    if (!prompt.passage || !excerpt || !content) return [];
    const problem =
      passageProblem(prompt.passage.span, excerpt, content, [
        `Question ${index + 1}`,
        `The passage of question ${index + 1}`,
      ]) ??
      (gateOf(prompt) === excerpt.documentId && !isReadable(content, given(excerpt, true), prompt.passage.span)
        ? `Question ${index + 1} is answered before its text opens, so it cannot stand on words of that text. Ask it on the whole.`
        : null);
    return problem ? [{ field: `prompts.${index}.passage`, problem }] : [];
  });
}

/** What students are expected to notice must be among what they are given. */
export function zoneProblems(draft: AssignmentDraft, texts: ReadonlyMap<string, DocumentContent>): DraftProblem[] {
  return draft.prompts.flatMap((prompt, index) => {
    const problem = prompt.hidden.zones.flatMap(({ revisionId, span }) => {
      const excerpt = draft.excerpts.find((each) => each.revisionId === revisionId);
      const content = texts.get(revisionId);
      const name = `An expected passage of question ${index + 1}`;
      if (!excerpt) return [`${name} stands in a text that is not read here any more. Take it away.`];
      return content ? (passageProblem(span, excerpt, content, [name, name]) ?? []) : [];
    })[0];
    return problem ? [{ field: `prompts.${index}.hidden.zones`, problem }] : [];
  });
}

/** Why readers are not given a passage; null when they are. `names`: of what stands on it, and of its passage. */
function passageProblem(
  span: Span,
  excerpt: DraftExcerpt,
  content: DocumentContent,
  [name, passage]: readonly [string, string],
): string | null {
  if (!describePassage(content, span)) return `${passage} does not stand in the text. Choose it again.`;
  if (span.flow !== "doc" && !excerpt.showNotes) return `${name} stands on a note, and notes are withheld.`;
  if (!excerpt.showHeadnote && touches(content, span, "headnote"))
    return `${name} stands on the headnote, which is withheld.`;
  if (isReadable(content, given(excerpt), span)) return null;
  return `${name} stands on words that are left out. Put them back or choose another passage.`;
}

/** What of the document this excerpt alone gives to its readers, `shut` by a gate or not. */
const given = (excerpt: DraftExcerpt, shut = false) =>
  readableRanges({
    whole: false,
    excerpts: [excerpt],
    withheld: { headnote: !excerpt.showHeadnote, notes: !excerpt.showNotes, text: shut },
  });

function touches(content: DocumentContent, span: Span, type: "headnote"): boolean {
  const blocks = flowBlocks(content, span.flow);
  const index = (id: string) => blocks.findIndex((block) => block.id === id);
  return blocks.slice(index(span.start.blockId), index(span.end.blockId) + 1).some((block) => block.type === type);
}
