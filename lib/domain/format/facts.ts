/** What a reader says to the builder about a block, a note, a marker or the whole file; see `builder.ts`. */
import type { BlockType, Mark, Meta } from "../document/model";
import type { SourceAtom, SourceBlock, SourceForm, SourceFormat, SourceNote } from "./model";

type WithoutSpan<M> = M extends unknown ? Omit<M, "start" | "end"> : never;
/** A mark before its span is known: `{ kind: "emphasis" }`. */
export type MarkFacts = WithoutSpan<Mark>;
type WithoutPlace<A> = A extends unknown ? Omit<A, "at"> : never;
/** A page break or gap before its place is known. */
export type AtomFacts = WithoutPlace<SourceAtom>;

/** What the file says of a block; what is left out is unknown. `span` is where it stands in a raw text that is kept. */
export interface BlockFacts {
  form: SourceForm;
  level?: number | null;
  part?: BlockType | null;
  begins?: boolean;
  indent?: number;
  align?: SourceBlock["align"];
  size?: number;
  page?: number | null;
  span?: { start: number; end: number };
}

/** A note as the file gives it. `id` is the file's own name for it, by which markers refer to it. */
export interface NoteFacts {
  id: string | null;
  label: string;
  key: string;
  kind?: SourceNote["kind"];
}

/** A note marker: the words it shows (none when the file prints none) and the file's id of its note, if it says. */
export interface MarkerFacts {
  text: string;
  key: string;
  note: string | null;
}

/** What is said of the whole file. `text` is given when the raw text is kept; else the words of all blocks make it. */
export interface FileFacts {
  format: SourceFormat;
  meta?: Partial<Meta>;
  notices?: readonly string[];
  text?: string;
  /** The sentence for a file without words. */
  empty?: string;
}
