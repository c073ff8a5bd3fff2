"use client";

import { type KeyboardEvent, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { useInRoom, useRoom } from "./room-context.client";
import type { PassageAsked } from "./room-state";

/** Says that a passage is waited for, and how to choose one, until it is chosen or the reader gives it up. */
export function AskedBar({ asked }: { asked: PassageAsked }) {
  const { tell } = useRoom();
  const chosen = useInRoom((state) => state.chosen?.ready === true);
  const bar = useRef<HTMLDivElement>(null);
  const from = useRef<Element | null>(null);
  // The focus leaves the form, so that words can be selected and the keys of the text answer; afterwards it goes back.
  useEffect(() => {
    from.current ??= document.activeElement;
    bar.current?.focus({ preventScroll: true });
    return () => {
      requestAnimationFrame(() => {
        if (document.activeElement === document.body && from.current instanceof HTMLElement) from.current.focus();
      });
    };
  }, []);
  const stop = () => tell({ type: "asked", asked: null });
  const key = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    stop();
  };
  if (chosen) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of words and a button, not of fields
    <div className="asked noprint" role="group" aria-label={asked.words} tabIndex={-1} ref={bar} onKeyDown={key}>
      <p>
        <b>{asked.words}</b> Select words in any of the texts, or use the button of a paragraph.
      </p>
      <Button small onClick={stop}>
        Cancel
      </Button>
    </div>
  );
}
