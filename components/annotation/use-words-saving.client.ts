import { useEffect, useRef, useState } from "react";
import { Autosave, type AutosaveNeeds, type SaveState } from "@/components/saving/autosave.client";
import type { DeviceDraft } from "@/components/saving/device-drafts.client";
import { newId } from "@/lib/domain/id/new-id";

/** Words that are open for writing: as they are shown, and what the server and this device have of them. */
interface OpenWords<Words> {
  words: Words;
  /** Version on the server that the next save stands on; 0 when it has none. */
  version: number;
  /** What the server has, when it differs from `words`; null otherwise. */
  server: Words | null;
  /** What was taken up from this device. */
  kept: Pick<DeviceDraft, "baseVersion" | "sent"> | null;
}

/** What is done for a note and for a reply each in its own way. */
interface WordsNeeds<Words> extends Pick<AutosaveNeeds<Words>, "send" | "keep" | "forget" | "said"> {
  /** Keeps under the name of this page what a closed one has left. */
  takeUp: () => void;
  /** The server has them; `edited`: they were posted before. */
  saved: (words: Words, saved: { version: number; at: string; edited: boolean }) => void;
  /** Changes of posted words that are left behind, and lie on this device to be gone on with. */
  left: (words: Words, baseVersion: number) => void;
  /** They are posted. */
  closed: () => void;
}

/**
 * Saves a note or a reply while it is written. A draft goes to the server after each pause; changes of what is posted
 * stay on the device until the writer is done, so that nobody reads half a sentence. What is not confirmed lies on the
 * device, and is still there when the form goes without a word, as by scrolling far away.
 */
export function useWordsSaving<Words extends { post: boolean }>(open: OpenWords<Words>, needs: WordsNeeds<Words>) {
  const [words, setWords] = useState(open.words);
  const [state, setState] = useState<SaveState<Words>>({ kind: "saved", at: null });
  const live = useRef({ needs, words, finishing: false, given: false });
  useEffect(() => {
    live.current.needs = needs;
  });
  const posted = open.words.post;
  const [autosave] = useState(() => {
    const made: Autosave<Words> = new Autosave(
      { content: open.server ?? open.words, version: open.version, savedAt: null },
      {
        ...needs,
        newId: () => newId(Date.now(), crypto.getRandomValues(new Uint8Array(16))),
        now: () => Date.now(),
        changed: (next) => {
          setState(next);
          if (next.kind !== "saved" || next.at === null || live.current.given) return;
          live.current.needs.saved(live.current.words, { version: made.version, at: next.at, edited: posted });
          if (live.current.finishing && !made.unsaved) live.current.needs.closed();
        },
      },
    );
    return made;
  });

  useEffect(() => {
    if (open.kept) {
      live.current.needs.takeUp();
      if (!open.words.post) autosave.resume({ ...open.kept, content: open.words });
    }
    const leave = () => {
      if (document.visibilityState === "hidden") autosave.flush();
    };
    document.addEventListener("visibilitychange", leave);
    return () => {
      document.removeEventListener("visibilitychange", leave);
      const { given, finishing, words: last } = live.current;
      if (given) return;
      if (!open.words.post || finishing) autosave.flush();
      else if (last !== open.words) live.current.needs.left(last, autosave.version);
    };
  }, [autosave, open.kept, open.words]);

  const set = (next: Words) => {
    live.current.words = next;
    setWords(next);
  };
  const write = (more: Partial<Words>) => {
    // What the server has refused is not sent again before the writer says once more that it is done.
    if (autosave.state.kind === "refused") live.current.finishing = false;
    const next = { ...live.current.words, ...more, ...(live.current.finishing ? {} : { post: posted }) };
    set(next);
    if (!posted || live.current.finishing) autosave.change(next);
    else needs.keep({ content: next, baseVersion: autosave.version, sent: null, at: Date.now() });
  };
  const finish = () => {
    const next = { ...live.current.words, post: true };
    live.current.finishing = true;
    set(next);
    autosave.change(next);
    return autosave.flush();
  };
  /** Stops saving, so that what is written can be given up; what is on its way to the server is waited for. */
  const stop = async () => {
    live.current.finishing = false;
    autosave.stop();
    await autosave.settled();
    live.current.given = true;
  };
  /** It could not be given up: saving goes on. */
  const goOn = () => {
    live.current.given = false;
    if (!posted) autosave.change(live.current.words);
  };
  /** Stops, and leaves changes of what is posted on this device. A draft is saved when its form is gone. */
  const leave = () => {
    const last = live.current.words;
    if (!posted || live.current.finishing || last === open.words) return;
    live.current.given = true;
    autosave.stop();
    needs.left(last, autosave.version);
  };
  const resolve = async (choice: "mine" | "theirs") => {
    if (choice === "theirs") live.current.finishing = false;
    set(await autosave.resolve(choice));
  };
  const retry = () => autosave.flush();
  return { words, state, write, finish, stop, goOn, leave, resolve, retry, version: () => autosave.version };
}
