import type { Live } from "./room-state";

interface LiveNeeds {
  /** Whose browser this is: two people at one browser, one after the other, never share a line. */
  account: string;
  /** Something happened in a room; null: perhaps in any of them. */
  news: (assignmentId: string | null) => void;
  /** How the line stands. */
  line: (live: Live) => void;
}

/** What pages of one browser tell each other. */
type Said = { kind: "news"; assignmentId: string | null } | { kind: "line"; live: Live };

/** Milliseconds, and half as much again by chance: after a restart browsers do not all come back at once. */
const RETRIES = [1000, 2000, 5000, 10_000, 30_000, 60_000];
const retryIn = (failures: number): number =>
  (RETRIES[Math.min(failures, RETRIES.length - 1)] ?? 0) * (1 + Math.random() / 2);

/**
 * News of rooms, as they happen: one line for all pages of this browser that can be seen. Whoever holds the lock keeps
 * the line and tells the others; a page that is hidden lets go, so that the next takes over, and when none can be seen
 * there is no line at all. Where pages cannot agree, each has its own. The function returned leaves.
 */
export function joinLive({ account, news, line }: LiveNeeds): () => void {
  const name = `headnote-live-${account}`;
  const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(name);
  const hear = (said: Said) => (said.kind === "news" ? news(said.assignmentId) : line(said.live));
  channel?.addEventListener("message", ({ data }: MessageEvent<Said>) => hear(data));
  const say = (said: Said) => {
    hear(said);
    channel?.postMessage(said);
  };
  let letGo = () => {};
  const hold = () => {
    const leaving = new AbortController();
    let hangUp = () => {};
    const keep = new Promise<void>((done) => leaving.signal.addEventListener("abort", () => done()));
    letGo = () => {
      hangUp();
      leaving.abort();
    };
    const call = () => {
      if (!leaving.signal.aborted) hangUp = listen(say);
      return keep;
    };
    if (channel && navigator.locks) navigator.locks.request(name, { signal: leaving.signal }, call).catch(() => {});
    else call();
  };
  const seen = () => {
    letGo();
    if (document.visibilityState === "visible") hold();
  };
  document.addEventListener("visibilitychange", seen);
  seen();
  return () => {
    document.removeEventListener("visibilitychange", seen);
    letGo();
    channel?.close();
  };
}

/** Opens the line and opens it again when it breaks, later and later. Whenever it opens, something may have been missed. */
function listen(say: (said: Said) => void): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let failures = 0;
  const open = () => {
    source = new EventSource("/api/events");
    source.addEventListener("open", () => {
      failures = 0;
      say({ kind: "line", live: "on" });
      say({ kind: "news", assignmentId: null });
    });
    source.addEventListener("room", ({ data }) => say({ kind: "news", assignmentId: assignmentOf(data) }));
    source.addEventListener("missed", () => say({ kind: "news", assignmentId: null }));
    source.addEventListener("error", () => {
      // The browser's own way of trying again neither waits longer nor tells a refusal from a silence.
      source?.close();
      if (failures > 0) say({ kind: "line", live: "off" });
      timer = setTimeout(open, retryIn(failures));
      failures++;
    });
  };
  const hurry = () => {
    if (failures === 0) return;
    clearTimeout(timer);
    source?.close();
    open();
  };
  window.addEventListener("online", hurry);
  open();
  return () => {
    window.removeEventListener("online", hurry);
    clearTimeout(timer);
    source?.close();
  };
}

/** The room an event is about; null, for any room, when it cannot be read. */
function assignmentOf(data: unknown): string | null {
  try {
    const said: unknown = JSON.parse(String(data));
    if (typeof said !== "object" || said === null || !("assignmentId" in said)) return null;
    return typeof said.assignmentId === "string" ? said.assignmentId : null;
  } catch {
    return null;
  }
}
