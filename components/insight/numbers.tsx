import type { ReactNode } from "react";

interface NumbersProps {
  /** What the table holds, for those who hear it. */
  caption: string;
  head: readonly string[];
  rows: readonly { key: string; name: ReactNode; cells: readonly ReactNode[] }[];
}

/** The table behind a drawing: every number of it, closed until asked for and open in print. */
export function Numbers({ caption, head, rows }: NumbersProps) {
  return (
    <details className="behind">
      <summary>The numbers in a table</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled with keys */}
      <section className="scroll" tabIndex={0} aria-label={caption}>
        <table className="tbl">
          <caption className="vh">{caption}</caption>
          <thead>
            <tr>
              {head.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, cells }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                {cells.map((cell, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: cells of a fixed row
                  <td key={index}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
