"use client";

import { useState } from "react";
import { announce } from "@/components/reading/announce.client";
import { Button } from "@/components/ui/button";
import { placeWords } from "@/lib/domain/annotation/place-words";
import type { UnplacedNote } from "@/lib/domain/annotation/room";
import type { PlaceInWriting } from "@/lib/domain/annotation/writing";
import { ask, noteApi } from "./note-requests.client";
import { NoteSkill } from "./note-skill";
import { NoteWords } from "./note-words.client";
import { useRoom } from "./room-context.client";

/**
 * Notes that stand nowhere in the present text: their place is gone, what they say is not. Each can be put at a passage
 * by hand. Instructors find here also those of others whose words were taken out.
 */
export function UnplacedNotes({ notes }: { notes: readonly UnplacedNote[] }) {
  const { place, store, tell } = useRoom();
  const [placed, setPlaced] = useState<ReadonlySet<string>>(new Set());
  const left = notes.filter((note) => !placed.has(keyOf(note)));
  if (left.length === 0) return null;
  const put = async (note: UnplacedNote, { revisionId, span }: PlaceInWriting) => {
    const problem = await ask(`${noteApi(place, note.id)}/place`, "PUT", { ordinal: note.ordinal, revisionId, span });
    if (problem !== null) return tell({ type: "failed", problem });
    setPlaced((before) => new Set([...before, keyOf(note)]));
    announce("The note has its place.");
    // Its card comes with the news of the room, and takes the focus that this one had.
    tell({ type: "reveal", id: note.id, ordinal: note.ordinal });
    // The line may be down: the news is asked for.
    store.askForNews();
  };
  const find = (note: UnplacedNote) =>
    tell({
      type: "asked",
      asked: { words: "Now choose the passage for this note.", take: (at) => void put(note, at) },
    });
  return (
    <section className="unplaced noprint" aria-labelledby="unplaced-notes">
      <h2 className="h" id="unplaced-notes">
        Notes without a place in this text
      </h2>
      <ul>
        {left.map((note) => (
          <li key={keyOf(note)} className="anno" id={`note-${note.id}`} tabIndex={-1}>
            <NoteSkill skill={note.skill} skills={place.skills} whose={note.mine ? "mine" : "theirs"} />
            <div className="body">
              <p className="who">
                <span className="name">{note.mine ? "You" : note.author}</span>
              </p>
              <p className="corrected small">
                {placeWords(note) ?? "Its passage is not among what is read here now."}{" "}
                {note.before ? <q>{note.before}</q> : null}
              </p>
              {note.body.blocks.length === 0 ? <p className="quiet">Without words.</p> : null}
              <NoteWords
                body={note.body}
                before={note.kind === "Question" ? "Question:" : undefined}
                what="this note"
              />
              {note.tags.length > 0 ? (
                <p className="quiet small">{note.tags.map((tag) => `#${tag}`).join(" ")}</p>
              ) : null}
              {place.mayWrite ? (
                <p className="act">
                  <Button small onClick={() => find(note)}>
                    Put it at a passage
                  </Button>
                </p>
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

const keyOf = ({ id, ordinal }: UnplacedNote): string => `${id}/${ordinal}`;
