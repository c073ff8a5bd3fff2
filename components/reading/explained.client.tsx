"use client";

import { type KeyboardEvent, type ReactNode, useState } from "react";

interface ExplainedProps {
  meaning: string;
  children: ReactNode;
}

/**
 * Words of the text that are explained when asked: by a tap, a click, or Enter. The explanation opens below their line
 * and counts as no character of the text.
 */
export function Explained({ meaning, children }: ExplainedProps) {
  const [open, setOpen] = useState(false);
  const press = (event: KeyboardEvent) => {
    if (event.key === "Escape") setOpen(false);
    else if (event.key === "Enter" || event.key === " ") setOpen(!open);
    else return;
    event.preventDefault();
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: the words of a button cannot be selected, and these are the text. */}
      <span
        role="button"
        tabIndex={0}
        data-part
        aria-expanded={open}
        title={meaning}
        onClick={() => setOpen(!open)}
        onKeyDown={press}
      >
        {children}
      </span>
      <span data-zero aria-live="polite" className={open ? "explain" : undefined}>
        {open ? meaning : null}
      </span>
    </>
  );
}
