"use client";

import { createContext, type Dispatch, lazy, type ReactNode, Suspense, useCallback, useContext, useEffect, useMemo, useReducer } from "react";
import type { Annotation } from "@/lib/domain/annotation/model";
import { type Chosen, PassagePicker } from "@/components/reading/passage-picker.client";
import { Toast } from "@/components/ui/toast.client";
import { Deleted } from "./deleted.client";
import { LitNotes } from "./lit-notes.client";
import { notesByHome, type RoomEvent, type RoomState, roomAfter, roomAtFirst, shownNotes } from "./room-state";
import { WritingSheet } from "./writing-sheet.client";

const NoteSheet = lazy(() => import("./note-sheet.client"));

/** What does not change while the room is open. */
export interface RoomPlace {
  /** Where notes are saved: `/api/courses/…/assignments/…/annotations`. */
  api: string;
  /** Whose device store is used. */
  account: string;
  assignmentId: string;
  timeZone: string;
  /** ISO instant at which the page was made: what "today" means. */
  now: string;
  mayWrite: boolean;
  sections: readonly { id: string; name: string }[];
  /** Staff address a class; students choose among more audiences. */
  audience: "student" | "staff";
  /** Blocks from which footnotes hang, by `revisionId/flow`. */
  homes: Readonly<Record<string, string>>;
  /** Citable labels of blocks, by `revisionId/blockId`: `¶5`. */
  labels: Readonly<Record<string, string>>;
  /** What is written after a copied quotation, by revision: title and archival reference. */
  citations: Readonly<Record<string, string>>;
}

interface InRoom {
  place: RoomPlace;
  state: RoomState;
  tell: Dispatch<RoomEvent>;
  /** Notes that are shown, by the block they hang from. */
  byHome: ReadonlyMap<string, Annotation[]>;
}

const Inside = createContext<InRoom | null>(null);

/** The room around this component. Throws outside of one: that is a mistake in the page. */
export function useRoom(): InRoom {
  const room = useContext(Inside);
  if (!room) throw new Error("This part of the page belongs into a reading room.");
  return room;
}

/** The reading room: the texts (drawn on the server) with what readers choose, write and see beside them. */
export function Room({ place, annotations, children }: { place: RoomPlace; annotations: readonly Annotation[]; children: ReactNode }) {
  const [state, tell] = useReducer(roomAfter, annotations, roomAtFirst);
  const shown = useMemo(() => shownNotes(state), [state.annotations, state.filter]);
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
      <Suspense>{state.sheet ? <NoteSheet sheet={state.sheet} /> : null}</Suspense>
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
    import("./kept-notes.client").then(async ({ keptNotes }) => {
      const unsaved = await keptNotes(place);
      if (here && unsaved.length > 0) tell({ type: "kept", unsaved });
    });
    return () => {
      here = false;
    };
  }, [place, tell]);
}
