/** What the steps of the importer saw on a page, kept beside the documents so that questions can give their reasons. */
import type { Meta, Note } from "../document/model";
import type { Assembled } from "./assemble";
import type { Boundary } from "./boundaries";
import type { DebrisRun } from "./debris";
import type { ReadMeta } from "./metadata";
import type { Debris } from "./model";
import type { PrintedNote } from "./note-labels";
import type { Paragraph } from "./paragraphs";

/** A document with all that was seen while it was read: what the questions are made of. */
export interface SeenDocument extends Assembled, ReadMeta {
  boundary: Boundary;
  /** Beginnings inside it that were seen but not cut. */
  uncut: { boundary: Boundary; blockId: string }[];
}

/** All that was seen on a page. */
export interface SeenPage {
  documents: SeenDocument[];
  debris: { debris: Debris; run: DebrisRun; documentId: string | null; pieces: Paragraph[] }[];
  notes: { printed: PrintedNote; note: Note; documentId: string; doubtful: boolean }[];
  doubtfulJoins: string[];
  columns: string[];
  /** What the file says of itself. */
  meta: Partial<Meta>;
}
