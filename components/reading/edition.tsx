import { Fragment, type ReactNode } from "react";
import type { ReadableBlock } from "@/lib/domain/document/readable-content";
import { withTables } from "@/lib/domain/document/table-rows";
import { blockAnchor } from "@/lib/domain/document/text";
import { BlockFrame } from "./block-frame.client";
import { wordsOfBlock } from "./block-text";
import { Citation } from "./citation";
import type { DocumentTextProps } from "./document-props";
import { GapLine } from "./gap-line";
import type { InlineContext } from "./inline-text";
import { MarginPlacement } from "./margin-placement.client";
import { PrintedNotes } from "./printed-notes";
import { SideNote, SideNotes } from "./side-notes";
import { TableText } from "./table-text";

type EditionProps = Omit<DocumentTextProps, "variant" | "prefix" | "marked"> & { context: InlineContext };

/** The page of an edition: its notes and names of voices at the left, the text, the seminar at the right. */
export function Edition(props: EditionProps) {
  const { text, context, before, gap } = props;
  let gaps = 0;
  const homeless = text.notes.filter((note) => note.blockId === null);
  return (
    <>
      {before}
      {withTables(text.items).map((item, index, items) => {
        if (item.kind === "gap") {
          const nth = gaps++;
          return gap ? <Fragment key={item.id}>{gap(nth)}</Fragment> : <GapLine key={item.id} />;
        }
        if (item.kind === "table") return <EditionTable key={item.id} {...props} rows={item.rows} />;
        const { block } = item;
        const previous = items[index - 1];
        const follows = previous?.kind === "block" && previous.block.type === block.type;
        return editionBlock({ ...props, block, follows });
      })}
      {homeless.length > 0 ? (
        <section className="blk full" aria-label="Notes whose place is not known">
          <div className="txt homeless">
            {homeless.map((note) => (
              <SideNote key={note.id} note={note} context={context} choosable={props.choosable} />
            ))}
          </div>
        </section>
      ) : null}
      <PrintedNotes notes={text.notes} context={context} />
      <MarginPlacement />
    </>
  );
}

/** A block across the whole width. `follows`: the block before is of the same kind, so its voice is not named again. */
function editionBlock(props: EditionProps & { block: ReadableBlock; follows: boolean }): ReactNode {
  const { block, follows, context, text, heading, choosable } = props;
  const { id, type, number } = block;
  const Over = heading === 1 ? "h2" : heading === 3 ? "h4" : "h3";
  const { words, ...voice } =
    type === "citation"
      ? { words: <Citation block={block} context={context} references={text.meta.archival} />, voiced: true }
      : wordsOfBlock(block, context);
  const [under, beside] = [props.under?.(block), marginsOf(props)];
  // What is not there is not sent either.
  const more = {
    ...(follows ? { follows } : {}),
    ...(choosable ? { choosable } : {}),
    ...(heading && (type === "title" || type === "heading") ? { heading } : {}),
    ...(type === "headnote" && !follows ? { over: <Over className="vh">Headnote, by the editor</Over> } : {}),
    ...(under ? { under } : {}),
    ...(beside ? { beside } : {}),
  };
  return (
    <BlockFrame key={id} {...{ name: `${context.prefix}${blockAnchor(block)}`, id, type, number }} {...voice} {...more}>
      {words}
    </BlockFrame>
  );
}

/** What stands in the margins of a block and in its gutter; null where nothing does. */
function marginsOf(props: EditionProps & { block: ReadableBlock; follows: boolean }): ReactNode {
  const { block, follows, context, text, aside, gutter, edge, choosable } = props;
  const voice = follows ? null : block.type === "headnote" ? "Headnote" : block.type === "citation" ? "Source" : null;
  const notes = text.notes.filter((note) => note.blockId === block.id);
  const beside = aside?.(block);
  const ties = gutter?.(block);
  if (!voice && notes.length === 0 && !edge && !ties && !beside) return null;
  return (
    <>
      {voice || notes.length > 0 || edge ? (
        <div className="ed">
          {voice ? (
            <p className="float voice" aria-hidden="true">
              {voice}
            </p>
          ) : null}
          {edge?.(block)}
          <SideNotes notes={notes} context={context} from={voice ? 44 : 4} choosable={choosable} />
        </div>
      ) : null}
      {ties ? <div className="gut">{ties}</div> : null}
      {beside ? <div className="sem">{beside}</div> : null}
    </>
  );
}

/** A table across the whole width, with what stands beside its rows. */
function EditionTable(props: EditionProps & { rows: ReadableBlock[] }): ReactNode {
  const { rows, context, text, aside, gutter, edge, under, choosable } = props;
  const ids = new Set(rows.map((row) => row.id));
  const notes = text.notes.filter((note) => note.blockId !== null && ids.has(note.blockId));
  const each = (draw: (block: ReadableBlock) => ReactNode) =>
    rows.map((row) => <Fragment key={row.id}>{draw(row)}</Fragment>);
  return (
    <div className="blk full">
      <div className="txt">
        <TableText rows={rows} context={context} choosable={choosable} under={under} />
      </div>
      {notes.length > 0 || edge ? (
        <div className="ed">
          {edge ? each(edge) : null}
          <SideNotes notes={notes} context={context} choosable={choosable} />
        </div>
      ) : null}
      {gutter ? <div className="gut">{each(gutter)}</div> : null}
      {aside ? <div className="sem">{each(aside)}</div> : null}
    </div>
  );
}
