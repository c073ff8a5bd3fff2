import { useCallback, useEffect, useRef } from "react";
import { isRoomNotes } from "@/lib/domain/annotation/room-notes";
import { type NotesAnswer, NotesFollower } from "./notes-follower";
import { useRoom } from "./room-context.client";

/** Milliseconds within which news of a room are gathered; a class that writes at once does not ask at once. */
const GATHER = { least: 100, more: 300 };

/**
 * Loads the notes of the room once the page is calm, and follows what happens to them while it is open. Nothing is asked
 * for while the page is hidden; when it is seen again, and when the connection is back, it catches up. The function
 * returned tries again at once.
 */
export function useRoomNotes(): () => void {
  const { place, store, tell } = useRoom();
  const retry = useRef(() => {});
  useEffect(() => {
    let hurry: (() => void) | null = null;
    const busy = () => store.state.open !== null || inMargin(document.activeElement);
    const follower = new NotesFollower({
      ask: (query) => askNotes(`${place.api}${query}`),
      ...{ tell, busy, calm },
      pause: (milliseconds) =>
        new Promise((done) => {
          hurry = done;
          setTimeout(done, milliseconds);
        }),
    });
    let gathering: ReturnType<typeof setTimeout> | undefined;
    const soon = () => {
      if (gathering !== undefined || document.visibilityState === "hidden") return;
      const wait = GATHER.least + Math.random() * GATHER.more;
      gathering = setTimeout(() => {
        gathering = undefined;
        follower.ask();
      }, wait);
    };
    const back = () => {
      if (document.visibilityState === "hidden") return;
      hurry?.();
      follower.again();
    };
    const free = () => setTimeout(() => !busy() && store.waits && tell({ type: "show-held" }));
    retry.current = back;
    const unfollow = store.follow(back);
    calm().then(() => follower.ask());
    let leave = () => {};
    let here = true;
    calm()
      .then(() => import("./live.client"))
      .then(({ joinLive }) => {
        if (!here) return;
        leave = joinLive({
          account: place.account,
          news: (assignmentId) => (assignmentId === null || assignmentId === place.assignmentId ? soon() : undefined),
          // Whether the connection is gone or only the line, and whether the reader is signed out, is known by asking.
          line: (live) => (live === "off" ? soon() : tell({ type: "live", live })),
        });
      })
      .catch(() => tell({ type: "live", live: "off" }));
    window.addEventListener("online", back);
    document.addEventListener("visibilitychange", back);
    document.addEventListener("focusout", free);
    return () => {
      here = false;
      leave();
      unfollow();
      follower.stop();
      clearTimeout(gathering);
      window.removeEventListener("online", back);
      document.removeEventListener("visibilitychange", back);
      document.removeEventListener("focusout", free);
    };
  }, [place, store, tell]);
  return useCallback(() => retry.current(), []);
}

const inMargin = (element: Element | null): boolean =>
  element?.closest(".sem, .bsheet, [data-picker], [role=dialog]") != null;

/** When the browser has nothing better to do, or after a while all the same. */
const calm = (): Promise<void> =>
  new Promise((done) => {
    if (typeof requestIdleCallback === "function") requestIdleCallback(() => done(), { timeout: 1500 });
    else setTimeout(done, 50);
  });

async function askNotes(url: string): Promise<NotesAnswer> {
  try {
    const response = await fetch(url, { headers: { accept: "application/json" } });
    if (response.status === 401) return { state: "signed out" };
    if (response.status === 429 || response.status >= 500) return { state: "silence" };
    if (!response.ok) return { state: "refused" };
    const told: unknown = await response.json();
    return isRoomNotes(told) ? { state: "notes", told } : { state: "refused" };
  } catch {
    return { state: "silence" };
  }
}
