"use client";

import { useEffect, useId, useRef, useState } from "react";
import { useInRoom, useRoom } from "./room-context.client";

/** Milliseconds after the last letter before the notes are searched: the margins move when they are. */
const PAUSE = 200;

/** Searching in notes: their words, tags and replies, and the words they are about. */
export function NoteSearch({ focused = false }: { focused?: boolean }) {
  const { store, tell } = useRoom();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const words = useInRoom((state) => state.filter.words);
  const [typed, setTyped] = useState(words);
  const said = useRef(words);
  useEffect(() => {
    // Cleared elsewhere: the field follows, but not what it said itself.
    if (words !== said.current) setTyped(words);
    said.current = words;
  }, [words]);
  useEffect(() => {
    if (typed === said.current) return;
    const timer = setTimeout(() => {
      said.current = typed;
      tell({ type: "filtered", filter: { ...store.state.filter, words: typed } });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [typed, store, tell]);
  useEffect(() => {
    if (focused) field.current?.focus();
  }, [focused]);
  return (
    <div className="field note-search">
      <label htmlFor={id}>Search in notes</label>
      <input
        id={id}
        ref={field}
        type="search"
        className="input"
        data-note-search
        value={typed}
        autoComplete="off"
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </div>
  );
}
