/** Short words about the parts of a draft, for the desk. */
import { passageLabel } from "@/lib/domain/anchor/passage";
import type { AssignmentDesk } from "@/lib/domain/assignment/desk";
import {
  type AssignmentDraft,
  type DraftExcerpt,
  type DraftPrompt,
  promptKindNames,
} from "@/lib/domain/assignment/draft";
import { intervalsOf, spanAt } from "@/lib/domain/assignment/excerpt";
import { codePointSlice } from "@/lib/domain/document/codepoints";
import type { Block, DocumentContent } from "@/lib/domain/document/model";
import { linearText } from "@/lib/domain/document/text";
import { wordCount } from "@/lib/domain/richtext/model";

/** Words of plain text, as answers count them. */
export const countWords = (text: string): number => wordCount({ blocks: [{ type: "p", text, marks: [], atoms: [] }] });

/** "1 word", "297 words". */
export const many = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`;

/** The kind of a question as a heading: "Sourcing question". */
export function kindName(kind: DraftPrompt["kind"]): string {
  const name = promptKindNames[kind];
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Which part of a text is read: "whole", or "¶1–2, ¶5–10". */
export function excerptLabel(content: DocumentContent, excerpt: DraftExcerpt): string {
  if (excerpt.ranges.length === 0) return "whole";
  const labels = excerpt.ranges.map((range) => passageLabel(content, range));
  return [...new Set(labels)].join(", ");
}

/** How many words of a text are read, headnote and notes left aside. */
export function wordsRead(content: DocumentContent, excerpt: DraftExcerpt): number {
  const text = linearText(content.blocks);
  const intervals = intervalsOf(content.blocks, excerpt.ranges) ?? [];
  return intervals.reduce((sum, { startAt, endAt }) => sum + countWords(codePointSlice(text, startAt, endAt)), 0);
}

/** Where a question stands: "whole assignment", "on ¶5–6", with the document's number when several are read. */
export function placeLabel(prompt: DraftPrompt, draft: AssignmentDraft, about: AssignmentDesk): string {
  const { passage } = prompt;
  if (!passage) return "whole assignment";
  const content = about.texts[passage.revisionId];
  if (!content || !draft.excerpts.some((each) => each.revisionId === passage.revisionId))
    return "on a text that is not read here";
  const label = passageLabel(content, passage.span);
  const number = draft.excerpts.findIndex((each) => each.revisionId === passage.revisionId) + 1;
  return draft.excerpts.length > 1 ? `on ${label} of document ${number}` : `on ${label}`;
}

/** What a document is called on the desk. */
export const titleOf = (content: DocumentContent): string => content.meta.title ?? "Document without a title";

/** The whole of some neighbouring blocks of the text, as a span; null for none. */
export function blocksSpan(content: DocumentContent, blocks: readonly Block[]) {
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (!first || !last) return null;
  const intervals = intervalsOf(content.blocks, [
    { flow: "doc", start: { blockId: first.id, offset: 0 }, end: { blockId: last.id, offset: [...last.text].length } },
  ]);
  const [whole] = intervals ?? [];
  return whole
    ? spanAt(content.blocks, { startAt: whole.startAt, endAt: intervals?.at(-1)?.endAt ?? whole.endAt })
    : null;
}
