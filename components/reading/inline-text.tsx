import { Fragment, type ReactNode } from "react";
import { codePointLength, utf16Offset } from "@/lib/domain/document/codepoints";
import type { Atom, Mark } from "@/lib/domain/document/model";
import type { ReadableBlock, ReadableNote, ReadablePart } from "@/lib/domain/document/readable-content";
import type { ExplainedSpan } from "@/lib/domain/document/readable-glossary";
import { isRightToLeft } from "./direction";
import { Explained } from "./explained.client";
import { LitWords } from "./lit-words.client";

/** What the words of a part are drawn with. `prefix` begins the ids of this document on the page. */
export interface InlineContext {
  prefix: string;
  notes: ReadonlyMap<string, ReadableNote>;
  /** Names and abbreviations of the glossary, by block, where they stand first. */
  terms?: ReadonlyMap<string, readonly ExplainedSpan[]>;
  /** Where the words draw the marks on them: the block that is being drawn, as `revisionId/flow/blockId`. */
  lit?: string;
  /** The revision whose words draw the marks on them; blocks drawn under it say `lit`. */
  notesOn?: string;
  /** What is explained in the block that is being drawn, in its code points. */
  explained?: readonly ExplainedSpan[];
}

/** The same context for the words of one block. */
export const litIn = (context: InlineContext, { flow, id }: Pick<ReadableBlock, "flow" | "id">): InlineContext =>
  context.notesOn === undefined ? context : { ...context, lit: `${context.notesOn}/${flow}/${id}` };

/** The name of a note as printed, without the stop after it. */
export const noteName = (label: string): string => label.replace(/[.)]\s*$/u, "");

/** The words of a visible part: emphasis, brackets, what is explained when asked, and the markers that take no offset. */
export function InlineText({ part, context }: { part: ReadablePart; context: InlineContext }) {
  const length = codePointLength(part.text);
  const dotted = (context.explained ?? [])
    .map((each) => ({ ...each, start: each.start - part.offset, end: each.end - part.offset }))
    .filter((each) => each.start >= 0 && each.end <= length)
    // A marker inside could not be followed: what can be pressed must not stand in what can be pressed.
    .filter((each) => !part.atoms.some(({ at }) => each.start < at && at < each.end));
  const pieces = piecesOf(part, 0, length, dotted);
  // Called, not drawn as components, and without wrappers: every element of a long text is sent twice, in the page and
  // for the browser's own drawing.
  const drawn: ReactNode[] = [];
  for (let at = 0; at < pieces.length; ) {
    const piece = pieces[at];
    if (!piece) break;
    const span = dotted.find(({ start, end }) => start <= piece.at && piece.end <= end && piece.at < piece.end);
    const inside = span ? pieces.slice(at).findIndex((each) => each.at >= span.end) : 1;
    const together = pieces.slice(at, inside < 0 ? undefined : at + inside);
    const words = together.flatMap((each) => wordsOf(each, part, context.lit) ?? []);
    drawn.push(...signsAt(piece.at, part, context));
    if (span) {
      drawn.push(
        <Explained key={`explained-${piece.at}`} meaning={span.meaning}>
          {words}
        </Explained>,
      );
    } else drawn.push(...words);
    at += together.length;
  }
  return drawn.length === 1 ? drawn[0] : drawn;
}

/** A stretch within which no mark begins or ends; signs without width stand before it. */
interface InlinePiece {
  at: number;
  end: number;
}

function piecesOf(part: ReadablePart, from: number, to: number, dotted: readonly ExplainedSpan[]): InlinePiece[] {
  const borders = [...part.marks, ...dotted].flatMap((mark) => [mark.start, mark.end]);
  const cuts = [from, to, ...borders, ...part.atoms.map((atom) => atom.at)];
  const places = [...new Set(cuts)].filter((at) => at >= from && at <= to).sort((a, b) => a - b);
  return places.map((at, index) => ({ at, end: places[index + 1] ?? at }));
}

/** Does the text itself print the sign of an omission beside a gap? Then it is not drawn a second time. */
function isPrinted(at: number, marks: readonly Mark[]): boolean {
  return marks.some((mark) => {
    const beside = Math.abs(at - mark.end) <= 1 || Math.abs(mark.start - at) <= 1;
    return mark.kind === "editorial" && mark.role === "omission" && beside;
  });
}

/** The signs that stand at a place, before its words. */
function signsAt(at: number, part: ReadablePart, context: InlineContext): ReactNode[] {
  return part.atoms
    .filter((atom) => atom.at === at && !(atom.kind === "gap" && isPrinted(atom.at, part.marks)))
    .map((atom) => (
      <AtomSign
        key={`${atom.kind}-${atom.kind === "noteReference" ? atom.noteId : ""}-${at}`}
        atom={atom}
        context={context}
      />
    ));
}

/** Null for a piece without words. */
function wordsOf({ at, end }: InlinePiece, part: ReadablePart, lit: string | undefined): ReactNode {
  const words = part.text.slice(utf16Offset(part.text, at), utf16Offset(part.text, end));
  const within = (span: { start: number; end: number }) => span.start <= at && end <= span.end;
  if (!words) return null;
  const drawn = lit === undefined ? words : <LitWords key={at} of={lit} at={part.offset + at} words={words} />;
  const marks = part.marks.filter(within);
  return marks.length === 0 ? drawn : <Fragment key={at}>{marksAround(marks, drawn)}</Fragment>;
}

/** The first mark stands outermost. */
function marksAround(marks: readonly Mark[], words: ReactNode): ReactNode {
  let drawn = words;
  for (const mark of marks.toReversed()) drawn = marked(mark, drawn);
  return drawn;
}

function marked(mark: Mark, inner: ReactNode): ReactNode {
  switch (mark.kind) {
    case "emphasis":
      return <em>{inner}</em>;
    case "strong":
      return <strong>{inner}</strong>;
    case "title":
      return <cite>{inner}</cite>;
    case "foreign":
      return (
        <i lang={mark.language} dir={isRightToLeft(mark.language) ? "rtl" : undefined}>
          {inner}
        </i>
      );
    case "editorial":
      return <span className="ed-in">{inner}</span>;
    case "unclear":
      return (
        <span className="unclear" title="Unclear in the original">
          {inner}
        </span>
      );
    case "signed":
      return <span className="sc">{inner}</span>;
    case "smallCaps":
      return <span className="small-caps">{inner}</span>;
    case "underline":
      return <u>{inner}</u>;
    case "superscript":
      return <sup>{inner}</sup>;
    case "subscript":
      return <sub>{inner}</sub>;
    case "struck":
      return <s>{inner}</s>;
    case "correction":
      return <Explained meaning={`Printed: ${mark.printed}`}>{inner}</Explained>;
    case "salute":
    case "identifier":
    case "name":
    case "date":
      return inner;
  }
}

/** Signs of zero width: `data-zero` keeps their letters out of every offset. Page breaks are not drawn. */
function AtomSign({ atom, context }: { atom: Atom; context: InlineContext }) {
  if (atom.kind === "pageBreak") return null;
  if (atom.kind === "gap") {
    return (
      <span className="gap-in" data-zero title={atom.reason}>
        <span className="vh">gap: {atom.reason}</span>
      </span>
    );
  }
  const note = context.notes.get(atom.noteId);
  if (!note) return null;
  return (
    <a
      className="nref"
      data-zero
      id={`${context.prefix}r-${note.id}`}
      href={`#${context.prefix}n-${note.id}`}
      aria-label={`Note ${noteName(note.label)}`}
    >
      {noteName(note.label)}
    </a>
  );
}
