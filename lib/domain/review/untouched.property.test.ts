/**
 * The law of editing: whatever is done to a draft, and in whatever order, blocks that were not touched keep their ids
 * and their words, no id stands twice, and an id once given is never given again to something else.
 */
import fc from "fast-check";
import { expect, it } from "vitest";
import { codePointLength } from "../document/codepoints";
import { type Block, blockTypes } from "../document/model";
import { anyDocument, anyText } from "../document/testing/arbitrary";
import { ownSource } from "../format/own-source";
import { startDraft } from "../import/draft";
import { attachNote, setBrackets } from "../import/edit-apparatus";
import { mergeWithPrevious, setBlockText, setBlockType, splitBlock } from "../import/edit-blocks";
import { excludeBlock, restoreDebris } from "../import/edit-debris";
import { moveBoundary, setGlossary, setMeta } from "../import/edit-documents";
import { correctWords, removeMark, setMark } from "../import/edit-marks";
import { blockToNote, describeNote, divideNote, joinNotes, noteToBlocks } from "../import/edit-notes";
import { importSource } from "../import/import";
import type { ImportDraft } from "../import/model";

/** An edit, chosen by numbers, so that it always names something that is there. */
interface Step {
  edit: string;
  document: number;
  block: number;
  other: number;
  at: number;
  words: string;
}

/** What an edit is aimed at, and the ids of the blocks whose words it may change. */
interface Aim {
  draft: ImportDraft;
  docId: string;
  block: Block;
  /** The block before it in the text or in its note. */
  before: Block | undefined;
  /** Any block of the text. */
  other: Block;
  noteId: string;
  at: number;
  words: string;
}
type Edit = (aim: Aim) => { draft: ImportDraft; touched: string[] };

const leading = ({ draft, noteId }: Aim): string[] =>
  draft.documents.flatMap(({ content }) => content.notes.find(({ id }) => id === noteId)?.blocks[0]?.id ?? []);
const untouched = (draft: ImportDraft) => ({ draft, touched: [] });
const only = (draft: ImportDraft, ...blocks: (Block | undefined)[]) => ({
  draft,
  touched: blocks.flatMap((block) => block?.id ?? []),
});

const edits: Record<string, Edit> = {
  type: ({ draft, docId, block, at }) =>
    untouched(setBlockType(draft, docId, block.id, blockTypes[at % blockTypes.length] ?? "p")),
  text: ({ draft, docId, block, words }) => only(setBlockText(draft, docId, block.id, words), block),
  split: ({ draft, docId, block, at }) => only(splitBlock(draft, docId, block.id, at), block),
  merge: ({ draft, docId, block, before }) => only(mergeWithPrevious(draft, docId, block.id), block, before),
  exclude: ({ draft, docId, block }) => only(excludeBlock(draft, docId, block.id), block),
  restore: ({ draft, docId, block, at }) =>
    untouched(
      restoreDebris(draft, draft.debris[at % Math.max(1, draft.debris.length)]?.id ?? "", {
        documentId: docId,
        after: block.id,
        type: "p",
      }),
    ),
  attach: ({ draft, noteId, block, at }) => untouched(attachNote(draft, noteId, { blockId: block.id, at })),
  detach: ({ draft, noteId }) => untouched(attachNote(draft, noteId, null)),
  brackets: ({ draft, docId, block, at }) =>
    untouched(setBrackets(draft, docId, [{ blockId: block.id, start: 0, end: at }], "gloss")),
  mark: ({ draft, docId, block, at }) =>
    untouched(setMark(draft, docId, block.id, { kind: "emphasis", start: 0, end: at })),
  unmark: ({ draft, docId, block, at }) => {
    const mark = block.marks[at % Math.max(1, block.marks.length)];
    return mark === undefined ? untouched(draft) : only(removeMark(draft, docId, block.id, mark), block);
  },
  correct: ({ draft, docId, block, at, words }) =>
    only(correctWords(draft, docId, block.id, { start: 0, end: at }, words, "typo"), block),
  describe: ({ draft, docId, noteId, words }) =>
    untouched(describeNote(draft, docId, noteId, { label: words.slice(0, 5), kind: "translator" })),
  joinNotes: (aim) => ({ draft: joinNotes(aim.draft, aim.docId, aim.noteId), touched: leading(aim) }),
  divideNote: ({ draft, docId, block }) => only(divideNote(draft, docId, block.id), block),
  toNote: ({ draft, docId, block }) => only(blockToNote(draft, docId, block.id), block),
  toText: (aim) => ({
    draft: noteToBlocks(aim.draft, aim.docId, aim.noteId, { after: aim.other.id, type: "p" }),
    touched: leading(aim),
  }),
  begin: ({ draft, docId, other }) =>
    untouched(moveBoundary(draft, { do: "split", documentId: docId, blockId: other.id })),
  join: ({ draft, docId }) => untouched(moveBoundary(draft, { do: "join", documentId: docId })),
  meta: ({ draft, docId, words }) => untouched(setMeta(draft, docId, { title: words })),
  glossary: ({ draft, docId, words }) =>
    untouched(
      setGlossary(
        draft,
        docId,
        [{ id: "g1", kind: "place", form: words, meaning: null, basis: "instructor", confirmed: true }],
        [],
      ),
    ),
};

function made(draft: ImportDraft, step: Step): ReturnType<Edit> {
  const document = draft.documents[step.document % Math.max(1, draft.documents.length)];
  const text = document?.content.blocks ?? [];
  const notes = document?.content.notes ?? [];
  const all = [...text, ...notes.flatMap((note) => note.blocks)];
  const [block, other] = [all[step.block % all.length], text[step.other % text.length]];
  if (document === undefined || block === undefined || other === undefined) return untouched(draft);
  const noteId = notes[step.other % Math.max(1, notes.length)]?.id ?? "";
  const at = step.at % (codePointLength(block.text) + 1);
  const flow = [text, ...notes.map((note) => note.blocks)].find((blocks) => blocks.includes(block)) ?? [];
  const before = flow[flow.indexOf(block) - 1];
  const edit = edits[step.edit];
  if (edit === undefined) return untouched(draft);
  return edit({ draft, docId: document.id, block, before, other, noteId, at, words: step.words });
}

const anyStep: fc.Arbitrary<Step> = fc.record({
  edit: fc.constantFrom(...Object.keys(edits)),
  document: fc.nat(9),
  block: fc.nat(99),
  other: fc.nat(99),
  at: fc.nat(99),
  words: anyText.filter((text) => text.trim() !== ""),
});

const blocksOf = ({ documents }: ImportDraft): Block[] =>
  documents.flatMap(({ content }) => [...content.blocks, ...content.notes.flatMap((note) => note.blocks)]);
const idsOf = (draft: ImportDraft): string[] => [
  ...draft.documents.flatMap(({ id, content }) => [id, ...content.notes.map((note) => note.id)]),
  ...blocksOf(draft).map(({ id }) => id),
  ...draft.debris.map(({ id }) => id),
];

it("keeps the ids and words of untouched blocks through any edits", () => {
  fc.assert(
    fc.property(
      fc.array(anyDocument, { minLength: 1, maxLength: 3 }),
      fc.array(anyStep, { maxLength: 12 }),
      (documents, steps) => {
        let draft = startDraft(importSource(ownSource("tei", documents)));
        const gone = new Set<string>();
        for (const step of steps) {
          const { draft: next, touched } = made(draft, step);
          const now = new Map(blocksOf(next).map((block) => [block.id, block]));
          for (const block of blocksOf(draft)) {
            if (!touched.includes(block.id))
              expect(now.get(block.id)?.text, `${step.edit} ${block.id}`).toBe(block.text);
          }
          const [before, after] = [new Set(idsOf(draft)), idsOf(next)];
          expect(new Set(after).size, step.edit).toBe(after.length);
          for (const id of after) expect(gone.has(id), `${step.edit} gives ${id} again`).toBe(false);
          for (const id of before) if (!after.includes(id) && !id.startsWith("x")) gone.add(id);
          draft = next;
        }
      },
    ),
    { numRuns: 80 },
  );
});
