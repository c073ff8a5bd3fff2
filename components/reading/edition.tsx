import { Fragment, type ReactNode } from "react";
import type { ReadableBlock } from "@/lib/domain/document/readable-content";
import { withTables } from "@/lib/domain/document/table-rows";
import { blockAnchor } from "@/lib/domain/document/text";
import { BlockText } from "./block-text";
import { blockName, ChooseButton } from "./choose-button";
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
        return <EditionBlock key={block.id} {...props} block={block} follows={follows} />;
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
function EditionBlock(props: EditionProps & { block: ReadableBlock; follows: boolean }): ReactNode {
  const { block, follows, context, text, heading, aside, gutter, edge, under, choosable } = props;
  const voice = follows ? null : block.type === "headnote" ? "Headnote" : block.type === "citation" ? "Source" : null;
  const notes = text.notes.filter((note) => note.blockId === block.id);
  const name = `${context.prefix}${blockAnchor(block)}`;
  const beside = aside?.(block);
  const ties = gutter?.(block);
  const Under = heading === 1 ? "h2" : heading === 3 ? "h4" : "h3";
  return (
    <div
      className={`blk${block.number === null ? " full" : ""} blk-${block.type}${follows ? " blk-on" : ""}`}
      id={name}
    >
      {block.number === null ? null : (
        <div className="num">
          <a href={`#${name}`} aria-label={`Paragraph ${block.number}, link`}>
            {block.number}
          </a>
        </div>
      )}
      <div className="txt">
        {block.type === "headnote" && !follows ? <Under className="vh">Headnote, by the editor</Under> : null}
        {block.type === "citation" ? (
          <Citation block={block} context={context} references={text.meta.archival} />
        ) : (
          <BlockText block={block} context={context} heading={heading} />
        )}
        {choosable ? <ChooseButton blockId={block.id} name={blockName(block)} choosable={choosable} /> : null}
        {under?.(block)}
      </div>
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
    </div>
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
