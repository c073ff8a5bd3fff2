"use client";

import { useRouter } from "next/navigation";
import { type KeyboardEvent, type MouseEvent, type ReactNode, useRef, useState } from "react";
import { EntryDialog, type OpenEntry } from "./entry-dialog.client";
import { nextPlace } from "./grid-keys";

interface GradeGridProps {
  /** The route of entries. */
  api: string;
  label: string;
  /** The table: what can be moved to says where it stands by data-r and data-c, and by data-opens that it opens an entry. */
  children: ReactNode;
}

const placed = (at: EventTarget | null): HTMLElement | null =>
  at instanceof Element ? at.closest<HTMLElement>("[data-r]") : null;

/**
 * Makes a table a grid: one stop for the Tab key, arrow keys within (the grid pattern of the ARIA practices); Enter or a
 * press opens an entry.
 */
export function GradeGrid({ api, label, children }: GradeGridProps) {
  const router = useRouter();
  const region = useRef<HTMLElement>(null);
  const [open, setOpen] = useState<OpenEntry | null>(null);
  const [said, setSaid] = useState("");
  const find = (r: number, c: number) => region.current?.querySelector<HTMLElement>(`[data-r="${r}"][data-c="${c}"]`);
  const moveTo = (cell: HTMLElement) => {
    for (const each of region.current?.querySelectorAll<HTMLElement>('[data-r][tabindex="0"]') ?? [])
      each.tabIndex = -1;
    cell.tabIndex = 0;
    cell.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const cell = placed(event.target);
    const grid = region.current?.querySelector("table")?.dataset;
    const size = { rows: Number(grid?.rows), columns: Number(grid?.columns) };
    if (!cell || event.altKey || event.metaKey) return;
    const at = { r: Number(cell.dataset.r), c: Number(cell.dataset.c) };
    const next = nextPlace(event.key, event.ctrlKey, at, size);
    const found = next && find(next.r, next.c);
    if (!next) return;
    event.preventDefault();
    if (found) moveTo(found);
  };
  const onClick = (event: MouseEvent) => {
    const cell = placed(event.target);
    if (!cell || cell.dataset.opens === undefined) return;
    // Whose entry it is, and of what, is said once: by its row and by the head of its column.
    const { student, name } = cell.closest("tr")?.dataset ?? {};
    const { assignment, title } = find(0, Number(cell.dataset.c))?.closest("th")?.dataset ?? {};
    if (!assignment || !student) return;
    moveTo(cell);
    setSaid("");
    setOpen({ assignment, student, title: `${name}, ${title}` });
  };
  return (
    <>
      <section ref={region} className="gbscroll" aria-label={label} onKeyDown={onKeyDown} onClick={onClick}>
        {children}
      </section>
      <p className="small" role="status">
        {said}
      </p>
      {open ? (
        <EntryDialog
          api={api}
          entry={open}
          onClose={() => setOpen(null)}
          onSaved={(what) => {
            setOpen(null);
            setSaid(what);
            router.refresh();
          }}
        />
      ) : null}
    </>
  );
}
