import { useEffect, useRef, useState } from "react";
import { Autosave, type SaveState } from "@/components/saving/autosave.client";
import { keepDraft } from "@/components/saving/device-drafts.client";
import type { NoteInWriting } from "@/lib/domain/annotation/writing";
import { newId } from "@/lib/domain/id/new-id";
import { forgetNote, keepNote, noteKey, takeOver } from "./kept-notes.client";
import { useNote, useRoom } from "./room-context.client";
import type { OpenNote } from "./room-state";
import { asShown, sendNote } from "./send-note.client";

/**
 * Saves a note while it is written. A draft goes to the server after each pause; changes of a posted note stay on the
 * device until the writer is done, so that nobody reads half a sentence. What is not confirmed lies on the device.
 */
export function useNoteSaving(open: OpenNote, closed: () => void) {
  const { place, tell } = useRoom();
  const [note, setNote] = useState<NoteInWriting>(open.note);
  const [state, setState] = useState<SaveState<NoteInWriting>>({ kind: "saved", at: null });
  const before = useNote(open.note.id);
  const live = useRef({ before, closed, note, finishing: false, given: false });
  useEffect(() => {
    Object.assign(live.current, { before, closed, note });
  });
  const [autosave] = useState(() => {
    const made: Autosave<NoteInWriting> = new Autosave(
      { content: open.server ?? open.note, version: open.version, savedAt: null },
      {
        send: (save) => sendNote(place, save),
        keep: (draft) => keepDraft(noteKey(place, open.note.id), draft),
        forget: () => forgetNote(place, open.note.id),
        newId: () => newId(Date.now(), crypto.getRandomValues(new Uint8Array(16))),
        now: () => Date.now(),
        changed: (next) => {
          setState(next);
          if (next.kind !== "saved" || next.at === null || live.current.given) return;
          const saved = { version: made.version, at: next.at, edited: open.note.post };
          const shown = asShown(place, live.current.note, saved, live.current.before);
          tell({ type: "saved", note: shown });
          if (live.current.finishing && !made.unsaved) live.current.closed();
        },
      },
    );
    return made;
  });

  useEffect(() => {
    if (open.kept) {
      takeOver(place, open.kept);
      if (!open.note.post) autosave.resume({ ...open.kept, content: open.note });
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

  const write = (more: Partial<NoteInWriting>) => {
    const next = { ...note, ...more };
    setNote(next);
    live.current.note = next;
    if (open.note.post) keepNote(place, next, { baseVersion: autosave.version, sent: null });
    else autosave.change(next);
  };
  const finish = () => {
    const next = { ...note, post: true };
    live.current = { ...live.current, note: next, finishing: true };
    setNote(next);
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
    live.current.note = kept;
    setNote(kept);
  };
  return { note, state, write, finish, stop, resolve, retry: () => autosave.flush(), version: () => autosave.version };
}
