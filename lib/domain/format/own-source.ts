/** What is handed on of a file that Headnote wrote: its documents, complete, and their words as one text. */
import type { Block, DocumentContent } from "../document/model";
import type { SourceBlock, SourceFormat, SourceNote, SourceText } from "./model";

/**
 * The source of documents that need no guessing. Its blocks and notes are those of the documents, one after another in
 * the same order, so that each has its place in the text; what is in them is told by the documents.
 */
export function ownSource(format: SourceFormat, documents: DocumentContent[]): SourceText {
  const pieces: string[] = [];
  let length = 0;
  const laid = (block: Block): SourceBlock => {
    const start = length;
    pieces.push(block.text);
    length += block.text.length + 2;
    return { ...unknownFacts, start, end: start + block.text.length, text: block.text, part: block.type };
  };
  const blocks: SourceBlock[] = [];
  const notes: SourceNote[] = [];
  for (const content of documents) {
    for (const [index, block] of content.blocks.entries()) blocks.push({ ...laid(block), begins: index === 0 });
    for (const { label, kind, blocks: own } of content.notes) {
      notes.push({ label, key: label, order: blocks.length, kind, blocks: own.map(laid) });
    }
  }
  return { format, text: pieces.join("\n\n"), blocks, notes, meta: {}, documents, notices: [] };
}

const unknownFacts = {
  form: "paragraph",
  level: null,
  begins: false,
  marks: [],
  atoms: [],
  markers: [],
  indent: 0,
  align: null,
  size: 1,
  page: null,
} as const satisfies Partial<SourceBlock>;
