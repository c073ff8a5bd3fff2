/**
 * What keeps a draft from being published once it is held against the course: texts that are gone, passages that do
 * not stand in them, words that students would not be given, documents that have to stay because of notes on them.
 */
import { linearSpan, type Span } from "../anchor/passage";
import type { DocumentContent } from "../document/model";
import { type AssignmentDraft, type DraftProblem, type PromptKind, promptKindNames } from "./draft";
import { intervalsOf } from "./excerpt";
import { passageProblems, zoneProblems } from "./passage-obstacles";

/** What a draft is measured against. `texts` is by revision id; `skills` are the keys the course has. */
export interface Circumstances {
  texts: ReadonlyMap<string, DocumentContent>;
  skills: readonly string[];
  /** Slugs of the rubrics that can be chosen. */
  rubrics: readonly string[];
  /** Ids of the sets of groups the course has. */
  groupSets: readonly string[];
  /** Ids of documents that were taken out of the library and not given here yet. */
  withdrawn: readonly string[];
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
    ...zoneProblems(draft, circumstances.texts),
  ];
}

function excerptProblems(draft: AssignmentDraft, { texts, withdrawn, annotated }: Circumstances): DraftProblem[] {
  const problems: DraftProblem[] = [];
  draft.excerpts.forEach((excerpt, index) => {
    const content = texts.get(excerpt.revisionId);
    const field = `excerpts.${index}`;
    if (!content || withdrawn.includes(excerpt.documentId))
      problems.push({ field, problem: `Document ${index + 1} is not in this course’s library any more.` });
    else {
      const problem = rangeProblem(content, excerpt.ranges, index + 1);
      if (problem) problems.push({ field, problem });
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

/** Every range stands in the text, holds words that can be chosen, and no two overlap; else what is wrong. */
function rangeProblem(content: DocumentContent, ranges: readonly Span[], number: number): string | null {
  if (ranges.some(({ start, end }) => start.blockId === end.blockId && start.offset === end.offset))
    return `A part of document ${number} is empty. Choose what is read of it again.`;
  const places = ranges.flatMap((range) => (range.flow === "doc" ? (linearSpan(content.blocks, range) ?? []) : []));
  if (places.length < ranges.length)
    return `What is chosen of document ${number} does not fit its text. Choose it again.`;
  const inOrder = places.toSorted((a, b) => a.startAt - b.startAt);
  if (inOrder.some((place, index) => place.startAt < (inOrder[index - 1]?.endAt ?? 0)))
    return `Two parts of document ${number} overlap. Choose what is read of it again.`;
  return intervalsOf(content.blocks, ranges)?.length ? null : `Nothing of document ${number} is left to read.`;
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
    if (prompt.rubric !== null && !rubrics.includes(prompt.rubric)) {
      const problem = `The rubric of question ${index + 1} is not there any more. Choose another one.`;
      problems.push({ field: `prompts.${index}.rubric`, problem });
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
