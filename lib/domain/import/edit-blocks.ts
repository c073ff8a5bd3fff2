/**
 * Edits of single blocks in the review: what a block is, its words, where it is divided. Untouched blocks keep their
 * ids; a divided block leaves its id to the first part, a merged one takes that of the first. No edit loses a word.
 */

import { parseCitation } from "../document/archival";
import { codePointLength, codePointSlice } from "../document/codepoints";
import { documentDate, parseDateLine } from "../document/dates";
import type { Atom, Block, BlockType, DocumentContent, Mark, Meta } from "../document/model";
import { voiceOf } from "./assemble";
import { canonical } from "./canonical";
import { placeOf, reanchored, rezoned, takeId, withBlock, withContent, withFlow } from "./draft";
import type { ImportDraft, Zone } from "./model";

/** Says what a block is; its voice follows. A new title, date line or citation fills what the document lacked. */
export function setBlockType(draft: ImportDraft, docId: string, blockId: string, type: BlockType): ImportDraft {
  const place = placeOf(draft, docId, blockId);
  if (place === undefined || place.block.type === type) return draft;
  const { block, note } = place;
  if (note !== null) return withBlock(draft, docId, blockId, (one) => ({ ...one, type }));
  const typed = withBlock(draft, docId, blockId, (one) => ({ ...one, type, voice: voiceOf(type) }));
  return rezoned(
    withContent(typed, docId, (content) => ({ ...content, meta: filledBy(content.meta, type, block.text) })),
  );
}

function filledBy(meta: Meta, type: BlockType, text: string): Meta {
  if (type === "title" && meta.title === null) return { ...meta, title: text };
  if (type === "dateline" && meta.date === null) {
    const line = parseDateLine(text);
    return line === null
      ? meta
      : { ...meta, date: documentDate(text, line.reading, "dateline"), place: meta.place ?? line.place };
  }
  if (type !== "citation" || meta.archival.length > 0) return meta;
  const { archival, priorPublication, translator } = parseCitation(text);
  return {
    ...meta,
    archival,
    priorPublication: meta.priorPublication ?? priorPublication,
    translator: meta.translator ?? translator,
  };
}

/** Replaces a block's words. Marks and note references outside the changed stretch stay on their words. */
export function setBlockText(draft: ImportDraft, docId: string, blockId: string, text: string): ImportDraft {
  return withBlock(draft, docId, blockId, (block) => retexted(block, canonical(text)));
}

function retexted(block: Block, text: string): Block {
  const [before, after] = [[...block.text], [...text]];
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const moved = (at: number, end: boolean): number => {
    if (at <= head) return at;
    if (at >= before.length - tail) return at + after.length - before.length;
    return end ? head : after.length - tail;
  };
  const marks = block.marks
    .map((mark): Mark => ({ ...mark, start: moved(mark.start, false), end: moved(mark.end, true) }))
    .filter((mark) => mark.end > mark.start);
  const atoms = block.atoms.map((atom): Atom => ({ ...atom, at: Math.min(moved(atom.at, true), after.length) }));
  return { ...block, text, marks, atoms };
}

/** Divides a block before a code point; the space there goes. At an end of the block nothing happens. */
export function splitBlock(draft: ImportDraft, docId: string, blockId: string, at: number): ImportDraft {
  const block = placeOf(draft, docId, blockId)?.block;
  if (
    block === undefined ||
    codePointSlice(block.text, 0, at).trim() === "" ||
    codePointSlice(block.text, at).trim() === ""
  )
    return draft;
  const [id, next] = takeId(draft, "b");
  const [first, second] = [part(block, 0, at), { ...part(block, at, codePointLength(block.text)), id }];
  const edited = withFlow(next, docId, blockId, (blocks) =>
    blocks.flatMap((one) => (one.id === blockId ? [first, second] : [one])),
  );
  const zones = dividedZones(edited.zones, blockId, id, at / codePointLength(block.text));
  return rezoned({ ...edited, zones });
}

/**
 * Zones of a divided block, which may stand on several stretches of the imported text: those before the cut stay, those
 * after it go to the new block, one is cut. Where exactly is not kept; the share of the length is close enough.
 */
function dividedZones(zones: readonly Zone[], blockId: string, newId: string, share: number): Zone[] {
  const own = zones.filter((zone) => zone.blockId === blockId);
  const total = own.reduce((sum, { start, end }) => sum + end - start, 0);
  let left = Math.max(1, Math.min(total - 1, Math.round(total * share)));
  return zones.flatMap((zone) => {
    if (zone.blockId !== blockId) return [zone];
    const length = zone.end - zone.start;
    const kept = Math.min(length, left);
    left -= kept;
    if (kept === length) return [zone];
    const rest = { ...zone, start: zone.start + kept, blockId: newId };
    return kept === 0 ? [rest] : [{ ...zone, end: zone.start + kept }, rest];
  });
}

/** The part `[start, end)` of a block, trimmed, with the marks and atoms that lie in it. */
function part(block: Block, start: number, end: number): Block {
  const raw = codePointSlice(block.text, start, end);
  const text = raw.trim();
  const from = start + codePointLength(raw) - codePointLength(raw.trimStart());
  const length = codePointLength(text);
  const within = (at: number): number => Math.max(0, Math.min(length, at - from));
  const last = end === codePointLength(block.text);
  return {
    ...block,
    text,
    marks: block.marks
      .map((mark): Mark => ({ ...mark, start: within(mark.start), end: within(mark.end) }))
      .filter((mark) => mark.end > mark.start),
    atoms: block.atoms
      .filter(({ at }) => (start === 0 || at > start) && (at <= end || last))
      .map((atom): Atom => ({ ...atom, at: within(atom.at) })),
  };
}

/** Joins a block to the end of the block before it, with a space between. The first block of a text or note stays. */
export function mergeWithPrevious(draft: ImportDraft, docId: string, blockId: string): ImportDraft {
  const place = placeOf(draft, docId, blockId);
  const [first, second] = [place?.blocks[place.index - 1], place?.block];
  if (first === undefined || second === undefined) return draft;
  const by = codePointLength(first.text) + 1;
  const merged: Block = {
    ...first,
    text: `${first.text} ${second.text}`,
    marks: [
      ...first.marks,
      ...second.marks.map((mark): Mark => ({ ...mark, start: mark.start + by, end: mark.end + by })),
    ],
    atoms: [...first.atoms, ...second.atoms.map((atom): Atom => ({ ...atom, at: atom.at + by }))],
  };
  const edited = withFlow(draft, docId, blockId, (all) =>
    all.flatMap((one) => (one.id === first.id ? [merged] : one.id === blockId ? [] : [one])),
  );
  const zones = edited.zones.map((zone) => (zone.blockId === blockId ? { ...zone, blockId: first.id } : zone));
  const questions = edited.questions.map((question) =>
    question.blockId === blockId ? { ...question, blockId: first.id } : question,
  );
  return rezoned({ ...edited, zones, questions });
}

/** Changes a document's list of blocks and reads the anchors of its notes anew. */
export function withBlocks(draft: ImportDraft, docId: string, change: (blocks: Block[]) => Block[]): ImportDraft {
  return withContent(draft, docId, (content): DocumentContent => {
    const blocks = change(content.blocks);
    return { ...content, blocks, notes: reanchored(blocks, content.notes) };
  });
}
