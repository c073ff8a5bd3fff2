import { Fragment, type ReactNode } from "react";
import type { CitationPart } from "@/lib/domain/document/citation-parts";
import { codePointLength, utf16Offset } from "@/lib/domain/document/codepoints";
import type { Atom, Mark } from "@/lib/domain/document/model";
import type { ReadableNote, ReadablePart } from "@/lib/domain/document/readable-content";

/** What the words of a part are drawn with. `prefix` begins the ids of this document on the page. */
export interface InlineContext {
  prefix: string;
  notes: ReadonlyMap<string, ReadableNote>;
  citation?: readonly CitationPart[];
}

/** The name of a note as printed, without the stop after it. */
export const noteName = (label: string): string => label.replace(/[.)]\s*$/u, "");

/** The words of a visible part: emphasis, brackets, dotted parts of a citation, and the markers that take no offset. */
export function InlineText({ part, context }: { part: ReadablePart; context: InlineContext }) {
  const length = codePointLength(part.text);
  const dotted = (context.citation ?? []).map((each) => ({
    ...each,
    start: each.start - part.offset,
    end: each.end - part.offset,
  }));
  const borders = [...part.marks, ...dotted].flatMap((mark) => [mark.start, mark.end]);
  const cuts = [0, length, ...borders, ...part.atoms.map((atom) => atom.at)];
  const places = [...new Set(cuts)].filter((at) => at >= 0 && at <= length).sort((a, b) => a - b);
  return places.map((at, index) => {
    const end = places[index + 1] ?? at;
    const words = part.text.slice(utf16Offset(part.text, at), utf16Offset(part.text, end));
    const within = (span: { start: number; end: number }) => span.start <= at && end <= span.end;
    const meaning = dotted.find(within)?.meaning;
    const plain: ReactNode = meaning ? (
      <span data-part title={meaning}>
        {words}
      </span>
    ) : (
      words
    );
    return (
      <Fragment key={at}>
        {part.atoms
          .filter((atom) => atom.at === at)
          .map((atom) => (
            <AtomSign
              key={`${atom.kind}-${atom.kind === "noteReference" ? atom.noteId : at}`}
              atom={atom}
              context={context}
            />
          ))}
        {words ? marksAround(part.marks.filter(within), plain) : null}
      </Fragment>
    );
  });
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
      return <i lang={mark.language}>{inner}</i>;
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
