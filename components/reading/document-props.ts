import type { ReactNode } from "react";
import type { ReadableBlock, ReadableDocument } from "@/lib/domain/document/readable-content";
import type { Choosable } from "./choose-button";

/** What stands around a block; each function is asked once for every block that is drawn. */
export interface BesideText {
  /** In the seminar's margin, at the right: questions and notes. Edition only. */
  aside?: (block: ReadableBlock) => ReactNode;
  /** In the gutter between text and margin: braces and ties. Edition only. */
  gutter?: (block: ReadableBlock) => ReactNode;
  /** In the edition's margin, at the left: what a builder cuts. Edition only. */
  edge?: (block: ReadableBlock) => ReactNode;
  /** Under the words of a block, in the column of the text. */
  under?: (block: ReadableBlock) => ReactNode;
  /** In place of the line that says something is left out; `nth` counts those lines from 0. Edition only. */
  gap?: (nth: number) => ReactNode;
  /** Over the first block: a run of one's own, such as the state of the preview. */
  before?: ReactNode;
}

export interface DocumentTextProps extends BesideText {
  text: ReadableDocument;
  /** Of the revision, or of the draft while it has none: what a passage that is chosen here belongs to. */
  revisionId: string;
  /** The name for screen readers: the document's title. */
  label: string;
  /** `edition` is the page with its two margins; `compact` the numbered text in a pane. */
  variant?: "edition" | "compact";
  /** Begins the ids of paragraphs and notes where several documents stand on one page, as in `d2-`. */
  prefix?: string;
  /** Level of the title among the headings of the page. */
  heading?: 1 | 2 | 3;
  /** Its words draw the marks of notes, as elements: for a browser that cannot light them (see `marksCookie`). */
  marked?: boolean;
  /** Gives every block a button to choose a passage without a mouse, and says what for; wants a PassagePicker around it. */
  choosable?: Choosable | undefined;
}
