"use client";

import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Chosen } from "@/components/reading/chosen";
import { NearBlocks } from "@/components/reading/near-blocks.client";
import { PassagePicker } from "@/components/reading/passage-picker.client";
import { Toast } from "@/components/ui/toast.client";
import type { Annotation } from "@/lib/domain/annotation/model";
import type { Unlocked } from "@/lib/domain/annotation/unlock";
import { Deleted } from "./deleted.client";
import { LitNotes } from "./lit-notes.client";
import { NoteSheet } from "./note-sheet.client";
import { Inside, type RoomPlace, useInRoom, useRoom } from "./room-context.client";
import { RoomMargins } from "./room-margins.client";
import { RoomPanels } from "./room-panels.client";
import { RoomStore } from "./room-store";
import { useKeptWords } from "./use-kept-words.client";
import { useMarksInWords } from "./use-marks-in-words.client";
import { useNoteButtons } from "./use-note-buttons.client";
import { useAddressedNote, useShownInSheet } from "./use-revealed.client";
import { WritingSheet } from "./writing-sheet.client";

interface RoomProps {
  place: RoomPlace;
  /** The reader's own notes, as the page brings them. */
  own: readonly Annotation[];
  notesOpen: Unlocked;
  children: ReactNode;
}

/** The reading room: the texts (drawn on the server) with what readers choose, write and see beside them. */
export function Room({ place, own, notesOpen, children }: RoomProps) {
  const [store] = useState(() => new RoomStore({ ...place, own, notesOpen }));
  const [near] = useState(() => new NearBlocks());
  const inside = useMemo(() => ({ place, store, near, tell: store.tell }), [place, store, near]);
  const texts = useRef<HTMLDivElement>(null);
  useEffect(() => (texts.current ? near.follow(texts.current) : undefined), [near]);
  return (
    <Inside value={inside}>
      <div ref={texts}>{place.mayWrite ? <Choosing>{children}</Choosing> : children}</div>
      <RoomMargins />
      <LitNotes />
      <Above />
    </Inside>
  );
}

/** The texts, where passages can be chosen. */
function Choosing({ children }: { children: ReactNode }) {
  const { tell } = useRoom();
  const chosen = useInRoom((state) => state.chosen);
  const choose = useCallback((now: Chosen | null) => tell({ type: "chose", chosen: now }), [tell]);
  return (
    <PassagePicker chosen={chosen} onChoose={choose} does="opens the tools for a note" listed>
      {children}
    </PassagePicker>
  );
}

/** What lies over the texts: sheets, and what has just happened in words. */
function Above() {
  const { place, tell } = useRoom();
  const [sheet, problem, deleted] = [
    useInRoom((state) => state.sheet),
    useInRoom((state) => state.problem),
    useInRoom((state) => state.deleted),
  ];
  useKeptWords(place, tell);
  useNoteButtons();
  useMarksInWords();
  useShownInSheet();
  useAddressedNote();
  return (
    <>
      {sheet ? <NoteSheet sheet={sheet} /> : null}
      <WritingSheet />
      <RoomPanels />
      {problem ? (
        <Toast key={problem} gone={() => tell({ type: "failed", problem: null })}>
          {problem}
        </Toast>
      ) : null}
      {deleted ? <Deleted deleted={deleted} /> : null}
    </>
  );
}
