/**
 * What comes out of importing a page of a document reader, and what an instructor decides about it.
 *
 * The importer never settles a doubt in silence. It proposes documents, sets aside what is not text of a document
 * (slivers of neighbouring pages, running heads), and asks: each question quotes the page, proposes an answer, and
 * gives its reason in plain words. Answers and edits change the draft documents; the imported text is never altered.
 *
 * Spans `[start, end)` are UTF-16 offsets into `ImportResult.text`, the text that is kept with the import. Offsets
 * inside blocks are code points, as everywhere in the document model.
 */
import type { ArchivalReference, BlockType, Certainty, DocumentContent, Interpolation, Meta } from "../document/model";

/** A span `[start, end)` of the imported text, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

/** A document as proposed or edited, before it is published. Ids are unique within the import. */
export interface DraftDocument {
  id: string;
  content: DocumentContent;
}

/** A region that belongs to no document: a sliver of a neighbouring page, a running head, or what was set aside. */
export interface Debris {
  id: string;
  side: "left" | "right" | "top" | "bottom" | "unknown";
  text: string;
  span: Span;
}

/** What a stretch of the imported text is held to be; `note` is the text of a note, `debris` belongs to no document. */
export type ZoneType = BlockType | "note" | "debris";

/**
 * A coloured stretch of the imported text, in order and without overlap. A debris zone has `debrisId`; all others
 * have `documentId` and `blockId` (of the note's own block when it is a note). One block may have several zones, when
 * a page break cut a paragraph or blocks were merged.
 */
export interface Zone extends Span {
  type: ZoneType;
  documentId: string | null;
  blockId: string | null;
  debrisId: string | null;
  certainty: Certainty;
}

/** What a question decides. */
export type QuestionField =
  | "debris"
  | "boundary"
  | "title"
  | "date"
  | "citation"
  | "translator"
  | "rights"
  | "headnote"
  | "closer"
  | "place"
  | "note-anchor"
  | "bracket"
  | "text"
  | "start"
  | "end";

/**
 * An answer to a question, and the only way in which a question changes a draft. `keep` leaves everything as it
 * stands. The block that an answer is about is that of the question, unless it names blocks itself.
 */
export type Answer =
  | { do: "keep" }
  | { do: "meta"; set: Partial<Meta> }
  | { do: "locator"; locator: ArchivalReference["locator"] }
  | { do: "type"; type: BlockType; blockIds?: string[] }
  | { do: "join" }
  | { do: "split" }
  | { do: "exclude" }
  | { do: "restore"; debrisId: string; documentId: string; after: string | null; type: BlockType }
  | { do: "anchor"; noteId: string; anchor: { blockId: string; at: number } | null }
  | { do: "brackets"; places: { blockId: string; start: number; end: number }[]; role: Interpolation | null };

/** An answer with the words on its button. */
export interface Choice {
  label: string;
  value: Answer;
}

/**
 * One doubt, or one thing to be confirmed. `score` is how sure the importer is of its proposal: see `severity`.
 * `kind` is `confirm` when nothing speaks against the proposal and it is shown only in the table of things that are
 * confirmed together. `required` questions block publication of every document in `appliesTo` until answered.
 */
export interface ImportQuestion {
  /** Stable and deterministic: the same text gives the same ids. */
  id: string;
  /** Rule of the importer that raised it, e.g. `D1`, `H1`, `X1`. */
  rule: string;
  kind: "ask" | "confirm";
  /** The document it is about; null when it is about several, or about the whole import. */
  documentId: string | null;
  /** Documents that wait for the answer. */
  appliesTo: string[];
  blockId: string | null;
  field: QuestionField;
  quote: string;
  reason: string;
  proposal: Choice;
  alternatives: Choice[];
  score: number;
  required: boolean;
}

/** How a question is shown: preselected and folded, preselected but to be seen, or without any preselection. */
export type Severity = "folded" | "see" | "choose";

/** Severity of a score: from .9 folded, from .6 to be seen, below that the instructor must choose. */
export function severity(score: number): Severity {
  if (score >= 0.9) return "folded";
  return score >= 0.6 ? "see" : "choose";
}

export const importFormats = ["text", "markdown"] as const;
export type ImportFormat = (typeof importFormats)[number];

/** Settings of an import; `century` completes two-digit years (`37` is 1937 in the 1900s), always marked inferred. */
export interface ImportOptions {
  format?: ImportFormat;
  century?: number | null;
  language?: string;
}

/** What the importer makes of a text. `notices` are sentences to tell, e.g. that control characters were removed. */
export interface ImportResult {
  text: string;
  documents: DraftDocument[];
  debris: Debris[];
  questions: ImportQuestion[];
  zones: Zone[];
  notices: string[];
}

/** An import under review: the result without its text, and the answers so far by question id. Plain JSON. */
export interface ImportDraft {
  documents: DraftDocument[];
  debris: Debris[];
  questions: ImportQuestion[];
  zones: Zone[];
  answers: Record<string, Answer>;
  /** Number of the next new id: an id once given is never given again. */
  serial: number;
}
