import { useEffect, useRef, useState } from "react";
import { Autosave, type SaveState } from "@/components/saving/autosave.client";
import { keepDraft } from "@/components/saving/device-drafts.client";
import { thisPage } from "@/components/saving/page-life.client";
import { type Sent, sendDraft } from "@/components/saving/send.client";
import { postWords } from "@/lib/domain/discussion/model";
import { type PostInWriting, postToSend, typedWords } from "@/lib/domain/discussion/writing";
import { newId } from "@/lib/domain/id/new-id";
import { shortId } from "@/lib/domain/id/short-id";
import { savedSchema } from "@/lib/domain/submission/saving";
import { type DiscussionPlace, useDesk } from "./desk-context.client";
import { forgetPost, type KeptPost, keepPost, postKey } from "./kept-posts.client";

/** A post that is open for writing. */
export interface OpenPost {
  post: PostInWriting;
  /** Version on the server that the next save stands on; 0 when it has none. */
  version: number;
  /** What was taken up from this device. */
  kept: KeptPost | null;
}

const freshId = () => newId(Date.now(), crypto.getRandomValues(new Uint8Array(16)));

/** A new post with nothing said yet: at the top, or answering another. */
export function newPost({ promptId, threads }: DiscussionPlace, parentId: string | null): OpenPost {
  const [only, second] = threads;
  const thread = second || !only ? { sectionId: null, groupId: null } : only;
  const { sectionId, groupId } = parentId === null ? thread : { sectionId: null, groupId: null };
  const post = { id: freshId(), promptId, parentId, sectionId, groupId, text: "", quotes: [] };
  return { post: { ...post, summary: false, post: false }, version: 0, kept: null };
}

const answer = savedSchema(postWords);

/** Where one post is asked for. */
export const postApi = ({ api }: DiscussionPlace, id: string): string => `${api}/discussion/posts/${shortId(id)}`;

async function sendPost(
  place: DiscussionPlace,
  { content, baseVersion, clientId }: { content: PostInWriting; baseVersion: number; clientId: string },
): Promise<Sent<PostInWriting>> {
  const sent = await sendDraft(
    place.account,
    postApi(place, content.id),
    postToSend(content, baseVersion, clientId),
    answer,
  );
  if (sent.state !== "conflict") return sent;
  const { theirs, ...rest } = sent;
  const quotes = theirs.quotes.map((quote) => {
    const known = content.quotes.find(({ revisionId, span }) => {
      return revisionId === quote.revisionId && JSON.stringify(span) === JSON.stringify(quote.span);
    });
    return { ...quote, words: known?.words ?? "A passage chosen elsewhere", label: known?.label ?? "" };
  });
  return { ...rest, theirs: { ...content, text: typedWords(theirs.body), quotes } };
}

/**
 * Saves a post while it is written, as replies are: a draft goes to the server after each pause; changes of a posted one
 * stay on the device until the writer is done. `closed` is called when it is posted.
 */
export function usePostSaving(open: OpenPost, closed: () => void) {
  const { place } = useDesk();
  const [post, setPost] = useState<PostInWriting>(open.post);
  const [state, setState] = useState<SaveState<PostInWriting>>({ kind: "saved", at: null });
  const live = useRef({ closed, post, finishing: false, given: false });
  useEffect(() => {
    Object.assign(live.current, { closed, post });
  });
  const [autosave] = useState(() => {
    const { id } = open.post;
    const made: Autosave<PostInWriting> = new Autosave(
      { content: open.post, version: open.version, savedAt: null },
      {
        send: (save) => sendPost(place, save),
        keep: (draft) => keepDraft(postKey(place, id), draft),
        forget: () => forgetPost(place, id),
        newId: freshId,
        now: () => Date.now(),
        changed: (next) => {
          setState(next);
          if (next.kind !== "saved" || next.at === null || live.current.given) return;
          if (live.current.finishing && !made.unsaved) live.current.closed();
        },
      },
    );
    return made;
  });

  useEffect(() => {
    const { kept } = open;
    if (kept) {
      if (kept.page !== thisPage())
        keepPost(place, kept.post, kept).then(() => forgetPost(place, kept.post.id, kept.page));
      if (!open.post.post) {
        autosave.resume({ content: open.post, baseVersion: kept.baseVersion, sent: kept.sent });
      }
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

  const write = (more: Partial<PostInWriting>) => {
    const next = { ...live.current.post, ...more };
    setPost(next);
    live.current.post = next;
    if (open.post.post) keepPost(place, next, { baseVersion: autosave.version, sent: null });
    else autosave.change(next);
  };
  const finish = () => {
    const next = { ...live.current.post, post: true };
    live.current = { ...live.current, post: next, finishing: true };
    setPost(next);
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
    live.current.post = kept;
    setPost(kept);
  };
  return { post, state, write, finish, stop, resolve, retry: () => autosave.flush(), version: () => autosave.version };
}
