"use client";

import { useEffect, useSyncExternalStore } from "react";

/** Counts that a page keeps up to date while it is open, by the address of their tab. */
const counts = new Map<string, string>();
const listeners = new Set<() => void>();

function tell(href: string, count: string | null): void {
  if (count === null) counts.delete(href);
  else counts.set(href, count);
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Says what stands after the name of a tab as long as the page that says it is open; then the server's count holds. */
export function useTellCount(href: string, count: string): void {
  useEffect(() => tell(href, count), [href, count]);
  useEffect(() => () => tell(href, null), [href]);
}

/** What the open page says of a tab; null where it says nothing. */
export const useLiveCount = (href: string): string | null =>
  useSyncExternalStore(
    subscribe,
    () => counts.get(href) ?? null,
    () => null,
  );
