/**
 * The forms of a note's words (links, emphasis, quotations, lists) while they are edited in a field of plain words.
 * Notes get them from files that were brought in; the field cannot show them, and must not drop them.
 */
import type { RichText, RichTextBlock } from "../richtext/model";
import { fromPlainText } from "../richtext/plain-text";

/** Words as they stand in the field: paragraphs parted by a blank line, lines within them as they are. */
export const typed = (body: RichText): string => body.blocks.map(({ text }) => text).join("\n\n");

const same = (a: RichText, b: RichText): boolean => JSON.stringify(a) === JSON.stringify(b);

/** The words with their forms, when the field cannot say all of it; undefined when plain words do. */
export const formed = (body: RichText): RichText | undefined =>
  same(fromPlainText(typed(body)), body) ? undefined : body;

/**
 * What is typed, with the forms of `before`: all of them as long as nothing was changed, and else those of each
 * paragraph whose words are as they were, wherever it stands now. Words that were changed are plain.
 */
export function withForms(text: string, before: RichText | undefined): RichText {
  if (before && typed(before) === text) return before;
  const left = new Map<string, RichTextBlock[]>();
  for (const block of before?.blocks ?? []) left.set(block.text, [...(left.get(block.text) ?? []), block]);
  return { blocks: fromPlainText(text).blocks.map((block) => left.get(block.text)?.shift() ?? block) };
}
