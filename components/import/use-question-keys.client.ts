"use client";

import { useEffect, useRef, useState } from "react";

const KEPT = "headnote-question-keys";

/** What the keys do: j and k go to the next and the previous question, a accepts, u takes the last change back. */
export interface QuestionKeys {
  next: () => void;
  previous: () => void;
  accept: () => void;
  undo: () => void;
}

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]");

/**
 * Single keys for going through questions. They do nothing while one writes or holds a modifier, and can be turned
 * off, which this browser remembers (WCAG 2.1.4).
 */
export function useQuestionKeys(keys: QuestionKeys): [on: boolean, turn: (on: boolean) => void] {
  const [on, setOn] = useState(true);
  const latest = useRef(keys);
  latest.current = keys;

  useEffect(() => setOn(localStorage.getItem(KEPT) !== "off"), []);
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      if (event.altKey || event.ctrlKey || event.metaKey || typing(event.target)) return;
      const { next, previous, accept, undo } = latest.current;
      const acts: Record<string, () => void> = { j: next, k: previous, a: accept, u: undo };
      const act = acts[event.key];
      // Keys that choose a passage belong to the text.
      if (!act || (event.target instanceof Element && event.target.closest("[data-choose]"))) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [on]);

  const turn = (next: boolean) => {
    localStorage.setItem(KEPT, next ? "on" : "off");
    setOn(next);
  };
  return [on, turn];
}
