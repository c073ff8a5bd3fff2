/**
 * What a published historical document is made of.
 *
 * A document reader prints a primary source with its apparatus: a title, a date line, an editor's headnote, the
 * words of the source, a closer (signature, date), the archival citation, and numbered notes. Each printed unit is a
 * block with a voice, so that the author's words can always be told from the editor's. Notes are flows of their own:
 * renumbering or removing one never moves a character of the text.
 *
 * All offsets are Unicode code points in the NFC text of one block (W3C Web Annotation Data Model, section 4.2.5).
 * What counts: every printed character, editorial brackets included. What does not: note markers, page breaks, gaps.
 */

/** Who speaks in a block. Drives typography, quotation and search; `unknown` until an instructor decides. */
export type Voice = "author" | "editor" | "translator" | "unknown";

export const blockTypes = [
  "title",
  "dateline",
  "headnote",
  "salute",
  "p",
  "heading",
  "verse",
  "quote",
  "listItem",
  "tableRow",
  "closer",
  "postscript",
  "editorialStatement",
  "citation",
] as const;
/** `tableRow`: one row of a printed table, its cells parted by a tab. `verse`: its lines parted by a newline. */
export type BlockType = (typeof blockTypes)[number];

/** Certainty in four words; an instructor's confirmation makes any of them `certain`. */
export type Certainty = "certain" | "high" | "medium" | "low";

/** What an editor's bracket in the text is for. A gloss explains; supplied text restores what is lost (TEI `supplied`). */
export type Interpolation = "gloss" | "supplied" | "expansion" | "omission" | "sic" | "descriptive" | "citation";

/** What a name names (TEI `persName`, `placeName`, `orgName`). */
export type NameKind = "person" | "place" | "organization";

/**
 * A span `[start, end)` of a block's text, in code points. `identifier` is the number of a message; `name` has the
 * key of the person or place when one was confirmed. A `correction` covers the reading that is shown; `printed` is
 * what stands in the source (TEI `choice` of `sic` and `corr`).
 */
export type Mark = { start: number; end: number } & (
  | { kind: "emphasis" }
  | { kind: "strong" }
  | { kind: "title" }
  | { kind: "foreign"; language: string }
  | { kind: "editorial"; role: Interpolation; certainty: Certainty }
  | { kind: "unclear"; certainty: Certainty }
  | { kind: "signed" }
  | { kind: "salute" }
  | { kind: "identifier" }
  | { kind: "date"; edtf: string | null }
  | { kind: "name"; of: NameKind; key: string | null }
  | { kind: "correction"; printed: string; reason: "ocr" | "typo" | "hyphen" }
  | { kind: "smallCaps" | "underline" | "superscript" | "subscript" | "struck" }
);

/** A zero-width thing at a place of the text: it takes no offset. */
export type Atom = { at: number } & (
  | { kind: "noteReference"; noteId: string }
  | { kind: "pageBreak"; label: string | null }
  | { kind: "gap"; reason: string; extent: string | null }
);

/** A paragraph-sized unit. `id` is stable over revisions and never reused. */
export interface Block {
  id: string;
  type: BlockType;
  voice: Voice;
  text: string;
  marks: Mark[];
  atoms: Atom[];
}

/** A numbered note: an own flow `note:<id>`, anchored at a place of the text or, when the marker is lost, at none. */
export interface Note {
  id: string;
  label: string;
  kind: "editor" | "author" | "source" | "translator";
  anchor: { blockId: string; at: number } | null;
  blocks: Block[];
}

/** A date in three layers: as printed, as EDTF (ISO 8601-2), and where it was taken from. */
export interface DocumentDate {
  printed: string | null;
  edtf: string | null;
  calendar: "gregorian" | "julian" | "unknown";
  basis: "dateline" | "closer" | "headnote" | "inferred" | "instructor";
  inferred: ("century" | "year" | "month" | "day")[];
}

/** A date beside that of writing: when it was received, published, or what it tells of. */
export type OtherDate = DocumentDate & { role: "received" | "published" | "event" };

/** One archival reference, parsed as far as its grammar allows; `raw` is what is printed and never altered. */
export interface ArchivalReference {
  raw: string;
  scheme: "ru" | "uk-tna" | "us-nara" | "fr" | "generic" | "unparsed";
  repository: { printed: string; now: string | null } | null;
  levels: { kind: string; value: string }[];
  locator: { kind: "list" | "folio" | "page"; from: string; to: string | null } | null;
  residue: string;
}

export const genres = [
  "letter",
  "telegram",
  "order",
  "decree",
  "proclamation",
  "minutes",
  "diary",
  "memoir",
  "speech",
  "article",
  "act",
  "other",
] as const;
export type Genre = (typeof genres)[number];

/** What is known about a document beside its text. `null` is "not stated"; nothing here is guessed silently. */
export interface Meta {
  title: string | null;
  genre: Genre | null;
  date: DocumentDate | null;
  otherDates: OtherDate[];
  senders: string[];
  recipients: string[];
  place: string | null;
  /** Number of a telegram or order, as printed: `No. 672`. */
  messageNumber: string | null;
  language: string;
  originalLanguage: string | null;
  translator: string | null;
  /** Who edited and annotated the text for the book it is taken from. */
  editor: string | null;
  /** The book, reader or file it is taken from, as it is cited. */
  sourceBook: string | null;
  rights: string | null;
  archival: ArchivalReference[];
  priorPublication: string | null;
  starts: "whole" | "cut";
  ends: "whole" | "cut";
}

/**
 * A name or abbreviation of the document, explained. `form` is as it stands in the text, `meaning` the expansion or
 * identification; `printed` when the text itself gives it. Students see confirmed entries only.
 */
export interface GlossaryEntry {
  id: string;
  kind: NameKind | "abbreviation";
  form: string;
  meaning: string | null;
  basis: "printed" | "instructor";
  confirmed: boolean;
}

/** The whole content of one revision: what the database stores and the reading page draws. */
export interface DocumentContent {
  blocks: Block[];
  notes: Note[];
  meta: Meta;
  glossary: GlossaryEntry[];
}

/** Meta of a document of which nothing is known yet. */
export function emptyMeta(language: string): Meta {
  return {
    title: null,
    genre: null,
    date: null,
    otherDates: [],
    senders: [],
    recipients: [],
    place: null,
    messageNumber: null,
    language,
    originalLanguage: null,
    translator: null,
    editor: null,
    sourceBook: null,
    rights: null,
    archival: [],
    priorPublication: null,
    starts: "whole",
    ends: "whole",
  };
}

/** `doc` is the text itself; each note is a flow of its own. */
export type Flow = "doc" | `note:${string}`;
