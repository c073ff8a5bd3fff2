"use client";

import Link from "next/link";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { State } from "@/components/ui/state";
import { TextInput } from "@/components/ui/text-input";
import { courseTotal } from "@/lib/domain/gradebook/course-total";
import type { Category, Cell } from "@/lib/domain/gradebook/model";
import { suppose } from "@/lib/domain/gradebook/what-if";
import { TotalWorking } from "./total-working";

/** One column of a student, as it was released to them. */
export interface OwnRow {
  cell: Cell;
  says: string;
  late: boolean;
  href: string | null;
  due: string | null;
}

/** A student's grades, with a field beside each in which other points can be tried; nothing of it is kept. */
export function WhatIf({ rows, categories }: { rows: readonly OwnRow[]; categories: readonly Category[] }) {
  const [trying, setTrying] = useState(false);
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(new Map());
  const cells = rows.map(({ cell }) => cell);
  const tried = [...typed].filter(([, text]) => text.trim() !== "").map(([id, text]) => [id, text.trim()] as const);
  const problem = (id: string) => {
    const text = typed.get(id)?.trim();
    const answer = text ? suppose(cells, new Map([[id, text]])) : null;
    return answer && !answer.ok ? answer.problem : null;
  };
  const good = trying ? new Map(tried.filter(([id]) => problem(id) === null)) : new Map<string, string>();
  const supposed = suppose(cells, good);
  const total = courseTotal(categories, supposed.ok ? supposed.value : cells);
  const parted = categories.length > 0;
  const name = new Map(categories.map(({ id, name: each }) => [id, each]));
  return (
    <div className="gbwhat">
      <table className="tbl stackable">
        <caption className="vh">Your grades</caption>
        <thead>
          <tr>
            <th scope="col">Assignment</th>
            {parted ? <th scope="col">Category</th> : null}
            <th scope="col">Grade</th>
            {trying ? <th scope="col">What if</th> : null}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cell, says, late, href, due }) => (
            <tr key={cell.columnId}>
              <th scope="row">
                {href === null ? (
                  cell.title
                ) : (
                  <Link href={href} prefetch={false}>
                    {cell.title}
                  </Link>
                )}
                {due ? <small className="quiet">due {due}</small> : null}
              </th>
              {parted ? (
                <td data-l="Category:">{name.get(cell.categoryId ?? "") ?? <span className="quiet">none</span>}</td>
              ) : null}
              <td data-l="Grade:">
                {says}
                {cell.state === "Graded" && cell.points !== null && cell.max !== null ? ` of ${cell.max}` : null}{" "}
                {late ? <State kind="warn">late</State> : null}
              </td>
              {trying ? (
                <td data-l="What if:">
                  {cell.max === null ? (
                    <span className="quiet">no points</span>
                  ) : (
                    <TextInput
                      label={`What if in ${cell.title}, of ${cell.max}`}
                      labelHidden
                      inputMode="decimal"
                      autoComplete="off"
                      value={typed.get(cell.columnId) ?? ""}
                      error={problem(cell.columnId)}
                      onChange={({ target }) => setTyped(new Map(typed).set(cell.columnId, target.value))}
                    />
                  )}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="row mt-3">
        <Button onClick={() => setTrying(!trying)} aria-expanded={trying}>
          {trying ? "Back to what was released" : "What if"}
        </Button>
        {trying && typed.size > 0 ? <Button onClick={() => setTyped(new Map())}>Clear</Button> : null}
      </div>
      {trying ? (
        <p className="small quiet">Write points that you might get. Only you see them, and nothing is kept.</p>
      ) : null}
      <div aria-live="polite">
        <TotalWorking total={total} heading={total.supposed ? "What it would be" : "So far"} />
      </div>
    </div>
  );
}
