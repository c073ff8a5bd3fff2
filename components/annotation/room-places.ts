import { noteName } from "@/components/reading/inline-text";
import type { RoomPrompt, RoomText } from "@/lib/domain/annotation/room";
import type { ReadableBlock } from "@/lib/domain/document/readable-content";
import { blockLabel } from "./block-label";
import { homeKey } from "./note-book";

/** The blocks that are drawn of a text, in order. */
export const blocksOf = ({ text }: RoomText): ReadableBlock[] =>
  text.items.flatMap((item) => (item.kind === "block" ? [item.block] : []));

/** The block a question stands at: where its passage begins, else the head of the text. */
export function homeIn(blocks: readonly ReadableBlock[], { place }: RoomPrompt): string | undefined {
  if (place?.span.flow === "doc") return place.span.start.blockId;
  return blocks[0]?.id;
}

/** The blocks a question's passage reaches over; none for a question on the whole, or within a note. */
export function reachOf(blocks: readonly ReadableBlock[], { place }: RoomPrompt): string[] {
  if (place?.span.flow !== "doc") return [];
  const ids = blocks.map((block) => block.id);
  const [from, to] = [ids.indexOf(place.span.start.blockId), ids.indexOf(place.span.end.blockId)];
  return from < 0 || to < from ? [] : ids.slice(from, to + 1);
}

/** The block each footnote hangs from, by `revisionId/flow`. */
export function footnoteHomes(texts: readonly RoomText[]): Record<string, string> {
  return Object.fromEntries(
    texts.flatMap(({ revisionId, text }) =>
      text.notes.flatMap((note) => (note.blockId ? [[`${revisionId}/note:${note.id}`, note.blockId] as const] : [])),
    ),
  );
}

/** How each block is cited, in the order of the room: `¶5`, or what it is. */
export function blockLabels(texts: readonly RoomText[]): Record<string, string> {
  return Object.fromEntries(
    texts.flatMap((text) => [
      ...blocksOf(text).map((block) => [homeKey(text.revisionId, block.id), blockLabel(block)]),
      ...text.text.notes.flatMap((note) =>
        note.blocks.map((block) => [homeKey(text.revisionId, block.id), `note ${noteName(note.label)}`]),
      ),
    ]),
  );
}

/** What is written after a copied quotation: title and archival reference as printed. */
export function citations(texts: readonly RoomText[]): Record<string, string> {
  return Object.fromEntries(
    texts.map(({ revisionId, title, text }) => [
      revisionId,
      [title, text.meta.archival[0]?.raw].filter(Boolean).join(", "),
    ]),
  );
}

/** What the questions at each block are called, "Question 2", by `revisionId/blockId`; those without a passage stand at the head of the first text. */
export function questionsAt(texts: readonly RoomText[], prompts: readonly RoomPrompt[]): Record<string, string[]> {
  const at: Record<string, string[]> = {};
  for (const prompt of prompts) {
    const text = prompt.place ? texts.find(({ revisionId }) => revisionId === prompt.place?.revisionId) : texts[0];
    const home = text ? homeIn(blocksOf(text), prompt) : undefined;
    if (!text || home === undefined) continue;
    const key = homeKey(text.revisionId, home);
    at[key] = [...(at[key] ?? []), `Question ${prompt.number}`];
  }
  return at;
}
