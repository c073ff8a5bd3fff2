"use client";

import Link from "next/link";
import { type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";

interface SheetShowProps {
  title: string;
  /** What stands on the sheet, drawn, in its order. */
  things: readonly { id: string; drawn: ReactNode }[];
  /** Where it is made. */
  back: string;
}

/**
 * A sheet for the wall: one thing on a screen in large letters. Arrow keys, Page Up and Down and the space bar go on and
 * back, Home and End to the ends. Printed, all of it stands on paper.
 */
export function SheetShow({ title, things, back }: SheetShowProps) {
  const [at, setAt] = useState(0);
  const stage = useRef<HTMLDivElement>(null);
  const last = things.length - 1;
  const go = useCallback((to: number) => setAt(Math.min(Math.max(0, to), Math.max(0, last))), [last]);
  useEffect(() => {
    const key = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      // A button that has the focus answers the space bar itself.
      if (event.key === " " && event.target instanceof Element && event.target.closest("button, a")) return;
      const to = target(event, at, last);
      if (to === null) return;
      event.preventDefault();
      go(to);
    };
    document.addEventListener("keydown", key);
    return () => document.removeEventListener("keydown", key);
  }, [at, last, go]);
  return (
    <div className="sheetshow" ref={stage}>
      <div className="row between noprint">
        <Link href={back}>Back to the sheet</Link>
        <p role="status" className="small tnum">
          {things.length === 0 ? "Nothing stands on this sheet." : `${at + 1} of ${things.length}`}
        </p>
        <div className="row">
          <Button onClick={() => go(at - 1)} disabled={at === 0}>
            Previous
          </Button>
          <Button onClick={() => go(at + 1)} disabled={at >= last}>
            Next
          </Button>
          <Button onClick={() => window.print()}>Print</Button>
          <Button onClick={() => stage.current?.requestFullscreen().catch(() => undefined)}>Full screen</Button>
        </div>
      </div>
      <h1>{title}</h1>
      <ol className="sheetstage">
        {things.map(({ id, drawn }, index) => (
          <li key={id} className={index === at ? "on" : "off"} aria-current={index === at ? "step" : undefined}>
            {drawn}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** Where a key leads; null for a key that leads nowhere. */
function target({ key, shiftKey }: KeyboardEvent, at: number, last: number): number | null {
  if (key === "ArrowRight" || key === "ArrowDown" || key === "PageDown" || (key === " " && !shiftKey)) return at + 1;
  if (key === "ArrowLeft" || key === "ArrowUp" || key === "PageUp" || key === " ") return at - 1;
  if (key === "Home") return 0;
  return key === "End" ? last : null;
}
