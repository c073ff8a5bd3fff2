/** Laying the blocks and notes of a file out as one text, with the place of each and the notes that markers refer to. */
import type { Mark } from "../document/model";
import type { BlockFacts, FileFacts, MarkerFacts, NoteFacts } from "./facts";
import type { SourceAtom, SourceBlock, SourceNote, SourceRead } from "./model";

/** A block whose words are final; its place in the file's text and the index of each note are not known yet. */
export interface LaidBlock {
  kind: "block";
  facts: BlockFacts;
  text: string;
  marks: Mark[];
  atoms: SourceAtom[];
  markers: { start: number; end: number; of: MarkerFacts }[];
}

export type Laid = LaidBlock | { kind: "note"; of: NoteFacts; blocks: LaidBlock[] };

/** Puts what was laid down into one text, blocks parted by a blank line, each note where it stands in the file. */
export function layOut(laid: readonly Laid[], facts: FileFacts): SourceRead {
  if (laid.length === 0) return { ok: false, problem: facts.empty ?? "This file holds no text." };
  const indexes = noteIndexes(laid);
  const pieces: string[] = [];
  let length = 0;
  const put = (words: string): number => {
    if (pieces.length > 0) length += 2;
    const start = length;
    pieces.push(words);
    length += words.length;
    return start;
  };
  const placed = (block: LaidBlock, label: string): SourceBlock => {
    const before = label === "" ? "" : `${label} `;
    const start = put(before + block.text) + before.length;
    return sourceBlock(block, block.facts.span ?? { start, end: start + block.text.length }, indexes);
  };
  const blocks: SourceBlock[] = [];
  const notes: SourceNote[] = [];
  for (const item of laid) {
    if (item.kind === "block") blocks.push(placed(item, ""));
    else {
      const { label, key, kind = "editor" } = item.of;
      const parts = item.blocks.map((block, index) => placed(block, index === 0 ? label : ""));
      notes.push({ label, key, order: blocks.length, kind, blocks: parts });
    }
  }
  const { format, meta = {}, notices = [] } = facts;
  const text = facts.text ?? pieces.join("\n\n");
  return { ok: true, source: { format, text, blocks, notes, meta, documents: null, notices: [...notices] } };
}

function noteIndexes(laid: readonly Laid[]): Map<string, number> {
  const indexes = new Map<string, number>();
  let index = 0;
  for (const item of laid) {
    if (item.kind !== "note") continue;
    if (item.of.id !== null && !indexes.has(item.of.id)) indexes.set(item.of.id, index);
    index++;
  }
  return indexes;
}

function sourceBlock(
  block: LaidBlock,
  place: { start: number; end: number },
  indexes: ReadonlyMap<string, number>,
): SourceBlock {
  const { form, level, part, begins, indent, align, size, page } = block.facts;
  return {
    start: place.start,
    end: place.end,
    text: block.text,
    form,
    level: level ?? null,
    part: part ?? null,
    begins: begins ?? false,
    marks: block.marks,
    atoms: block.atoms,
    markers: block.markers.map(({ start, end, of }) => ({
      start,
      end,
      key: of.key,
      note: of.note === null ? null : (indexes.get(of.note) ?? null),
    })),
    indent: indent ?? 0,
    align: align ?? null,
    size: size ?? 1,
    page: page ?? null,
  };
}
