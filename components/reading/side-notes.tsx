import type { CSSProperties } from "react";
import { codePointLength } from "@/lib/domain/document/codepoints";
import type { ReadableNote } from "@/lib/domain/document/readable-content";
import { type Choosable, ChooseButton } from "./choose-button";
import { directionOf } from "./direction";
import { type InlineContext, InlineText, litIn, noteName } from "./inline-text";

interface SideNotesProps {
  /** The notes anchored in one block, in order. */
  notes: readonly ReadableNote[];
  context: InlineContext;
  /** Pixels from the top of the block that are taken already, as by the word "Headnote". */
  from?: number;
  /** Gives every note a button to choose words of it. */
  choosable?: Choosable | undefined;
}

/** Characters of a line, and line height in pixels, of the text and of the margin: only a first guess before layout. */
const text = { characters: 62, line: 30 };
const margin = { characters: 25, line: 20 };

/**
 * The edition's notes beside a block. They stand near their markers at once, and exactly there after layout; on a
 * narrow page a note opens in place when its marker is followed.
 */
export function SideNotes({ notes, context, from = 4, choosable }: SideNotesProps) {
  let free = from;
  return notes.map((note) => {
    const top = Math.max(free, Math.floor(note.at / text.characters) * text.line + 4);
    const length = note.blocks.reduce((sum, block) => sum + codePointLength(block.parts[0]?.text ?? ""), 0);
    free = top + Math.ceil(length / margin.characters) * margin.line + 8;
    const place: CSSProperties & { "--y": string } = { "--y": `${top}px` };
    return <SideNote key={note.id} note={note} context={context} style={place} choosable={choosable} />;
  });
}

/** One note; its number leads back to the marker in the text. */
export function SideNote({
  note,
  context,
  style,
  choosable,
}: {
  note: ReadableNote;
  context: InlineContext;
  style?: CSSProperties;
  choosable?: Choosable | undefined;
}) {
  const name = noteName(note.label);
  return (
    <div className={style ? "float side" : "side"} id={`${context.prefix}n-${note.id}`} role="note" style={style}>
      {note.blockId === null ? (
        <span className="n">{name}</span>
      ) : (
        <a className="n" href={`#${context.prefix}r-${note.id}`} aria-label={`Note ${name}, back to the text`}>
          {name}
        </a>
      )}
      {note.blocks.map((block) =>
        block.parts.map((part) => (
          <span
            key={block.id}
            className="nb"
            data-flow={block.flow}
            data-block={block.id}
            data-offset={part.offset}
            dir={directionOf(part.text)}
          >
            <InlineText part={part} context={litIn(context, block)} />
          </span>
        )),
      )}
      {choosable && note.blocks[0] ? (
        <ChooseButton blockId={note.blocks[0].id} name={`note ${name}`} choosable={choosable} />
      ) : null}
    </div>
  );
}
