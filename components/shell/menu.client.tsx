"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";

interface MenuProps {
  summary: ReactNode;
  /** The name for screen readers, when the summary is only a sign. */
  label?: string;
  className?: string;
  children: ReactNode;
}

/** A panel that hangs from its summary: native `details`, closed by Escape (focus returns) or a press elsewhere. */
export function Menu({ summary, label, className, children }: MenuProps) {
  const details = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    const closeOutside = (event: Event) => {
      const open = details.current;
      if (open?.open && event.target instanceof Node && !open.contains(event.target)) open.open = false;
    };
    document.addEventListener("pointerdown", closeOutside);
    document.addEventListener("focusin", closeOutside);
    return () => {
      document.removeEventListener("pointerdown", closeOutside);
      document.removeEventListener("focusin", closeOutside);
    };
  }, []);

  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !details.current?.open) return;
    details.current.open = false;
    details.current.querySelector("summary")?.focus();
  };

  return (
    <details className="aa" ref={details} onKeyDown={closeOnEscape}>
      <summary className={className} aria-label={label}>
        {summary}
      </summary>
      {children}
    </details>
  );
}
