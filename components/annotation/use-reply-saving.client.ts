import { keepDraft } from "@/components/saving/device-drafts.client";
import { thisPage } from "@/components/saving/page-life.client";
import { type ReplyInWriting, replyBody } from "@/lib/domain/annotation/writing";
import { newId } from "@/lib/domain/id/new-id";
import { forgetReply, keepReply, replyKey, takeOverReply } from "./kept-notes.client";
import { useRoom } from "./room-context.client";
import type { KeptReply } from "./room-state";
import { replyAsShown, sendReply } from "./send-reply.client";
import { useWordsSaving } from "./use-words-saving.client";

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

/** Saves a reply while it is written (`useWordsSaving`). `closed` is called when it is posted. */
export function useReplySaving(open: OpenReply, closed: () => void) {
  const { place, store, tell } = useRoom();
  const { kept, reply } = open;
  const { annotationId, id } = reply;
  return useWordsSaving(
    { ...open, words: reply },
    {
      send: (save) => sendReply(place, save),
      keep: (draft) => keepDraft(replyKey(place, id), draft),
      forget: () => forgetReply(place, id),
      said: (words) => [replyBody(words), words.anonymous],
      takeUp: () => {
        if (kept) takeOverReply(place, kept);
      },
      saved: (words, saved) => {
        const before = store.book.get(annotationId)?.replies.find((each) => each.id === id);
        tell({ type: "replied", annotationId, reply: replyAsShown(place, words, saved, before) });
      },
      left: (words, baseVersion) => {
        const on = { baseVersion, sent: null };
        keepReply(place, words, on);
        tell({ type: "kept", unsaved: [], replies: [{ reply: words, ...on, page: thisPage() }] });
      },
      closed,
    },
  );
}
