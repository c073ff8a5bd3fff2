"use client";

import { useState } from "react";
import { noteName } from "@/components/reading/inline-text";
import { Button } from "@/components/ui/button";
import type { Note } from "@/lib/domain/document/model";
import type { DraftDocument } from "@/lib/domain/import/model";
import { BracketList } from "./bracket-list";
import { useDesk } from "./desk.client";
import { NoteFacts } from "./note-facts.client";
import { NotePlace } from "./note-place.client";
import { WordsField } from "./words-field.client";

/** The notes of a document: their words, what they are called, whose they are, and where each stands. */
export function NoteTools({ document }: { document: DraftDocument }) {
  const { mayEdit } = useDesk();
  const { notes } = document.content;
  if (!mayEdit || notes.length === 0) return null;
  return (
    <section className="section font-sans" aria-label="Notes of this document">
      <h3 className="h">Notes</h3>
      {notes.map((note, index) => (
        <NoteDetails key={note.id} document={document} note={note} before={notes[index - 1] ?? null} />
      ))}
    </section>
  );
}

interface NoteDetailsProps {
  document: DraftDocument;
  note: Note;
  /** The note before it, to which it may be joined. */
  before: Note | null;
}

const nameOf = (note: Note) => noteName(note.label) || "without a number";

function NoteDetails({ document, note, before }: NoteDetailsProps) {
  const [open, setOpen] = useState(false);
  const lead = note.blocks[0]?.text ?? "";
  return (
    <details className="py-1" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="linkish">
        Note {nameOf(note)}
        <span className="quiet">
          {note.anchor === null ? ", has no place" : ""}: {lead.length > 48 ? `${lead.slice(0, 46).trimEnd()} …` : lead}
        </span>
      </summary>
      {open ? <NotePanel {...{ document, note, before }} /> : null}
    </details>
  );
}

function NotePanel({ document: { id: documentId, content }, note, before }: NoteDetailsProps) {
  const { change } = useDesk();
  const name = `note ${nameOf(note)}`;
  const last = content.blocks.findLast(({ type }) => type !== "citation" && type !== "editorialStatement");
  const nothing = () => undefined;
  return (
    <div className="stack border-y border-rule bg-wash px-3 py-3">
      <NoteFacts key={`${note.label}/${note.kind}`} documentId={documentId} note={note} />
      {note.blocks.map((block, index) => {
        const at = { documentId, blockId: block.id };
        return (
          <div key={JSON.stringify(block)} className="stack">
            <WordsField {...{ documentId, block, name }} flow={`note:${note.id}`} done={nothing}>
              {(unsaved) =>
                index === 0 ? null : (
                  <>
                    <Button
                      small
                      onClick={() => unsaved() || change({ do: "merge", ...at }, `paragraphs of ${name} joined`)}
                    >
                      Join to the one before
                    </Button>
                    <Button
                      small
                      onClick={() => unsaved() || change({ do: "divideNote", ...at }, `${name} made two notes`)}
                    >
                      A note of its own
                    </Button>
                  </>
                )
              }
            </WordsField>
            <BracketList documentId={documentId} block={block} />
          </div>
        );
      })}
      <NotePlace key={note.anchor?.blockId} documentId={documentId} note={note} />
      <div className="row">
        {before ? (
          <Button
            small
            onClick={() =>
              change({ do: "joinNotes", documentId, noteId: note.id }, `${name} joined to note ${nameOf(before)}`)
            }
          >
            Join to note {nameOf(before)}
          </Button>
        ) : null}
        {note.blocks.length > 0 ? (
          <Button
            small
            onClick={() =>
              change(
                {
                  do: "toText",
                  documentId,
                  noteId: note.id,
                  after: note.anchor?.blockId ?? last?.id ?? null,
                  type: "p",
                },
                `${name} made text`,
              )
            }
          >
            It belongs to the text
          </Button>
        ) : null}
      </div>
    </div>
  );
}
