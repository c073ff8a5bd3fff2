"use client";

import { useEffect, useLayoutEffect, useRef, useState } from "react";

/** What single keys do on the grader's desk; each is said in the list of keys. */
export interface GradingKeys {
  comment: () => void;
  /** Begins a comment with one of the bank; where nothing is chosen, the remark of the row in focus or what is said on the whole. */
  bank: () => void;
  next: () => void;
  previous: () => void;
  evidence: () => void;
  rubric: () => void;
  /** Flags it to come back to, or takes the flag off. */
  flag: () => void;
  /** Finishes this one and goes on to the next that is to be marked. */
  onward: () => void;
  /** Opens the list of keys. */
  help: () => void;
}

const names: Record<string, keyof GradingKeys> = {
  c: "comment",
  b: "bank",
  n: "next",
  p: "previous",
  e: "evidence",
  f: "flag",
  l: "rubric",
  s: "onward",
  "?": "help",
};

const STORED = "headnote-letter-keys";

/** Is this a place where letters are written? Radio buttons and check boxes are none. */
const writes = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  target.matches('textarea, select, [contenteditable="true"], input:not([type="radio"], [type="checkbox"])');

interface OtherKeys {
  /** A digit that no row in focus has taken. */
  level: (digit: string) => void;
  /** Escape in a field: back to where keys count. */
  leave: (field: Element) => void;
}

/** Answers single-letter keys while they are on; who wants them off is remembered on this device. */
export function useGradingKeys(keys: GradingKeys & OtherKeys): {
  on: boolean;
  turn: (on: boolean) => void;
} {
  const [on, setOn] = useState(true);
  const latest = useRef(keys);
  // Before the page is painted: who is fast has pressed the next key by then.
  useLayoutEffect(() => {
    latest.current = keys;
  });
  useEffect(() => setOn(window.localStorage.getItem(STORED) !== "off"), []);
  useLayoutEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      if (event.key === "Escape" && event.target instanceof HTMLTextAreaElement) latest.current.leave(event.target);
      if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || writes(event.target)) return;
      const name = names[event.key];
      if (/^[0-9]$/.test(event.key)) latest.current.level(event.key);
      if (!name) return;
      event.preventDefault();
      latest.current[name]();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [on]);
  return {
    on,
    turn: (next) => {
      window.localStorage.setItem(STORED, next ? "on" : "off");
      setOn(next);
    },
  };
}
