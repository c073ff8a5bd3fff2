"use client";

import { type ReactNode, useEffect, useId, useRef } from "react";
import { Button } from "./button";

interface DialogProps {
  title: string;
  children: ReactNode;
  /** Closed by its button, by Escape or by the back key of a phone. */
  onClose: () => void;
}

/**
 * Something that has to be looked at before the page goes on. The browser's own dialog: it holds the focus while it is
 * open and gives it back to where it was.
 */
export function Dialog({ title, children, onClose }: DialogProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const closed = useRef(onClose);
  useEffect(() => {
    closed.current = onClose;
  });
  useEffect(() => {
    const shown = dialog.current;
    if (!shown) return;
    const before = document.activeElement;
    shown.showModal();
    shown.querySelector<HTMLElement>("h2")?.focus();
    return () => {
      shown.close();
      // An element that was taken out of the page while the dialog was open cannot have it again.
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={id}
      // What lies around the dialog in the page does not close with it.
      onKeyDown={(event) => event.key === "Escape" && event.stopPropagation()}
      onCancel={(event) => {
        event.preventDefault();
        closed.current();
      }}
    >
      <div className="row between dialog-head">
        <h2 className="h" id={id} tabIndex={-1}>
          {title}
        </h2>
        <Button small onClick={onClose}>
          Close
        </Button>
      </div>
      {children}
    </dialog>
  );
}
