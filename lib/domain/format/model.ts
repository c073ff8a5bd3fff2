/**
 * What a reader of a file format hands to the importer: the words of the file as one text that is kept with the import,
 * and its printed units with all that the file itself says about them. A reader reports and never decides: whether a
 * paragraph is a headnote or a body is the importer's business, unless the markup says so outright.
 *
 * Spans `[start, end)` of blocks are UTF-16 offsets into `SourceText.text`. Inside a block, marks, atoms and markers are
 * UTF-16 offsets into the block's own `text`, which is reading text in canonical form (`import/canonical.ts`): no
 * emphasis signs, single spaces, a newline only between lines of verse or of an address, a tab only between cells of a
 * table row. Markers of notes are still in it as printed, so that nothing is lost before they are paired.
 */
import type { BlockType, DocumentContent, Mark, Meta } from "../document/model";

export const sourceFormats = ["text", "markdown", "html", "docx", "pdf", "epub", "tei"] as const;
export type SourceFormat = (typeof sourceFormats)[number];

/** What a printed unit is by its typography. `furniture` is a running head or a page number. */
export type SourceForm = "paragraph" | "heading" | "listItem" | "verse" | "quote" | "tableRow" | "furniture";

/** The marker of a note in a block; `start === end` when the file prints none. `note` is an index into `notes`. */
export interface SourceMarker {
  start: number;
  end: number;
  /** The number or sign it shows. */
  key: string;
  /** The note it refers to when the file links the two; null when only its sign says so. */
  note: number | null;
}

/** A page break or a gap at a place of a block. */
export type SourceAtom = { at: number } & (
  | { kind: "pageBreak"; label: string | null }
  | { kind: "gap"; reason: string; extent: string | null }
);

export interface SourceBlock {
  start: number;
  end: number;
  text: string;
  form: SourceForm;
  /** Depth of a heading or list item, from 1; null otherwise. */
  level: number | null;
  /** What the markup says this is (a TEI `dateline`, a class `signature`); null when it says nothing. */
  part: BlockType | null;
  /** The file says that a document begins with this block (a TEI `div` of type `document`, a chapter of letters). */
  begins: boolean;
  marks: Mark[];
  atoms: SourceAtom[];
  markers: SourceMarker[];
  /** Left indent in ems of the body's type, 0 when unknown. */
  indent: number;
  align: "left" | "center" | "right" | null;
  /** Size of its type relative to the body's; 1 when unknown. */
  size: number;
  /** Number of the page it begins on, from 1; null in formats without pages. */
  page: number | null;
}

/** A note that the file itself tells from the text. */
export interface SourceNote {
  /** As printed (`1.`, `*`), without wrapping signs; "" when the file prints none. */
  label: string;
  key: string;
  /** Number of blocks of the text that stand before it. */
  order: number;
  kind: "editor" | "author" | "source" | "translator";
  blocks: SourceBlock[];
}

/** A file as read. `blocks` is null for plain text, whose paragraphs the importer finds itself. */
export interface SourceText {
  format: SourceFormat;
  text: string;
  blocks: SourceBlock[] | null;
  notes: SourceNote[];
  /** What the file says of itself, for all its documents (language, rights, title of the book, editor). */
  meta: Partial<Meta>;
  /** Complete documents, when the file is one that Headnote wrote: nothing is left to be guessed. */
  documents: DocumentContent[] | null;
  /** Sentences to tell the instructor: tracked changes found, pictures left out. */
  notices: string[];
}

/** A file read, or one sentence that says why it cannot be and what to do. */
export type SourceRead = { ok: true; source: SourceText } | { ok: false; problem: string };

/** A part of a file that can be chosen: a chapter of a book. `characters` are UTF-16 units of its words. */
export interface SourcePart {
  id: string;
  title: string;
  characters: number;
}

/** How to read a file. `pages` are numbers of pages, from 1; `parts` are ids of `SourcePart`; null is all. */
export interface ReadOptions {
  pages: { from: number; to: number } | null;
  parts: readonly string[] | null;
  /** Told from time to time how far a long file is read. */
  onProgress: (done: number, total: number) => void;
}

/** Bounds of every reader: beyond them a file is refused in a sentence, whatever it claims to be. */
export const limits = {
  /** Bytes of a file. */
  fileBytes: 60_000_000,
  /** Bytes of all entries of a ZIP container, unpacked, and how much more than packed. */
  unpackedBytes: 200_000_000,
  unpackedRatio: 200,
  entries: 5_000,
  /** Depth of elements in XML and HTML. */
  depth: 200,
  /** Pages of a PDF. */
  pages: 2_000,
  /** UTF-16 units of the text of one import. */
  characters: 4_000_000,
} as const;
