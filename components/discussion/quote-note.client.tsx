"use client";

import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog.client";
import { Notice } from "@/components/ui/notice";
import { TextInput } from "@/components/ui/text-input";
import type { Annotation } from "@/lib/domain/annotation/model";
import { isRoomNotes } from "@/lib/domain/annotation/room-notes";
import type { QuoteInWriting } from "@/lib/domain/discussion/writing";
import { plainText } from "@/lib/domain/richtext/plain-text";
import { useDesk } from "./desk-context.client";

/** Notes that are listed at once; a search finds the others. */
const SHOWN = 30;
/** Pages of notes that are asked for: enough for a large class. */
const MOST_PAGES = 20;

async function notesOf(api: string): Promise<Annotation[]> {
  const notes: Annotation[] = [];
  let cursor: string | null = null;
  for (let page = 0; page < MOST_PAGES; page++) {
    const response: Response = await fetch(
      `${api}/annotations${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ""}`,
    );
    const told: unknown = response.ok ? await response.json() : null;
    if (!isRoomNotes(told)) throw new Error("no notes came");
    notes.push(...told.notes.filter(({ postedAt }) => postedAt !== null));
    if (told.next === null) break;
    cursor = told.next;
  }
  return notes;
}

const found = (note: Annotation, words: string) =>
  [note.author, plainText(note.body), ...note.places.map(({ passage }) => passage.exact)]
    .join(" ")
    .toLocaleLowerCase()
    .includes(words.trim().toLocaleLowerCase());

/** Taking a passage from a note: one's own, or one that one may read. */
export function QuoteNoteDialog({ choose, onClose }: { choose: (quote: QuoteInWriting) => void; onClose: () => void }) {
  const { place } = useDesk();
  const [notes, setNotes] = useState<Annotation[] | "failed" | null>(null);
  const [words, setWords] = useState("");
  useEffect(() => {
    let here = true;
    notesOf(place.api).then(
      (read) => here && setNotes(read),
      () => here && setNotes("failed"),
    );
    return () => {
      here = false;
    };
  }, [place.api]);
  const listed = Array.isArray(notes) ? notes.filter((note) => found(note, words)) : [];
  return (
    <Dialog title="Quote a note" onClose={onClose}>
      {notes === null ? <p role="status">One moment.</p> : null}
      {notes === "failed" ? (
        <Notice kind="error">The notes could not be loaded. Try again when the connection is back.</Notice>
      ) : null}
      {Array.isArray(notes) ? (
        <>
          <TextInput
            label="Words of the note, its passage or its author"
            type="search"
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <p className="small quiet" role="status">
            {listed.length === 0
              ? "No note here says that."
              : listed.length > SHOWN
                ? `${SHOWN} of ${listed.length} notes.`
                : `${listed.length} ${listed.length === 1 ? "note" : "notes"}.`}
          </p>
          <ul className="notechoice">
            {listed.slice(0, SHOWN).map((note) => (
              <NoteLine key={note.id} note={note} choose={choose} />
            ))}
          </ul>
        </>
      ) : null}
    </Dialog>
  );
}

function NoteLine({ note, choose }: { note: Annotation; choose: (quote: QuoteInWriting) => void }) {
  const { titles } = useDesk().place;
  const [place] = note.places;
  if (!place) return null;
  const { documentId, revisionId, label, passage } = place;
  const title = titles[revisionId];
  const { flow, start, end, exact } = passage;
  return (
    <li>
      <p className="small">
        <b>{note.author}</b> on {label}
        {title ? <span className="quiet"> of {title}</span> : null}
      </p>
      <blockquote className="tq" dir="auto">
        {exact}
      </blockquote>
      <p dir="auto">{plainText(note.body)}</p>
      {note.mine && note.audience !== "Assignment" ? (
        <p className="small quiet">Others see the passage. Your note stays for those who may read it.</p>
      ) : null}
      <Button
        small
        onClick={() =>
          choose({
            ...{ documentId, revisionId, label, words: exact, annotationId: note.id },
            span: { flow, start, end },
          })
        }
      >
        Quote this<span className="vh"> note by {note.author}</span>
      </Button>
    </li>
  );
}
