/**
 * What a page of a PDF is made of, from the smallest: pieces as the file places them, runs of one type, lines.
 *
 * A PDF says where glyphs stand and nothing else; what is a word, a line, a column or a note is seen by place and size,
 * as a reader of the page sees it. All lengths are points (1/72 inch). `x` grows in the direction of reading, so that a
 * page in Hebrew is measured from its right edge; `y` grows upwards from the foot of the page.
 */

/** The typography that a font's name gives away. */
export interface Face {
  bold: boolean;
  italic: boolean;
  smallCaps: boolean;
}

/** Some glyphs in one font on one baseline. */
export interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  /** Size of the type. */
  size: number;
  /** The file's own id of the font. */
  font: string;
  /** Runs against the direction of the page: Hebrew in an English line, English in a Hebrew one. */
  against: boolean;
}

/** Words of a line in one type. `shift` says whether they stand above or below the line: a note marker, an index. */
export interface Run {
  text: string;
  font: string;
  size: number;
  shift: "raised" | "lowered" | null;
}

/** Words on one baseline that belong together: a printed line, or the part of it in one column. */
export interface Line {
  x0: number;
  x1: number;
  y: number;
  /** Size of most of its type. */
  size: number;
  runs: Run[];
}

/** A page as taken from the file. */
export interface Page {
  /** From 1. */
  number: number;
  lines: Line[];
  /** Words that are not set in the direction of the page: a stamp at the margin, a watermark. */
  strays: string[];
}

/** The words of a line as printed. */
export const lineText = (line: Pick<Line, "runs">): string => line.runs.map((run) => run.text).join("");
