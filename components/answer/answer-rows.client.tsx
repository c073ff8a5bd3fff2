"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";

interface Row {
  id: string;
}

interface AnswerRowsProps<R extends Row> {
  /** What a row is: "Pair". */
  name: string;
  rows: readonly R[];
  make: () => R;
  onRows: (rows: readonly R[]) => void;
  /** Told which row is worked in. */
  onRow: (id: string) => void;
  children: (row: R, change: (more: Partial<R>) => void) => ReactNode;
}

/** A numbered list of things of one kind: added, ordered and taken out by buttons; what was taken out can come back. */
export function AnswerRows<R extends Row>({ name, rows, make, onRows, onRow, children }: AnswerRowsProps<R>) {
  const list = useRef<HTMLOListElement>(null);
  const [fresh, setFresh] = useState<string | null>(null);
  const [gone, setGone] = useState<{ row: R; at: number } | null>(null);
  const [said, setSaid] = useState("");
  const back = useRef<HTMLButtonElement>(null);
  const what = name.toLowerCase();

  // The button that was pressed has gone with its row.
  useEffect(() => {
    if (gone) back.current?.focus();
  }, [gone]);

  useEffect(() => {
    if (fresh === null) return;
    list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(fresh)}"] h3`)?.focus();
    setFresh(null);
  }, [fresh]);

  function add() {
    const row = make();
    onRows([...rows, row]);
    setGone(null);
    setFresh(row.id);
    onRow(row.id);
  }

  function move(at: number, by: number) {
    const moved = rows.toSpliced(at, 1);
    const row = rows[at];
    if (!row) return;
    onRows(moved.toSpliced(at + by, 0, row));
    setSaid(`${name} ${at + 1} is now ${what} ${at + by + 1}.`);
    // At an end of the list the button that was pressed can do no more.
    if (at + by === 0 || at + by === rows.length - 1) setFresh(row.id);
  }

  function remove(at: number) {
    const row = rows[at];
    if (!row) return;
    onRows(rows.toSpliced(at, 1));
    setGone({ row, at });
    setSaid(`${name} ${at + 1} was taken out.`);
  }

  function putBack({ row, at }: { row: R; at: number }) {
    onRows(rows.toSpliced(at, 0, row));
    setFresh(row.id);
    setGone(null);
    setSaid(`${name} ${at + 1} is back.`);
  }

  return (
    <div className="answer-rows">
      <ol className="list" ref={list}>
        {rows.map((row, at) => (
          <li key={row.id} className="answer-row" data-row={row.id} onFocus={() => onRow(row.id)}>
            <div className="row between">
              <h3 className="label" tabIndex={-1}>
                {name} {at + 1}
              </h3>
              <span className="row small">
                <button type="button" className="linkish" disabled={at === 0} onClick={() => move(at, -1)}>
                  Up<span className="vh">, {`${what} ${at + 1}`}</span>
                </button>
                <button type="button" className="linkish" disabled={at === rows.length - 1} onClick={() => move(at, 1)}>
                  Down<span className="vh">, {`${what} ${at + 1}`}</span>
                </button>
                <button type="button" className="linkish" onClick={() => remove(at)}>
                  Take out<span className="vh"> {`${what} ${at + 1}`}</span>
                </button>
              </span>
            </div>
            {children(row, (more) => onRows(rows.map((each) => (each.id === row.id ? { ...each, ...more } : each))))}
          </li>
        ))}
      </ol>
      <div className="row mt-2">
        <Button onClick={add}>Add a {what}</Button>
        {gone ? (
          <Button look="quiet" ref={back} onClick={() => putBack(gone)}>
            Put it back
          </Button>
        ) : null}
        <span role="status" className="small quiet">
          {said}
        </span>
      </div>
    </div>
  );
}
