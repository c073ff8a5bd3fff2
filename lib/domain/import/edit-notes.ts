/** Edits of whole notes: what a note is called and whose it is, joining and dividing, and notes that are text after all. */
import type { Block, BlockType, Note, Voice } from "../document/model";
import { voiceOf } from "./assemble";
import { documentOf, placeOf, reanchored, rezoned, takeId, withContent } from "./draft";
import { attachNote } from "./edit-apparatus";
import type { ImportDraft } from "./model";

const voices: Record<Note["kind"], Voice> = {
  editor: "editor",
  author: "author",
  source: "editor",
  translator: "translator",
};

/** Says what a note is called (`1.`, `*`) and whose it is; the voice of its words follows. */
export function describeNote(
  draft: ImportDraft,
  docId: string,
  noteId: string,
  { label, kind }: Pick<Note, "label" | "kind">,
): ImportDraft {
  const known = documentOf(draft, docId)?.content.notes.find(({ id }) => id === noteId);
  if (known === undefined || (known.label === label && known.kind === kind)) return draft;
  const blocks = known.blocks.map((block): Block => ({ ...block, voice: voices[kind] }));
  return withNotes(draft, docId, (notes) =>
    notes.map((note) => (note.id === noteId ? { ...note, label, kind, blocks } : note)),
  );
}

/** Joins a note to the end of the note before it; the place of the first is kept, or that of the second where it has none. */
export function joinNotes(draft: ImportDraft, docId: string, noteId: string): ImportDraft {
  const notes = documentOf(draft, docId)?.content.notes ?? [];
  const index = notes.findIndex(({ id }) => id === noteId);
  const [first, second] = [notes[index - 1], notes[index]];
  if (first === undefined || second === undefined) return draft;
  const anchor = first.anchor === null ? second.anchor : null;
  const bare = attachNote(draft, noteId, null);
  // The label of the second note is words of the page: it stays before its text.
  const [lead, ...rest] = second.blocks;
  const labelled = lead === undefined ? [] : [withLabel(lead, second.label), ...rest];
  const joined = withNotes(bare, docId, (all) =>
    all.flatMap((note) => {
      if (note.id === first.id) return [{ ...note, blocks: [...note.blocks, ...labelled] }];
      return note.id === noteId ? [] : [note];
    }),
  );
  return rezoned(anchor === null ? joined : attachNote(joined, first.id, anchor));
}

/** Makes a paragraph of a note, and all after it, a note of its own: without a number, at no place. */
export function divideNote(draft: ImportDraft, docId: string, blockId: string): ImportDraft {
  const place = placeOf(draft, docId, blockId);
  const note = place?.note;
  if (place === undefined || !note || place.index === 0) return draft;
  const [id, next] = takeId(draft, "n");
  const [stays, goes] = [note.blocks.slice(0, place.index), note.blocks.slice(place.index)];
  return withNotes(next, docId, (notes) =>
    notes.flatMap((one) => {
      if (one.id !== note.id) return [one];
      const { label, rest } = labelOf(goes);
      return [
        { ...one, blocks: stays },
        { id, label, kind: one.kind, anchor: null, blocks: rest },
      ];
    }),
  );
}

/** Makes a paragraph of the text a note without a place. A number before its words becomes its label. */
export function blockToNote(draft: ImportDraft, docId: string, blockId: string): ImportDraft {
  const place = placeOf(draft, docId, blockId);
  if (place === undefined || place.note !== null || place.blocks.length < 2) return draft;
  const [id, next] = takeId(draft, "n");
  const kept = place.block.atoms.filter(({ kind }) => kind !== "noteReference");
  const { label, rest } = labelOf([{ ...place.block, type: "p", voice: "editor", atoms: kept }]);
  return rezoned(
    withContent(next, docId, (content) => {
      const blocks = content.blocks.filter((block) => block.id !== blockId);
      const note: Note = { id, label, kind: "editor", anchor: null, blocks: rest };
      return { ...content, blocks, notes: [...reanchored(blocks, content.notes), note] };
    }),
  );
}

/** Makes a note text again, after a block or, with `after` null, at the end; its label stands before its words. */
export function noteToBlocks(
  draft: ImportDraft,
  docId: string,
  noteId: string,
  { after, type }: { after: string | null; type: BlockType },
): ImportDraft {
  const note = documentOf(draft, docId)?.content.notes.find(({ id }) => id === noteId);
  const [lead, ...more] = note?.blocks ?? [];
  if (note === undefined || lead === undefined) return draft;
  const made = [withLabel(lead, note.label), ...more].map((block): Block => ({ ...block, type, voice: voiceOf(type) }));
  return rezoned(
    withContent(attachNote(draft, noteId, null), docId, (content) => {
      const at = content.blocks.findIndex(({ id }) => id === after) + 1 || content.blocks.length;
      const blocks = content.blocks.toSpliced(at, 0, ...made);
      return {
        ...content,
        blocks,
        notes: reanchored(
          blocks,
          content.notes.filter(({ id }) => id !== noteId),
        ),
      };
    }),
  );
}

const withNotes = (draft: ImportDraft, docId: string, change: (notes: Note[]) => Note[]): ImportDraft =>
  withContent(draft, docId, (content) => ({ ...content, notes: change(content.notes) }));

const label = /^(?:\[?\d{1,3}[\].)]|[*†‡§]+)\s+(?=\S)/u;

/** The number or sign before the words of a note, taken off them. */
function labelOf(blocks: readonly Block[]): { label: string; rest: Block[] } {
  const [lead, ...more] = blocks;
  const found = lead === undefined ? null : label.exec(lead.text);
  if (lead === undefined || found === null) return { label: "", rest: [...blocks] };
  const by = [...found[0]].length;
  const back = (at: number) => Math.max(0, at - by);
  const marks = lead.marks
    .map((mark) => ({ ...mark, start: back(mark.start), end: back(mark.end) }))
    .filter((mark) => mark.start < mark.end);
  const atoms = lead.atoms.map((atom) => ({ ...atom, at: back(atom.at) }));
  return { label: found[0].trim(), rest: [{ ...lead, text: lead.text.slice(found[0].length), marks, atoms }, ...more] };
}

function withLabel(block: Block, printed: string): Block {
  if (printed === "") return block;
  const by = [...printed].length + 1;
  return {
    ...block,
    text: `${printed} ${block.text}`,
    marks: block.marks.map((mark) => ({ ...mark, start: mark.start + by, end: mark.end + by })),
    atoms: block.atoms.map((atom) => ({ ...atom, at: atom.at + by })),
  };
}
