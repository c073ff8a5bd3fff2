import type { LightName } from "./highlights.client";
import type { Run } from "./runs";

/** Runs of the blocks of this page, by the block's key: only where the browser cannot light them itself. */
const runs = new Map<string, readonly Run<LightName>[]>();
const listeners = new Map<string, Set<() => void>>();

/** What came while words were being chosen, by block. */
const waiting = new Map<string, readonly Run<LightName>[]>();

/**
 * Says what lies on a block now; its words draw themselves anew. Words that are drawn anew lose what is selected in them:
 * with `wait`, while somebody chooses words, they stay as they are until `drawWaiting`.
 */
export function putRuns(key: string, now: readonly Run<LightName>[], wait: boolean): void {
  if (wait) {
    waiting.set(key, now);
    return;
  }
  waiting.delete(key);
  draw(key, now);
}

/** Draws what has waited. */
export function drawWaiting(): void {
  const held = [...waiting];
  waiting.clear();
  for (const [key, now] of held) draw(key, now);
}

function draw(key: string, now: readonly Run<LightName>[]): void {
  if (now.length === 0 && !runs.has(key)) return;
  if (now.length === 0) runs.delete(key);
  else runs.set(key, now);
  for (const listener of listeners.get(key) ?? []) listener();
}

const none: readonly Run<LightName>[] = [];

/** What lies on a block. */
export const runsAt = (key: string): readonly Run<LightName>[] => runs.get(key) ?? none;

/** Calls when that changes. */
export function listenRuns(key: string, listener: () => void): () => void {
  const here = listeners.get(key) ?? new Set();
  listeners.set(key, here.add(listener));
  return () => {
    here.delete(listener);
    if (here.size === 0) listeners.delete(key);
  };
}
