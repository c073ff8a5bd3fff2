"use client";

import { useEffect, useMemo, useState } from "react";
import { Drawing, type DrawnPassage } from "@/components/reading/drawing.client";
import type { LightName, SkillLine } from "@/components/reading/highlights.client";
import { type LitSpan, LitSpans } from "@/components/reading/lit-spans.client";
import type { Annotation } from "@/lib/domain/annotation/model";
import type { NoteInWriting } from "@/lib/domain/annotation/writing";
import { useInRoom, useNote, useRoom } from "./room-context.client";
import { useClickedNotes } from "./use-clicked-notes.client";

const lines: Readonly<Record<string, SkillLine>> = {
  sourcing: "s",
  context: "t",
  corroboration: "r",
  "close-reading": "l",
};

/** How the passage of a note is lit: by skill, and as mine or another reader's. Skills a course has added share one line. */
export function lightOf({ skill, mine }: Pick<Annotation, "skill" | "mine">): LightName {
  const line = skill === null ? "none" : (lines[skill] ?? "x");
  return mine ? `passage-${line}` : `passage-theirs-${line}`;
}

/** Draws the passages of all shown notes on the texts, and lights the one that is looked at. */
export function LitNotes() {
  const { store, near } = useRoom();
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  useEffect(() => {
    const made = new Drawing(document);
    const draw = (ids: ReadonlySet<string> | null) => {
      if (ids === null) made.replace(store.shownNotes().flatMap(passagesOf));
      else made.put([...ids].map((id) => [id, shownPassages(store.book.get(id), store.shows(id))] as const));
    };
    draw(null);
    const stop = [made.follow(near), store.watch(draw)];
    setDrawing(made);
    return () => {
      for (const each of stop) each();
    };
  }, [store, near]);
  useClickedNotes(drawing);
  return (
    <>
      <Hot />
      <Writing />
    </>
  );
}

const passagesOf = (note: Annotation): DrawnPassage[] =>
  note.places.map(({ revisionId, passage }) => ({ id: note.id, revisionId, passage, name: lightOf(note) }));

const shownPassages = (note: Annotation | undefined, shown: boolean): DrawnPassage[] =>
  note && shown ? passagesOf(note) : [];

/** The passage of the note that has the focus or the pointer. */
function Hot() {
  const note = useNote(useInRoom((state) => state.hot));
  const spans = useMemo(
    () =>
      (note?.places ?? []).map(
        ({ revisionId, passage }): LitSpan => ({ revisionId, span: passage, name: "passage-hot" }),
      ),
    [note],
  );
  return <LitSpans spans={spans} />;
}

const none: NoteInWriting["places"] = [];

/** The passages a note is being written on. */
function Writing() {
  const places = useInRoom((state) => state.open?.note.places ?? none);
  const spans = useMemo(
    () => places.map(({ revisionId, span }): LitSpan => ({ revisionId, span, name: "passage-chosen" })),
    [places],
  );
  return <LitSpans spans={spans} />;
}
