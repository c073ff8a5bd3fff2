import { type RefObject, useCallback } from "react";
import { backToText } from "@/components/reading/back-to-text.client";
import type { Chosen } from "@/components/reading/chosen";
import type { NoteInWriting } from "@/lib/domain/annotation/writing";
import { newId } from "@/lib/domain/id/new-id";
import { audienceAtFirst } from "./last-audience.client";
import { homeKey } from "./note-book";
import { openNew } from "./open-note.client";
import { type RoomPlace, useRoom } from "./room-context.client";
import type { RoomEvent } from "./room-state";

/** A new note on a chosen passage, with nothing said yet. */
function blankNote(place: RoomPlace, chosen: Chosen, skill: string | null, label: string): NoteInWriting {
  const { revisionId, span, quote } = chosen;
  return {
    id: newId(Date.now(), crypto.getRandomValues(new Uint8Array(16))),
    places: [{ revisionId, span, quote, label }],
    ...{ kind: "Comment", relation: null, skill, post: false, text: "", tags: "", anonymous: false, named: [] },
    ...audienceAtFirst(place),
  };
}

/** How the chosen passage is cited: `¶5`, or `¶5–6` when it ends in another paragraph. */
export function labelOf({ labels }: RoomPlace, { revisionId, span, blockId }: Chosen): string {
  const first = labels[homeKey(revisionId, span.start.blockId)] ?? labels[homeKey(revisionId, blockId)] ?? "";
  const last = labels[homeKey(revisionId, span.end.blockId)] ?? first;
  return first === last || !first.startsWith("¶") || !last.startsWith("¶") ? first : `${first}–${last.slice(1)}`;
}

/** Saves a mark without words and shows it; null when it was done, else the problem. */
async function postMark(
  place: RoomPlace,
  note: NoteInWriting,
  tell: (event: RoomEvent) => void,
): Promise<string | null> {
  const { asShown, sendNote } = await import("./send-note.client");
  const answer = await sendNote(place, { content: note, baseVersion: 0, clientId: note.id });
  if (answer.state === "refused") return answer.problem;
  if (answer.state !== "saved") return "The mark could not be saved. Is there a connection?";
  tell({
    type: "saved",
    note: asShown(place, note, { version: answer.version, at: answer.savedAt, edited: false }, undefined),
  });
  return null;
}

/**
 * What can be begun with a chosen passage: a note, a mark without words, a copy, or nothing. `tools` are those that are
 * shown for it.
 */
export function useNoteStart(chosen: Chosen, tools: RefObject<HTMLElement | null>) {
  const { place, store, tell } = useRoom();
  const label = labelOf(place, chosen);
  const begin = useCallback((skill: string | null) => blankNote(place, chosen, skill, label), [chosen, label, place]);
  const start = useCallback(
    (skill: string | null) => {
      document.getSelection()?.removeAllRanges();
      tell({ type: "opened", open: openNew(begin(skill), chosen.blockId) });
    },
    [begin, chosen, tell],
  );
  // Whoever has chosen other words by now keeps them.
  const back = useCallback(() => {
    if (store.state.chosen !== chosen) return;
    backToText(chosen.revisionId, chosen.blockId, tools.current);
    tell({ type: "chose", chosen: null });
  }, [chosen, store, tell, tools]);
  const mark = useCallback(async () => {
    const note = { ...begin(null), post: true };
    const problem = await postMark(place, note, tell).catch(
      () => "The mark could not be saved. Is there a connection?",
    );
    if (problem !== null) return tell({ type: "failed", problem });
    back();
  }, [back, begin, place, tell]);
  const copy = useCallback(async () => {
    const cited = [place.citations[chosen.revisionId], label].filter(Boolean).join(", ");
    try {
      await navigator.clipboard.writeText(`“${chosen.quote}” (${cited})`);
      back();
    } catch {
      tell({ type: "failed", problem: "The browser did not allow copying. Copy the words with its own menu." });
    }
  }, [back, chosen, label, place, tell]);
  const leave = useCallback(() => {
    document.getSelection()?.removeAllRanges();
    back();
  }, [back]);
  return { start, mark, copy, leave };
}
