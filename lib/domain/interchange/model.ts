/**
 * Notes on their way in or out of an assignment, as all four kinds of file say them: what was written, about which
 * words of which text, and what was answered. Nothing of it refers to rows of the database.
 */
import type { LinearSpan } from "../anchor/passage";
import type { AnnotationKind, Audience, Relation } from "../annotation/model";
import type { RichText } from "../richtext/model";

export const fileFormats = ["w3c", "hypothesis", "recogito", "csv"] as const;
/** Kinds of file that notes travel in. The W3C collection is the one that says everything. */
export type FileFormat = (typeof fileFormats)[number];

/** The formats as a person chooses them, with the end of the file's name. */
export const formatNames: Record<FileFormat, { name: string; ending: string }> = {
  w3c: { name: "W3C Web Annotation", ending: "jsonld" },
  hypothesis: { name: "Hypothesis", ending: "hypothesis.json" },
  recogito: { name: "Recogito", ending: "recogito.json" },
  csv: { name: "CSV, a table", ending: "csv" },
};

/** Words that a note is about. */
export interface FilePlace {
  /** The address of the text: the canonical text of a revision, or what the other program read. */
  source: string | null;
  /** What a person calls that text. */
  title: string | null;
  /** The words themselves, and what stands around them. */
  exact: string;
  prefix: string;
  suffix: string;
  /** Where they stand, in code points of the canonical text: what W3C asks for. */
  codePoints: LinearSpan | null;
  /** The same in UTF-16 units, as Hypothesis and Recogito count. */
  units: LinearSpan | null;
  /** How the passage is cited here: `¶5`. */
  label: string | null;
}

/** An answer to a note. */
export interface FileReply {
  /** An IRI; null where a file gives none. */
  id: string | null;
  author: string | null;
  created: string | null;
  modified: string | null;
  body: RichText;
  /** Where an answer that was itself brought in comes from. */
  origin: string | null;
}

/** One note with its answers. */
export interface FileNote {
  /** An IRI; null where a file gives none. */
  id: string | null;
  /** Where in the file it stands, for a person: `note 7`, `line 12`. Empty on the way out. */
  at: string;
  kind: AnnotationKind;
  relation: Relation | null;
  /** Key and name, or only the name where a file knows no keys. */
  skill: { key: string | null; name: string } | null;
  tags: string[];
  body: RichText;
  /** For whom it was written; told, never obeyed: who brings notes in chooses anew. */
  audience: Audience | null;
  /** Who wrote it, under a name that may travel. */
  author: string | null;
  created: string | null;
  modified: string | null;
  /** Where a note that was itself brought in comes from. */
  origin: string | null;
  /** None for a note on a text as a whole; two for a corroboration. */
  places: FilePlace[];
  replies: FileReply[];
}

/** Something in a file that could not be taken over, in a sentence. */
export interface FileProblem {
  at: string;
  problem: string;
}

/** What a file holds. */
export interface ReadFile {
  format: FileFormat;
  notes: FileNote[];
  problems: FileProblem[];
}
