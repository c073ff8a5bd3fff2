/**
 * What every reader of a format builds its result with: blocks are opened with what the file says of them, filled with
 * runs of words under marks, with page breaks, gaps and note markers, and closed. Notes are flows of their own that may
 * be opened in the middle of a block. White space may be given as it comes: the builder makes canonical reading text and
 * keeps every mark, atom and marker at its place. Nothing that was given is lost: a block without words vanishes, but
 * what stood in it moves to its neighbour.
 */
import type { AtomFacts, BlockFacts, FileFacts, MarkerFacts, MarkFacts, NoteFacts } from "./facts";
import { type Laid, layOut } from "./layout";
import { limits, type SourceRead } from "./model";
import { addBetween, addWords, type OpenBlock, openBlock, settled } from "./open-block";

/** Collects the blocks and notes of one file, in reading order. */
export interface SourceBuilder {
  /** Opens a block; one that is open in the same flow is closed first. */
  open: (facts: BlockFacts) => void;
  /** Adds or corrects what is known of the open block. */
  know: (facts: Partial<BlockFacts>) => void;
  /**
   * Words under marks. Runs that follow each other under the same mark object, or under plain marks of one kind, share
   * one mark. White space of any sort is a space; without an open block, words open a paragraph and spaces are dropped.
   */
  text: (run: string, marks?: readonly MarkFacts[]) => void;
  /** Ends a line of verse or of an address. */
  line: () => void;
  /** Parts two cells of a table row. */
  cell: () => void;
  /** A page break or gap; between blocks it goes to the beginning of the next one. */
  atom: (facts: AtomFacts) => void;
  marker: (facts: MarkerFacts) => void;
  /** Closes the open block, if there is one. */
  close: () => void;
  /** Opens a note; blocks and words go to it until it is closed. An open block of the text stays open meanwhile. */
  openNote: (facts: NoteFacts) => void;
  closeNote: () => void;
  isOpen: () => boolean;
  /** Whether the open block has words already. */
  hasWords: () => boolean;
  /** UTF-16 units taken in so far: a reader stops when it is beyond `limits.characters`. */
  length: () => number;
  /** Closes what is open and gives the file, or the sentence that refuses it. */
  finish: (facts: FileFacts) => SourceRead;
}

/** The text itself, or a note. */
interface Flow {
  note: NoteFacts | null;
  outer: Flow | null;
  open: OpenBlock | null;
  laid: Laid[];
  /** What waits for the next block. */
  atoms: AtomFacts[];
  markers: MarkerFacts[];
}

/** A builder with nothing in it. */
export function createBuilder(): SourceBuilder {
  let flow = emptyFlow(null, null);
  let length = 0;
  const opened = (facts: BlockFacts): OpenBlock => {
    const block = openBlock(facts);
    // Nothing waits before most blocks.
    if (flow.atoms.length > 0) block.atoms = flow.atoms.splice(0).map((of) => ({ at: 0, of }));
    if (flow.markers.length > 0) block.markers = flow.markers.splice(0).map((of) => ({ start: 0, end: 0, of }));
    flow.open = block;
    return block;
  };
  const between = (raw: string) => {
    if (flow.open === null) return;
    addBetween(flow.open, raw);
    length += raw.length;
  };
  const builder: SourceBuilder = {
    open(facts) {
      builder.close();
      opened(facts);
    },
    know(facts) {
      if (flow.open !== null) flow.open.facts = { ...flow.open.facts, ...facts };
    },
    text(run, marks = []) {
      const raw = inOneLine(run);
      if (raw === "" || (flow.open === null && raw.trim() === "")) return;
      addWords(flow.open ?? opened({ form: "paragraph" }), raw, marks);
      length += raw.length;
    },
    line: () => between("\n"),
    cell: () => between("\t"),
    atom(of) {
      if (flow.open === null) flow.atoms.push(of);
      else flow.open.atoms.push({ at: flow.open.words.length, of });
    },
    marker(facts) {
      const of = { ...facts, text: inOneLine(facts.text).trim() };
      if (flow.open === null && of.text === "") return void toNeighbour(flow, of);
      const block = flow.open ?? opened({ form: "paragraph" });
      const start = block.words.length;
      between(of.text);
      block.markers.push({ start, end: block.words.length, of });
    },
    close() {
      const { open } = flow;
      if (open === null) return;
      flow.open = null;
      layDown(flow, open);
    },
    openNote(facts) {
      flow = emptyFlow(facts, flow);
    },
    closeNote() {
      const { note, outer } = flow;
      if (note === null || outer === null) return;
      builder.close();
      const { laid, atoms, markers } = flow;
      flow = outer;
      const blocks = laid.filter((item) => item.kind === "block");
      const inner = laid.filter((item) => item.kind === "note");
      const place = outer.open?.after ?? outer.laid;
      if (blocks.length > 0) place.push({ kind: "note", of: note, blocks });
      place.push(...inner);
      atoms.forEach(builder.atom);
      markers.forEach(builder.marker);
    },
    isOpen: () => flow.open !== null,
    hasWords: () => flow.open?.hasWords ?? false,
    length: () => length,
    finish(facts) {
      while (flow.outer !== null) builder.closeNote();
      builder.close();
      if (length > limits.characters) return { ok: false, problem: tooLong };
      keepWaiting(flow);
      return layOut(flow.laid, facts);
    },
  };
  return builder;
}

const tooLong = `The file holds more than ${limits.characters.toLocaleString("en-GB")} characters of text; import it in parts.`;

function emptyFlow(note: NoteFacts | null, outer: Flow | null): Flow {
  return { note, outer, open: null, laid: [], atoms: [], markers: [] };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to remove
const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/gu;

/** A newline or tab of the file is only a space: lines and cells are said outright. */
function inOneLine(run: string): string {
  // Most runs are ordinary letters and are let through untouched.
  if (!/[^ -~\u00a0-\u2027\u202a-\ufffd]/.test(run)) return run;
  return run.replace(/[\t\n\v\f\r\u0085\u2028\u2029]/gu, " ").replace(controls, "");
}

/** Lays a closed block down. Without words, its atoms wait for the next block and its markers join the last one. */
function layDown(flow: Flow, open: OpenBlock) {
  const block = settled(open);
  if (block === null) {
    flow.atoms.push(...open.atoms.map(({ of }) => of));
    for (const { of } of open.markers) toNeighbour(flow, of);
  } else flow.laid.push(block);
  flow.laid.push(...open.after);
}

/** A marker outside all blocks belongs to the words before it. */
function toNeighbour(flow: Flow, of: MarkerFacts) {
  const last = lastBlock(flow);
  if (last === null) flow.markers.push(of);
  else last.markers.push({ start: last.text.length, end: last.text.length, of });
}

const lastBlock = (flow: Flow) => flow.laid.findLast((item) => item.kind === "block") ?? null;

/** What still waits at the end of the file stands at the end of its last block. */
function keepWaiting(flow: Flow) {
  const last = lastBlock(flow);
  if (last === null) return;
  const at = last.text.length;
  for (const of of flow.atoms.splice(0)) last.atoms.push({ ...of, at });
  for (const of of flow.markers.splice(0)) last.markers.push({ start: at, end: at, of });
}
