import { type InlineContext, InlineText, noteName } from "@/components/reading/inline-text";
import type { BlockType } from "@/lib/domain/document/model";
import type { ReadableDocument } from "@/lib/domain/document/readable-content";
import type { PacketLine, PacketText } from "@/lib/domain/packet/packet";

interface PacketWordsProps {
  text: ReadableDocument;
  packet: PacketText;
  prefix: string;
  title: string;
}

/** The words of a text line by line, every fifth line with its number; the edition's notes stand under it. */
export function PacketWords({ text, packet, prefix, title }: PacketWordsProps) {
  const context: InlineContext = { prefix, notes: new Map(text.notes.map((note) => [note.id, note])) };
  return (
    <>
      {packet.items.map((item) =>
        item.kind === "gap" ? (
          <p key={item.id} className="packet-gap">
            […]
          </p>
        ) : (
          <Block key={item.block.id} type={item.block.type} lines={item.lines} context={context} />
        ),
      )}
      {text.notes.length > 0 ? (
        <section aria-label={`Notes of the edition on ${title}`} className="packet-apparatus">
          <h3 lang="en">Notes of the edition</h3>
          {text.notes.map((note) => (
            <p key={note.id} id={`${prefix}n-${note.id}`}>
              {noteName(note.label)}.{" "}
              {note.blocks.flatMap((block) =>
                block.parts.map((part) => (
                  <InlineText key={block.id} part={part} context={{ prefix, notes: new Map() }} />
                )),
              )}
            </p>
          ))}
        </section>
      ) : null}
    </>
  );
}

interface BlockProps {
  type: BlockType;
  lines: readonly PacketLine[];
  context: InlineContext;
}

/** One block; a title is a heading, everything else a paragraph of lines. */
function Block({ type, lines, context }: BlockProps) {
  const drawn = lines.map((line) => <Line key={line.part.offset} line={line} context={context} />);
  if (type === "title") return <h2 className="packet-title">{drawn}</h2>;
  if (type === "heading") return <h3 className="packet-block">{drawn}</h3>;
  return <p className={`packet-block packet-${type}`}>{drawn}</p>;
}

function Line({ line, context }: { line: PacketLine; context: InlineContext }) {
  const { number, part, cut, notes } = line;
  return (
    <span className="packet-line">
      <span className="packet-number" aria-hidden="true">
        {number !== null && number % 5 === 0 ? number : null}
      </span>
      <span className="packet-text">
        {cut ? "[…] " : null}
        <InlineText part={part} context={context} />{" "}
      </span>
      {notes.length > 0 ? (
        <span className="packet-keys">
          <span className="vh"> (notes of readers: </span>
          {notes.join(", ")}
          <span className="vh">)</span>
        </span>
      ) : null}
    </span>
  );
}
