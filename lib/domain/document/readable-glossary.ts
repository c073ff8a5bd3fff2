/**
 * Which explanations of names and abbreviations a reader gets: those that an instructor confirmed, of forms that stand
 * in what this person reads. An expansion that is printed only in a withheld headnote stays withheld with it.
 */
import { formFinder, visibleGlossary } from "../glossary/visible";
import { codePointLength } from "./codepoints";
import type { GlossaryEntry } from "./model";
import type { ReadableBlock } from "./readable-content";

/** A stretch of a block, `[start, end)` in its code points, and what it means. */
export interface ExplainedSpan {
  start: number;
  end: number;
  meaning: string;
}

/** The explanations that belong to readable blocks (text and notes), sorted by form. */
export function readableGlossary(
  glossary: readonly GlossaryEntry[],
  blocks: readonly ReadableBlock[],
): GlossaryEntry[] {
  const text = blocks.flatMap((block) => block.parts.map((part) => part.text)).join("\n");
  return visibleGlossary(glossary, text)
    .filter(({ meaning, basis }) => meaning !== null && (basis === "instructor" || text.includes(meaning)))
    .toSorted((a, b) => a.form.localeCompare(b.form, "en"));
}

/** The first place of each form in the text, by block, in order and apart: there it is explained when asked. */
export function explainedPlaces(
  glossary: readonly GlossaryEntry[],
  blocks: readonly ReadableBlock[],
): Map<string, ExplainedSpan[]> {
  const places = new Map<string, ExplainedSpan[]>();
  for (const { form, meaning } of glossary) {
    const place = meaning === null ? null : firstPlace(form, meaning, blocks);
    if (!place) continue;
    const before = places.get(place.blockId) ?? [];
    if (before.some(({ start, end }) => place.span.start < end && start < place.span.end)) continue;
    places.set(place.blockId, [...before, place.span]);
  }
  return places;
}

/** The first place of a form; where its meaning is printed right behind it, nobody has to ask. */
function firstPlace(form: string, meaning: string, blocks: readonly ReadableBlock[]) {
  for (const block of blocks) {
    for (const part of block.parts) {
      for (const found of part.text.matchAll(formFinder(form))) {
        const [printed] = found;
        const behind = part.text.slice(found.index + printed.length).replace(/^[\s([,=:–—-]+/u, "");
        if (behind.startsWith(meaning)) continue;
        const start = part.offset + codePointLength(part.text.slice(0, found.index));
        return { blockId: block.id, span: { start, end: start + codePointLength(printed), meaning } };
      }
    }
  }
  return null;
}
