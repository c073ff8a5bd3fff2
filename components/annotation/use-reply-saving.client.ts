import { useEffect, useRef, useState } from "react";
import { Autosave, type SaveState } from "@/components/saving/autosave.client";
import { forgetDraft, keepDraft } from "@/components/saving/device-drafts.client";
import { thisPage } from "@/components/saving/page-life.client";
import type { ReplyInWriting } from "@/lib/domain/annotation/writing";
import { newId } from "@/lib/domain/id/new-id";
import { forgetReply, keepReply, replyKey } from "./kept-notes.client";
import { useRoom } from "./room-context.client";
import type { KeptReply } from "./room-state";
import { replyAsShown, sendReply } from "./send-reply.client";

/** A reply that is open for writing. */
export interface OpenReply {
  reply: ReplyInWriting;
  /** Version on the server that the next save stands on; 0 when it has none. */
  version: number;
  /** What the server has, when it differs from `reply`; null otherwise. */
  server: ReplyInWriting | null;
  /** What was taken up from this device. */
  kept: KeptReply | null;
}

/** A new reply to a note, with nothing said yet. */
export const newReply = (annotationId: string): OpenReply => ({
  reply: {
    id: newId(Date.now(), crypto.getRandomValues(new Uint8Array(16))),
    ...{ annotationId, text: "", anonymous: false, post: false, named: [] },
  },
  version: 0,
  server: null,
  kept: null,
});

/**
 * Saves a reply while it is written, as notes are: a draft goes to the server after each pause; changes of a posted one
 * stay on the device until the writer is done. `closed` is called when it is posted.
 */
export function useReplySaving(open: OpenReply, closed: () => void) {
  const { place, store, tell } = useRoom();
  const [reply, setReply] = useState<ReplyInWriting>(open.reply);
  const [state, setState] = useState<SaveState<ReplyInWriting>>({ kind: "saved", at: null });
  const live = useRef({ closed, reply, finishing: false, given: false });
  useEffect(() => {
    Object.assign(live.current, { closed, reply });
  });
  const [autosave] = useState(() => {
    const { annotationId, id } = open.reply;
    const made: Autosave<ReplyInWriting> = new Autosave(
      { content: open.server ?? open.reply, version: open.version, savedAt: null },
      {
        send: (save) => sendReply(place, save),
        keep: (draft) => keepDraft(replyKey(place, id), draft),
        forget: () => forgetReply(place, id),
        newId: () => newId(Date.now(), crypto.getRandomValues(new Uint8Array(16))),
        now: () => Date.now(),
        changed: (next) => {
          setState(next);
          if (next.kind !== "saved" || next.at === null || live.current.given) return;
          const before = store.book.get(annotationId)?.replies.find((each) => each.id === id);
          const saved = { version: made.version, at: next.at, edited: open.reply.post };
          const shown = replyAsShown(place, live.current.reply, saved, before);
          tell({ type: "replied", annotationId, reply: shown });
          if (live.current.finishing && !made.unsaved) live.current.closed();
        },
      },
    );
    return made;
  });

  useEffect(() => {
    const { kept } = open;
    if (kept) {
      if (kept.page !== thisPage()) {
        keepReply(place, kept.reply, kept).then(() => forgetDraft(replyKey(place, kept.reply.id, kept.page)));
      }
      if (!open.reply.post) autosave.resume({ ...kept, content: open.reply });
    }
    const leave = () => {
      if (document.visibilityState === "hidden") autosave.flush();
    };
    document.addEventListener("visibilitychange", leave);
    return () => {
      document.removeEventListener("visibilitychange", leave);
      if (!live.current.given) autosave.flush();
    };
  }, [autosave, open, place]);

  const write = (more: Partial<ReplyInWriting>) => {
    const next = { ...reply, ...more };
    setReply(next);
    live.current.reply = next;
    if (open.reply.post) keepReply(place, next, { baseVersion: autosave.version, sent: null });
    else autosave.change(next);
  };
  const finish = () => {
    const next = { ...reply, post: true };
    live.current = { ...live.current, reply: next, finishing: true };
    setReply(next);
    autosave.change(next);
    return autosave.flush();
  };
  /** Stops saving for good: what is written is given up, or kept for later by the caller. */
  const stop = () => {
    live.current.given = true;
    autosave.stop();
  };
  const resolve = async (choice: "mine" | "theirs") => {
    const kept = await autosave.resolve(choice);
    live.current.reply = kept;
    setReply(kept);
  };
  return { reply, state, write, finish, stop, resolve, retry: () => autosave.flush(), version: () => autosave.version };
}
