/** What bringing a file in would do, told before anything is written; and what it did. */
import type { FileFormat, FileProblem } from "./model";

/** What becomes of one note of a file. */
export type Fate = "exact" | "changed" | "review" | "here" | "back" | "elsewhere";

/** The fates as a person reads them. */
export const fateNames: Record<Fate, string> = {
  exact: "found, word for word",
  changed: "found, with small differences in the words",
  review: "not found for certain: kept, to be put at its passage by hand",
  here: "here already",
  back: "deleted here: comes back",
  elsewhere: "about another text",
};

/** One line of the preview. */
export interface PreviewNote {
  /** `note 7` of the file. */
  at: string;
  fate: Fate;
  /** The words it is about, shortened. */
  quote: string;
  /** What it says, shortened. */
  words: string;
  author: string | null;
  /** Where it will stand: `Order No. 1, ¶5`; null where it stands nowhere. */
  where: string | null;
}

export interface ImportPreview {
  format: FileFormat;
  /** Notes of the file by what becomes of them. */
  counts: Record<Fate, number>;
  /** Answers that come with notes. */
  replies: number;
  /** Corroborations that do not say how their passages bear on one another: they become drafts. */
  drafts: number;
  /** What cannot be read, and where in the file. */
  problems: FileProblem[];
  /** The first of the notes, those that need a look before the others. */
  notes: PreviewNote[];
}

/** Lines of a preview, and lines of problems, that are listed. */
export const LISTED = 100;

export interface Imported {
  /** Notes written, and those among them that stand nowhere yet. */
  notes: number;
  unplaced: number;
  replies: number;
}

/** A text cut to about `length` characters, between words where that can be. */
export function shortened(text: string, length: number): string {
  const line = text.replaceAll(/\s+/gu, " ").trim();
  if (line.length <= length) return line;
  const cut = line.slice(0, length).toWellFormed();
  const space = cut.lastIndexOf(" ");
  return `${space > length / 2 ? cut.slice(0, space) : cut}…`;
}
