/**
 * What an editor changed between two texts of a document, block by block: blocks keep their ids over revisions, so a
 * corrected paragraph is told from a new one. Only words, kinds and voices are compared, not emphasis.
 */
import type { Block, DocumentContent } from "./model";
import { paragraphNumbers } from "./text";

/** One change. `place` is `¶5` or the kind of block, in the newer text where it still stands. Texts are whole blocks. */
export interface TextChange {
  id: string;
  place: string;
  before: string | null;
  after: string | null;
}

function placesOf(content: DocumentContent): Map<string, string> {
  const numbers = paragraphNumbers(content.blocks);
  const names = new Map(
    content.blocks.map((block) => [block.id, numbers.has(block.id) ? `¶${numbers.get(block.id)}` : blockName(block)]),
  );
  for (const note of content.notes) for (const block of note.blocks) names.set(block.id, `note ${note.label}`.trim());
  return names;
}

const names: Partial<Record<Block["type"], string>> = {
  editorialStatement: "editor’s statement",
  heading: "section heading",
  dateline: "date line",
};
const blockName = (block: Block): string => names[block.type] ?? block.type;

const allBlocks = (content: DocumentContent): Block[] => [
  ...content.blocks,
  ...content.notes.flatMap((note) => note.blocks),
];
const written = (block: Block | undefined): string => (block ? `${block.type}\n${block.voice}\n${block.text}` : "");

/** The changed, added and removed blocks, in the order of the newer text; removed ones come last. */
export function textChanges(before: DocumentContent, after: DocumentContent): TextChange[] {
  const [old, now] = [allBlocks(before), allBlocks(after)];
  const [oldPlaces, nowPlaces] = [placesOf(before), placesOf(after)];
  const known = new Map(old.map((block) => [block.id, block]));
  const kept = new Set(now.map((block) => block.id));
  const changed = now
    .filter((block) => written(known.get(block.id)) !== written(block))
    .map((block): TextChange => {
      const place = nowPlaces.get(block.id) ?? "";
      return { id: block.id, place, before: known.get(block.id)?.text ?? null, after: block.text };
    });
  const removed = old
    .filter((block) => !kept.has(block.id))
    .map((block): TextChange => {
      return { id: block.id, place: oldPlaces.get(block.id) ?? "", before: block.text, after: null };
    });
  return [...changed, ...removed];
}
