"use client";

import { useEffect, useRef, useState } from "react";
import { announce } from "@/components/reading/announce.client";
import { Button } from "@/components/ui/button";
import type { Annotation } from "@/lib/domain/annotation/model";
import { firstPlace } from "@/lib/domain/annotation/model";
import { useInRoom, useRoom } from "./room-context.client";
import { useRoomNotes } from "./use-room-notes.client";

/** Milliseconds between two announcements: a class that writes at once must not talk over the text. */
const QUIET = 10_000;

const counted = (count: number, words = "note") => `${count} ${count === 1 ? words : `${words}s`}`;

/** What new notes are called when they are announced. */
export function arrivalWords(count: number, last: Annotation | null): string {
  if (count === 1 && last) return `New note by ${last.author}, on ${firstPlace(last).label}.`;
  return `${counted(count, "new note")}.`;
}

/** What waits until somebody has done writing: "1 new note", "2 notes changed", "1 new note, 2 changed". */
export function heldWords(held: number, changes: number): string {
  if (changes === 0) return counted(held, "new note");
  return held === 0 ? `${counted(changes)} changed` : `${counted(held, "new note")}, ${changes} changed`;
}

/** How the others' notes stand: on their way, cut off; and what has come while somebody writes. It moves nothing. */
export function RoomNews() {
  const { tell } = useRoom();
  const again = useRoomNotes();
  const [held, corrected] = [useInRoom((state) => state.held), useInRoom((state) => state.corrected)];
  const changes = useInRoom((state) => state.heldChanges);
  useArrivals();
  return (
    <>
      <span className="roomnews noprint">
        <Standing again={again} />
      </span>
      {corrected ? (
        <span className="notice notice-warn heldnotes noprint" role="status">
          This text has been corrected since you opened the page.{" "}
          <Button small onClick={() => location.reload()}>
            Read the new version
          </Button>
        </span>
      ) : held + changes > 0 ? (
        <span className="heldnotes noprint">
          <Button small onClick={() => tell({ type: "show-held" })}>
            {heldWords(held, changes)}: show
          </Button>
        </span>
      ) : null}
    </>
  );
}

function Standing({ again }: { again: () => void }) {
  const [loading, live] = [useInRoom((state) => state.loading), useInRoom((state) => state.live)];
  if (live === "signed out") {
    return (
      <>
        You are signed out: no new notes.{" "}
        <a href={`/sign-in?next=${encodeURIComponent(location.pathname)}`} target="_blank" rel="noreferrer">
          Sign in, in a new tab
        </a>
      </>
    );
  }
  if (loading.kind === "failed") {
    return (
      <>
        {loading.got > 0 ? "Not all notes could be loaded." : "The others’ notes could not be loaded."}{" "}
        <button type="button" className="linkish" onClick={again}>
          Try again
        </button>
      </>
    );
  }
  if (loading.kind === "loading") return `${counted(loading.got)} so far`;
  if (live === "off") {
    return (
      <>
        No connection: new notes come when it is back.{" "}
        <button type="button" className="linkish" onClick={again}>
          Try now
        </button>
      </>
    );
  }
  return null;
}

/**
 * What opens the others' notes, as long as they are shut. Where the page began shut, the line stays when they open, so
 * that the text does not move.
 */
export function NotesShut() {
  const notes = useInRoom((state) => state.notesOpen);
  const [atFirst] = useState(notes.open);
  useEffect(() => {
    if (notes.open && !atFirst) announce("The others’ notes are open to you now.");
  }, [notes.open, atFirst]);
  if (atFirst && notes.open) return null;
  return <p className="quiet small notesshut">{notes.open ? "The others’ notes are open to you now." : notes.why}</p>;
}

/** Says what has come, politely and not too often. */
function useArrivals() {
  const arrived = useInRoom((state) => state.arrived);
  const held = useInRoom((state) => state.held);
  const told = useRef({ count: 0, held: 0, at: Number.NEGATIVE_INFINITY });
  useEffect(() => {
    const fresh = arrived.count - told.current.count;
    const waits = held > told.current.held;
    if (held === 0) told.current.held = 0;
    if (fresh === 0 && !waits) return;
    const wait = Math.max(0, told.current.at + QUIET - performance.now());
    const timer = setTimeout(() => {
      told.current = { count: arrived.count, held, at: performance.now() };
      if (fresh > 0) announce(arrivalWords(fresh, arrived.last));
      else announce(`${counted(held, "new note")} ${held === 1 ? "waits" : "wait"} until you have done.`);
    }, wait);
    return () => clearTimeout(timer);
  }, [arrived, held]);
}
