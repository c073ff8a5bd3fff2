"use client";

import { type ReactNode, useEffect, useState } from "react";
import { Button } from "./button";

interface ToastProps {
  children: ReactNode;
  /** Takes back what was just done; the toast then goes. */
  undo?: () => void;
  /** Milliseconds it stays; with an undo it stays until answered, so that nobody is hurried (WCAG 2.2.1). */
  stays?: number;
  gone?: () => void;
}

/** Says what was done, at the foot of the page, and offers to take it back. */
export function Toast({ children, undo, stays = 8000, gone }: ToastProps) {
  const [open, setOpen] = useState(true);
  const close = () => {
    setOpen(false);
    gone?.();
  };
  const takeBack = () => {
    undo?.();
    close();
  };
  useEffect(() => {
    if (undo || !open) return;
    const timer = setTimeout(() => setOpen(false), stays);
    return () => clearTimeout(timer);
  }, [undo, open, stays]);
  return (
    <div role="status">
      {open ? (
        <div className="toast">
          <span>{children}</span>
          {undo ? (
            <Button small onClick={takeBack}>
              Undo
            </Button>
          ) : null}
          <Button small onClick={close}>
            Close
          </Button>
        </div>
      ) : null}
    </div>
  );
}
