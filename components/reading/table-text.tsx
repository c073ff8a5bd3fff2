import type { ReactNode } from "react";
import type { ReadableBlock } from "@/lib/domain/document/readable-content";
import { cellsOf } from "@/lib/domain/document/table-rows";
import { Cut } from "./block-text";
import { blockName, type Choosable, ChooseButton } from "./choose-button";
import { directionOf } from "./direction";
import { type InlineContext, InlineText, litIn } from "./inline-text";

interface TableTextProps {
  rows: readonly ReadableBlock[];
  context: InlineContext;
  /** Gives every row a button to choose a passage. */
  choosable?: Choosable | undefined;
  /** Under the words of a row. */
  under?: (block: ReadableBlock) => ReactNode;
}

/** A printed table. Each row says where it stands as a block does; a cell holds the tab that parts it from the next. */
export function TableText({ rows, context, choosable, under }: TableTextProps) {
  return (
    <div className="t-scroll">
      <table className="t-table">
        {rows.map((row) => (
          <tbody key={row.id} className="txt" id={`${context.prefix}b-${row.id}`}>
            <tr data-flow={row.flow} data-block={row.id}>
              {row.parts.flatMap((part, index) =>
                cellsOf(part).map((cell, column) => (
                  <td key={cell.offset} data-offset={cell.offset} dir={directionOf(cell.text)}>
                    {column === 0 && (index > 0 || row.cutBefore) ? <Cut /> : null}
                    <InlineText
                      part={cell}
                      context={{ ...litIn(context, row), explained: context.terms?.get(row.id) }}
                    />
                  </td>
                )),
              )}
              {row.cutAfter ? (
                <td data-zero>
                  <Cut />
                </td>
              ) : null}
              {choosable || under ? (
                <td data-zero className="t-do">
                  {choosable ? <ChooseButton blockId={row.id} name={blockName(row)} choosable={choosable} /> : null}
                  {under?.(row)}
                </td>
              ) : null}
            </tr>
          </tbody>
        ))}
      </table>
    </div>
  );
}
