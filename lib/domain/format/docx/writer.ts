/** The state of reading a Word file: what is known of it, and where in the text we are. */
import { createBuilder, type SourceBuilder } from "../builder";
import type { BlockFacts } from "../facts";
import type { XmlElement } from "../xml";
import { type Notes, readNotes } from "./notes";
import { type Numbering, readNumbering } from "./numbering";
import type { WordParts } from "./package";
import { readStyles, type Styles } from "./styles";
import { nothingTold, type Told } from "./told";

/** The text itself or the inside of a note or cell that is being written. */
export interface Flow {
  /** In a table or running head, paragraphs are parted by a space only. */
  place: "blocks" | "cell";
  /** What is known of the open block, for a second one like it; null when none is open. */
  facts: BlockFacts | null;
  /** Line ends that were met since the last word. */
  lineEnds: number;
  /** Characters of the open block by size of type in points. */
  sizes: Map<number, number>;
  /**
   * How the next paragraph may go on in the open block: in the same line when the mark between them was deleted or this
   * one was a large first letter, in the next line when both are verse.
   */
  joins: "line" | "next line" | null;
  /** The last characters that were written to the block. */
  before: string;
  /** A mark that the note begins with, as its marker shows it already. */
  mark: string | null;
}

export interface Writer {
  builder: SourceBuilder;
  styles: Styles;
  numbering: Numbering;
  notes: Notes;
  told: Told;
  flow: Flow;
  /** For each field that is open, whether we are in its code (which is never shown) and not in its result. */
  fields: boolean[];
  /** Text boxes and tables in cells, which wait for the end of the paragraph or row they stand in. */
  waiting: XmlElement[];
  /** Length of the text at the last page break, so that one break told twice is one. */
  brokenAt: number | null;
  /** Letters of the text by language, as far as the file says it. */
  letters: Map<string, number>;
}

/** A flow in which nothing is written yet. */
export function newFlow(place: Flow["place"], mark: string | null = null): Flow {
  return { place, facts: null, lineEnds: 0, sizes: new Map(), joins: null, before: "", mark };
}

/** A writer at the beginning of the text. */
export function createWriter(parts: WordParts): Writer {
  return {
    builder: createBuilder(),
    styles: readStyles(parts.styles),
    numbering: readNumbering(parts.numbering),
    notes: readNotes(parts, parts.document),
    told: { ...nothingTold(), macros: parts.macros, embedded: parts.embedded },
    flow: newFlow("blocks"),
    fields: [],
    waiting: [],
    brokenAt: null,
    letters: new Map(),
  };
}

/** Opens a block in the flow that is being written. */
export function openBlock({ builder, flow }: Writer, facts: BlockFacts) {
  builder.open(facts);
  flow.facts = facts;
  flow.lineEnds = 0;
  flow.sizes = new Map();
  flow.before = "";
}

/** Closes the open block; the size of its type is that of most of its characters. */
export function closeBlock({ builder, flow }: Writer) {
  if (flow.facts === null) return;
  const [most] = [...flow.sizes].sort(([, a], [, b]) => b - a);
  if (most !== undefined) builder.know({ size: most[0] });
  builder.close();
  flow.facts = null;
  flow.lineEnds = 0;
}

/** A page ends here, told by the file in one way or another. */
export function breakPage(writer: Writer) {
  const length = writer.builder.length();
  if (writer.brokenAt === length) return;
  writer.brokenAt = length;
  writer.builder.atom({ kind: "pageBreak", label: null });
  writer.notes.pass("page");
}
