"use client";

import Link from "next/link";
import { State } from "@/components/ui/state";
import type { DrawnCell, DrawnRow } from "./drawn-row";

interface GradeRowsProps {
  /** Address of the gradebook. */
  base: string;
  rows: readonly DrawnRow[];
}

/**
 * The rows of the grid, which listens for them. They stand here and not with the server's parts because a table is sent
 * twice, as a page and for the browser's own drawing: this way the second has the words of a cell only.
 */
export function GradeRows({ base, rows }: GradeRowsProps) {
  return rows.map(({ student, name, sections, cells, percent }, row) => {
    const path = `${base}/${student}`;
    const at = (c: number) => ({ "data-r": row + 1, "data-c": c, tabIndex: row === 0 && c === 1 ? 0 : -1 });
    return (
      <tr key={student} data-student={student} data-name={name}>
        <th scope="row">
          <Link href={path} prefetch={false} {...at(0)}>
            {name}
          </Link>
          {sections ? <span className="quiet small gbsection"> {sections}</span> : null}
        </th>
        {cells.map((cell, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place; the order changes with the whole table
          <td key={index} className={cell.starts ? "cs" : undefined}>
            {cell.opens ? (
              <button
                type="button"
                {...at(index + 1)}
                className={cell.held ? "held" : undefined}
                aria-haspopup="dialog"
                data-opens=""
              >
                <CellWords cell={cell} />
              </button>
            ) : (
              <span className="gbcell" {...at(index + 1)}>
                <CellWords cell={cell} />
              </span>
            )}
          </td>
        ))}
        <td className="cs tot">
          <Link href={`${path}#total`} prefetch={false} {...at(cells.length + 1)}>
            {percent === null ? <span className="quiet">none</span> : percent}
            <span className="vh">, with its working</span>
          </Link>
        </td>
      </tr>
    );
  });
}

function CellWords({ cell: { words, look, late, held, byHand } }: { cell: DrawnCell }) {
  const said = held === "grade" ? `[${words}]` : words;
  return (
    <>
      {held ? <span className="vh">not released: </span> : null}
      {look === undefined ? (
        said
      ) : look === "quiet" ? (
        <span className="quiet">{said}</span>
      ) : (
        <State kind={look}>{said}</State>
      )}
      {late ? (
        <>
          {" "}
          <State kind="warn">late</State>
        </>
      ) : null}
      {byHand ? <span className="vh">, by hand</span> : null}
    </>
  );
}
