"use client";

import { type Dispatch, type ReactNode, useCallback, useEffect, useMemo, useReducer } from "react";
import type { Chosen } from "@/components/reading/chosen";
import { PassagePicker } from "@/components/reading/passage-picker.client";
import { Toast } from "@/components/ui/toast.client";
import type { Annotation } from "@/lib/domain/annotation/model";
import { Deleted } from "./deleted.client";
import { LitNotes } from "./lit-notes.client";
import { NoteSheet } from "./note-sheet.client";
import { Inside, type RoomPlace } from "./room-context.client";
import { notesByHome, type RoomEvent, roomAfter, roomAtFirst, shownNotes } from "./room-state";
import { WritingSheet } from "./writing-sheet.client";

/** The reading room: the texts (drawn on the server) with what readers choose, write and see beside them. */
export function Room({
  place,
  annotations,
  children,
}: {
  place: RoomPlace;
  annotations: readonly Annotation[];
  children: ReactNode;
}) {
  const [state, tell] = useReducer(roomAfter, annotations, roomAtFirst);
  const shown = useMemo(() => shownNotes(state.annotations, state.filter), [state.annotations, state.filter]);
  const byHome = useMemo(() => notesByHome(shown, place.homes), [shown, place.homes]);
  const inside = useMemo(() => ({ place, state, tell, byHome }), [place, state, byHome]);
  const choose = useCallback((chosen: Chosen | null) => tell({ type: "chose", chosen }), []);
  useKeptWords(place, tell);
  const texts = place.mayWrite ? (
    <PassagePicker chosen={state.chosen} onChoose={choose} does="opens the tools for a note">
      {children}
    </PassagePicker>
  ) : (
    children
  );
  return (
    <Inside value={inside}>
      {texts}
      <LitNotes notes={shown} hot={state.hot} />
      {state.sheet ? <NoteSheet sheet={state.sheet} /> : null}
      <WritingSheet />
      {state.problem ? (
        <Toast key={state.problem} gone={() => tell({ type: "failed", problem: null })}>
          {state.problem}
        </Toast>
      ) : null}
      {state.deleted ? <Deleted deleted={state.deleted} /> : null}
    </Inside>
  );
}

/** Brings back words that were typed here and never reached the server. The store is looked at once the page is calm. */
function useKeptWords(place: RoomPlace, tell: Dispatch<RoomEvent>) {
  useEffect(() => {
    if (!place.mayWrite) return;
    let here = true;
    (async () => {
      const { keptOnDevice } = await import("@/components/saving/device.client");
      // What reads the store carefully is loaded only when something lies in it.
      if ((await keptOnDevice(place.account, `note/${place.assignmentId}/`)).length === 0) return;
      const { keptNotes } = await import("./kept-notes.client");
      const unsaved = await keptNotes(place);
      if (here && unsaved.length > 0) tell({ type: "kept", unsaved });
    })().catch(() => {
      // Without a connection they wait on the device for the next visit.
    });
    return () => {
      here = false;
    };
  }, [place, tell]);
}
