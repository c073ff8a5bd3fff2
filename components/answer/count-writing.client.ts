"use client";

import { type RefObject, useEffect, useRef, useSyncExternalStore } from "react";
import { thisPage } from "@/components/saving/page-life.client";
import { type Counting, counting, noFacts, type SentFacts, type WritingEvent } from "@/lib/domain/answer/facts";
import { pastedKnown } from "@/lib/domain/answer/pasted-known";

/** What this page has counted of one draft. `page`: its name; null before anything was written. */
interface PageCount extends Counting {
  page: string | null;
}

const none: PageCount = { counted: noFacts, lastAt: null, page: null };
/** What this page has counted, by the draft it was written in. */
const counts = new Map<string, PageCount>();
const watchers = new Set<() => void>();

/** The words that were copied, cut or dragged on this page last: what moves within it is not taken from elsewhere. */
const moved: string[] = [];
const MOVED = 10;

const length = (text: string) => [...text].length;

/** What this page has counted of a draft, as it is sent with a save; null before anything was written. */
export function countedHere(draft: string): SentFacts | null {
  const { page, counted } = counts.get(draft) ?? none;
  return page === null ? null : { page, counted };
}

function count(draft: string, event: WritingEvent): void {
  counts.set(draft, { ...counting(counts.get(draft) ?? none, event, Date.now()), page: thisPage() });
  // Told after the event: a field that is drawn again before it has been told of its own input would lose that input.
  setTimeout(() => {
    for (const told of watchers) told();
  }, 0);
}

function watch(told: () => void): () => void {
  watchers.add(told);
  return () => watchers.delete(told);
}

/** The words that are selected, in a field too. */
function selectedWords(): string {
  const at = document.activeElement;
  if (at instanceof HTMLTextAreaElement || at instanceof HTMLInputElement)
    return at.value.slice(at.selectionStart ?? 0, at.selectionEnd ?? 0);
  return String(document.getSelection() ?? "");
}

function rememberMoved(): void {
  moved.push(selectedWords());
  if (moved.length > MOVED) moved.shift();
}

/** Characters that an event has typed; what is pasted, dropped or still being composed has events of its own. */
function typedBy(event: Event): number {
  if (event instanceof CompositionEvent) return length(event.data);
  if (!(event instanceof InputEvent)) return 0;
  const { inputType, data } = event;
  if (inputType === "insertText" || inputType === "insertReplacementText") return length(data ?? " ");
  return inputType === "insertParagraph" || inputType === "insertLineBreak" ? 1 : 0;
}

/**
 * Counts what is written within `area` for one draft, and gives what this page has counted so far. `texts` are the
 * words that may be pasted from: the assigned texts and the writer's notes.
 */
export function useCountWriting(
  draft: string,
  area: RefObject<HTMLElement | null>,
  texts: () => readonly string[],
): PageCount {
  const latest = useRef(texts);
  useEffect(() => {
    latest.current = texts;
  });
  useEffect(() => {
    const element = area.current;
    if (!element) return;
    const type = (event: Event) => {
      const characters = typedBy(event);
      if (characters > 0) count(draft, { kind: "typed", characters });
    };
    const paste = (pasted: string) => {
      if (pasted === "") return;
      const known = pastedKnown(pasted, [...latest.current(), ...moved]);
      count(draft, { kind: "pasted", characters: length(pasted), known });
    };
    const stop = new AbortController();
    // Before the editor sees them: it may keep them to itself.
    const how = { capture: true, signal: stop.signal };
    element.addEventListener("input", type, how);
    element.addEventListener("compositionend", type, how);
    element.addEventListener("paste", (event) => paste(event.clipboardData?.getData("text/plain") ?? ""), how);
    element.addEventListener("drop", (event) => paste(event.dataTransfer?.getData("text/plain") ?? ""), how);
    for (const name of ["copy", "cut", "dragstart"]) document.addEventListener(name, rememberMoved, how);
    return () => stop.abort();
  }, [draft, area]);
  return useSyncExternalStore(
    watch,
    () => counts.get(draft) ?? none,
    () => none,
  );
}
