/** The server that is loaded: the built application on a database of its own, or one that runs already. */
import { readdirSync, readFileSync } from "node:fs";
import type { Given } from "./given";

export interface Server {
  site: URL;
  databaseUrl: string;
  /** Bytes that its process and those it has started hold in memory; null where that cannot be known. */
  memory: () => number | null;
}

/** Starts it, unless one was given. */
export async function loadedServer({ server, databaseUrl, process: id }: Given): Promise<Server> {
  if (server) return { site: new URL(server), databaseUrl, memory: () => (id === null ? null : memoryOf(id)) };
  const { startProduction } = await import("../lib/production.mjs");
  const { url, address, pid } = await startProduction("headnote_load");
  return { site: new URL(address), databaseUrl: url, memory: () => (pid === undefined ? null : memoryOf(pid)) };
}

/** What Linux says of a process and its children. */
function memoryOf(id: number): number | null {
  try {
    const parents = readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .map((name) => ({ id: Number(name), parent: parentOf(name) }));
    const family = new Set([id]);
    for (let size = 0; size < family.size; ) {
      size = family.size;
      for (const each of parents) if (family.has(each.parent)) family.add(each.id);
    }
    return [...family].reduce((sum, each) => sum + residentOf(each), 0);
  } catch {
    return null;
  }
}

/** The parent of a process; 0 when it has ended meanwhile. */
function parentOf(id: string): number {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1] ?? 0);
  } catch {
    return 0;
  }
}

function residentOf(id: number): number {
  try {
    return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}
