import type { LightName } from "./highlights.client";
import type { Run } from "./runs";

/** Runs of the blocks of this page, by the block's key: only where the browser cannot light them itself. */
const runs = new Map<string, readonly Run<LightName>[]>();
const listeners = new Map<string, Set<() => void>>();

/** Says what lies on a block now; its words draw themselves anew. */
export function putRuns(key: string, now: readonly Run<LightName>[]): void {
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
