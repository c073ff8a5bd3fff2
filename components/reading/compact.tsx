import { Fragment } from "react";
import { withTables } from "@/lib/domain/document/table-rows";
import { blockAnchor } from "@/lib/domain/document/text";
import { BlockText } from "./block-text";
import { blockName, ChooseButton } from "./choose-button";
import { Citation } from "./citation";
import type { DocumentTextProps } from "./document-props";
import type { InlineContext } from "./inline-text";
import { SideNote } from "./side-notes";
import { TableText } from "./table-text";

type CompactProps = Omit<DocumentTextProps, "variant" | "prefix" | "marked"> & { context: InlineContext };

/** The numbered text in a narrow pane; its notes stand under it. */
export function Compact({ text, context, heading, before, under, choosable }: CompactProps) {
  return (
    <>
      {before}
      {withTables(text.items).map((item) => {
        if (item.kind === "gap") {
          return (
            <p key={item.id} className="all gap-in" data-cut>
              <span className="vh">Not part of this excerpt</span>
            </p>
          );
        }
        if (item.kind === "table") {
          return (
            <div key={item.id} className="wideall">
              <TableText rows={item.rows} context={context} choosable={choosable} under={under} />
            </div>
          );
        }
        const { block } = item;
        const name = `${context.prefix}${blockAnchor(block)}`;
        return (
          <Fragment key={block.id}>
            {block.number === null ? null : (
              <div className="num">
                <a href={`#${name}`} aria-label={`Paragraph ${block.number}, link`}>
                  {block.number}
                </a>
              </div>
            )}
            <div className={block.number === null ? "wideall" : "all"} id={name}>
              {block.type === "citation" ? (
                <Citation block={block} context={context} references={text.meta.archival} />
              ) : (
                <BlockText block={block} context={context} heading={heading} />
              )}
              {choosable ? <ChooseButton blockId={block.id} name={blockName(block)} choosable={choosable} /> : null}
              {under?.(block)}
            </div>
          </Fragment>
        );
      })}
      {text.notes.length > 0 ? (
        <div className="wideall homeless">
          {text.notes.map((note) => (
            <SideNote key={note.id} note={note} context={context} choosable={choosable} />
          ))}
        </div>
      ) : null}
    </>
  );
}
