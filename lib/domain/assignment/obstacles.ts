/**
 * What keeps a draft from being published once it is held against the course: texts that are gone, passages that do
 * not stand in them, words that students would not be given, documents that have to stay because of notes on them.
 */
import { describePassage, linearSpan, type Span } from "../anchor/passage";
import type { DocumentContent } from "../document/model";
import { isReadable, readableRanges } from "../document/readable";
import { flowBlocks } from "../document/text";
import { type AssignmentDraft, type DraftExcerpt, type DraftProblem, type PromptKind, promptKindNames } from "./draft";
import { intervalsOf } from "./excerpt";

/** What a draft is measured against. `texts` is by revision id; `skills` are the keys the course has. */
export interface Circumstances {
  texts: ReadonlyMap<string, DocumentContent>;
  skills: readonly string[];
  /** Slugs of the rubrics that can be chosen. */
  rubrics: readonly string[];
  /** Ids of the sets of groups the course has. */
  groupSets: readonly string[];
  /** Documents that notes have been written on: they stay, in the revision the notes stand in. */
  annotated: readonly { documentId: string; revisionId: string; title: string }[];
  /** Kinds of the prompts that students were given, by prompt id: answers were written for them. */
  keptKinds: Readonly<Record<string, PromptKind>>;
}

/** Every problem of a draft with these circumstances, each with its field. */
export function obstacles(draft: AssignmentDraft, circumstances: Circumstances): DraftProblem[] {
  return [
    ...excerptProblems(draft, circumstances),
    ...choiceProblems(draft, circumstances),
    ...passageProblems(draft, circumstances.texts),
  ];
}

function excerptProblems(draft: AssignmentDraft, { texts, annotated }: Circumstances): DraftProblem[] {
  const problems: DraftProblem[] = [];
  draft.excerpts.forEach((excerpt, index) => {
    const content = texts.get(excerpt.revisionId);
    const field = `excerpts.${index}`;
    if (!content) problems.push({ field, problem: `Document ${index + 1} is not in this course’s library any more.` });
    else if (!standsApart(content, excerpt.ranges)) {
      problems.push({
        field,
        problem: `What is chosen of document ${index + 1} does not fit its text. Choose it again.`,
      });
    }
    if (draft.excerpts.findIndex((each) => each.documentId === excerpt.documentId) < index) {
      problems.push({ field, problem: `Document ${index + 1} is chosen twice.` });
    }
  });
  for (const { documentId, revisionId, title } of annotated) {
    const excerpt = draft.excerpts.find((each) => each.documentId === documentId);
    if (excerpt?.revisionId === revisionId) continue;
    const problem = excerpt
      ? `Notes have been written on an earlier revision of “${title}”. It stays with that revision.`
      : `Notes have been written on “${title}”, so it has to stay in this assignment. Add it again.`;
    problems.push({ field: "excerpts", problem });
  }
  return problems;
}

/** Every range stands in the text, and no two overlap. */
function standsApart(content: DocumentContent, ranges: readonly Span[]): boolean {
  if (!intervalsOf(content.blocks, ranges)?.length) return false;
  const places = ranges.flatMap((range) => linearSpan(content.blocks, range) ?? []);
  const inOrder = places.toSorted((a, b) => a.startAt - b.startAt);
  return inOrder.every((place, index) => place.startAt >= (inOrder[index - 1]?.endAt ?? 0));
}

function choiceProblems(
  draft: AssignmentDraft,
  { skills, rubrics, groupSets, keptKinds }: Circumstances,
): DraftProblem[] {
  const problems: DraftProblem[] = [];
  draft.prompts.forEach((prompt, index) => {
    if (prompt.skill !== null && !skills.includes(prompt.skill)) {
      problems.push({
        field: `prompts.${index}.skill`,
        problem: `Choose one of the course’s skills for question ${index + 1}.`,
      });
    }
    if (prompt.minDocuments > draft.excerpts.length) {
      const problem = `Question ${index + 1} asks for more documents than are read here.`;
      problems.push({ field: `prompts.${index}.minDocuments`, problem });
    }
    const kept = keptKinds[prompt.id];
    if (kept && kept !== prompt.kind) {
      const problem = `Question ${index + 1} was given as a ${promptKindNames[kept]} and stays one. Ask a new question instead.`;
      problems.push({ field: `prompts.${index}.kind`, problem });
    }
    if (draft.prompts.findIndex((each) => each.id === prompt.id) < index) {
      problems.push({ field: `prompts.${index}`, problem: `Question ${index + 1} is in the list twice.` });
    }
  });
  if (draft.rubric !== null && !rubrics.includes(draft.rubric)) {
    problems.push({ field: "rubric", problem: "This rubric is not there any more. Choose another one." });
  }
  if (draft.groupSetId !== null && !groupSets.includes(draft.groupSetId)) {
    problems.push({ field: "groupSetId", problem: "These groups are not there any more. Choose others, or none." });
  }
  return problems;
}

/** A question must stand on words that its readers are given. */
function passageProblems(draft: AssignmentDraft, texts: ReadonlyMap<string, DocumentContent>): DraftProblem[] {
  return draft.prompts.flatMap((prompt, index) => {
    const excerpt = draft.excerpts.find((each) => each.revisionId === prompt.passage?.revisionId);
    const content = prompt.passage && texts.get(prompt.passage.revisionId);
    // A passage whose text is not assigned is said by `draftProblems`.
    if (!prompt.passage || !excerpt || !content) return [];
    const problem = passageProblem(prompt.passage.span, excerpt, content, index + 1);
    return problem ? [{ field: `prompts.${index}.passage`, problem }] : [];
  });
}

function passageProblem(span: Span, excerpt: DraftExcerpt, content: DocumentContent, number: number): string | null {
  if (!describePassage(content, span))
    return `The passage of question ${number} does not stand in the text. Choose it again.`;
  if (span.flow !== "doc" && !excerpt.showNotes) return `Question ${number} stands on a note, and notes are withheld.`;
  if (!excerpt.showHeadnote && touches(content, span, "headnote")) {
    return `Question ${number} stands on the headnote, which is withheld.`;
  }
  if (isReadable(content, given(excerpt), span)) return null;
  return `Question ${number} stands on words that are left out. Put them back or choose another passage.`;
}

/** What of the document this excerpt alone gives to its readers. */
const given = (excerpt: DraftExcerpt) =>
  readableRanges({
    whole: false,
    excerpts: [excerpt],
    withheld: { headnote: !excerpt.showHeadnote, notes: !excerpt.showNotes },
  });

function touches(content: DocumentContent, span: Span, type: "headnote"): boolean {
  const blocks = flowBlocks(content, span.flow);
  const index = (id: string) => blocks.findIndex((block) => block.id === id);
  return blocks.slice(index(span.start.blockId), index(span.end.blockId) + 1).some((block) => block.type === type);
}
