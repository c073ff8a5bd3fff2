/**
 * Several files, or pages photographed one by one, as one file in their order: so a document that a page's end cuts is
 * read together with its continuation.
 */
import type { Meta } from "../document/model";
import type { SourceBlock, SourceNote, SourceText } from "../format/model";
import { paragraphsOf } from "./paragraphs";

/**
 * The files as one. Their texts are parted by a form feed, which begins a new page; spans, notes and markers move with
 * their text. When one file has blocks of its own, the paragraphs of a plain text become blocks as well. What all files
 * say alike of themselves is kept. The list must not be empty.
 */
export function joinSources(sources: readonly SourceText[]): SourceText {
  const [first] = sources;
  if (first === undefined) throw new RangeError("joinSources needs a file.");
  if (sources.length === 1) return first;
  const text = sources.map((source) => source.text).join("\f");
  const notices = [...new Set(sources.flatMap((source) => source.notices))];
  const joined: SourceText = {
    format: first.format,
    text,
    blocks: null,
    notes: [],
    meta: {},
    documents: null,
    notices,
  };
  joined.meta = commonMeta(sources.map(({ meta }) => meta));
  if (sources.every(({ documents }) => documents !== null))
    joined.documents = sources.flatMap(({ documents }) => documents ?? []);
  if (sources.every(({ blocks }) => blocks === null)) return joined;
  const blocks: SourceBlock[] = [];
  let shift = 0;
  for (const source of sources) {
    const [order, noteShift] = [blocks.length, joined.notes.length];
    const moved = (block: SourceBlock): SourceBlock => movedBlock(block, shift, noteShift);
    for (const note of source.notes) joined.notes.push(movedNote(note, order, moved));
    for (const block of source.blocks ?? plainBlocks(source.text)) blocks.push(moved(block));
    shift += source.text.length + 1;
  }
  return { ...joined, blocks };
}

const movedNote = (note: SourceNote, order: number, moved: (block: SourceBlock) => SourceBlock): SourceNote => ({
  ...note,
  order: note.order + order,
  blocks: note.blocks.map(moved),
});

function movedBlock(block: SourceBlock, shift: number, noteShift: number): SourceBlock {
  const markers = block.markers.map((marker) => ({
    ...marker,
    note: marker.note === null ? null : marker.note + noteShift,
  }));
  return { ...block, start: block.start + shift, end: block.end + shift, markers };
}

/** Paragraphs of a plain text as blocks of which nothing is known but their words and place. */
function plainBlocks(text: string): SourceBlock[] {
  return paragraphsOf(text).paragraphs.map(({ start, end, text: words, indent }) => ({
    start,
    end,
    text: words,
    form: "paragraph",
    level: null,
    part: null,
    begins: false,
    marks: [],
    atoms: [],
    markers: [],
    indent: indent / 2,
    align: null,
    size: 1,
    page: null,
  }));
}

/** What two files say differently is said of neither. */
function commonMeta(metas: readonly Partial<Meta>[]): Partial<Meta> {
  const [first = {}] = metas;
  const same = Object.entries(first).filter(([key, value]) =>
    metas.every(
      (meta) => JSON.stringify(Object.entries(meta).find(([name]) => name === key)?.[1]) === JSON.stringify(value),
    ),
  );
  return Object.fromEntries(same);
}
