"use client";

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "@/components/ui/button";

interface PanelProps {
  title: string;
  children: ReactNode;
  onClose: () => void;
}

/**
 * A leaf beside the texts: at the right edge of a wide page, over the seminar's margin; from below on a phone. The texts
 * stay in use. It takes the focus when it comes, and Escape closes it.
 */
export function Panel({ title, children, onClose }: PanelProps) {
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const key = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.defaultPrevented) return;
    event.stopPropagation();
    onClose();
  };
  return (
    <section className="panel noprint" aria-labelledby={id} onKeyDown={key}>
      <div className="row between panel-head">
        <h2 className="h" id={id} tabIndex={-1} ref={heading}>
          {title}
        </h2>
        <Button small onClick={onClose}>
          Close
        </Button>
      </div>
      {children}
    </section>
  );
}
