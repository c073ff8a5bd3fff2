/** Handing the words of a page to the builder: when a block is opened, and what a line break does before the next words. */
import type { SourceBuilder } from "../builder";
import type { Context } from "./context";

/** What is known between the words of a page. */
interface State {
  /** Line breaks since the last words. */
  breaks: number;
  /** The next block begins a document. */
  begins: boolean;
  /** Number of a list item, printed before its words. */
  number: string;
  /** The last words of the open block. */
  tail: string;
}

export interface PageWriter {
  /** Words at a place; a block is opened for them if none is. */
  words: (value: string, context: Context) => void;
  /** The same with each line as it stands. */
  preformatted: (value: string, context: Context) => void;
  /** Opens a block for words, or puts the line break before them. */
  ready: (context: Context) => void;
  open: (context: Context) => void;
  close: () => void;
  /** The line ends here: before further words this is a line, a space or a new block. */
  lineBreak: () => void;
  /** The next block begins a document. */
  beginDocument: () => void;
  /** What is printed before the words of the next block. */
  number: (printed: string) => void;
  /** The last words of the open block, at most 24 UTF-16 units. */
  tail: () => string;
  /** Writes something else, a note, and goes on afterwards as if it were not there. */
  apart: (write: () => void) => void;
}

/** A writer at the beginning of a page. */
export function pageWriter(builder: SourceBuilder): PageWriter {
  let state = beginning();
  const writer: PageWriter = {
    words(value, context) {
      if (value.trim() === "" && (state.breaks > 0 || !builder.isOpen())) return;
      writer.ready(context);
      builder.text(value, context.marks);
      state.tail = (state.tail + value).slice(-24);
    },
    preformatted(value, context) {
      const [first = "", ...lines] = value.split(/\r\n?|\n/u);
      writer.words(first, context);
      for (const line of lines) {
        state.breaks++;
        writer.words(line, context);
      }
    },
    ready(context) {
      if (state.breaks > 1 && !context.flat) writer.close();
      else if (state.breaks > 0 && context.lines) builder.line();
      else if (state.breaks > 0) builder.text(" ");
      state.breaks = 0;
      if (!builder.isOpen()) writer.open(context);
    },
    open({ form, level, part, indent, align, size }) {
      const begins = state.begins && form !== "furniture";
      builder.open({ form, level, part, align, indent: rounded(indent), size: rounded(size), begins });
      if (begins) state.begins = false;
      state.tail = state.number;
      if (state.number !== "") builder.text(state.number);
      state.number = "";
    },
    close() {
      builder.close();
      state.breaks = 0;
      state.tail = "";
    },
    lineBreak() {
      state.breaks++;
    },
    beginDocument() {
      state.begins = true;
    },
    number(printed) {
      state.number = printed;
    },
    tail: () => state.tail,
    apart(write) {
      const before = state;
      state = beginning();
      write();
      state = before;
    },
  };
  return writer;
}

const beginning = (): State => ({ breaks: 0, begins: false, number: "", tail: "" });

const rounded = (ems: number): number => Math.round(ems * 100) / 100;
