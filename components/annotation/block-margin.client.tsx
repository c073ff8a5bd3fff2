"use client";

import { useState } from "react";
import { writeSpan } from "@/lib/domain/anchor/span-text";
import type { Annotation } from "@/lib/domain/annotation/model";
import { Note } from "./note.client";
import { NoteFormLater } from "./note-form-later.client";
import { NoteTools } from "./note-tools.client";
import { useRoom } from "./room-context.client";
import { homeKey } from "./room-state";
import { UnsentNotes } from "./unsent-notes.client";
import { useFolded } from "./use-folded.client";

interface BlockMarginProps {
  revisionId: string;
  blockId: string;
  /** "paragraph 5", for the list's name. */
  name: string;
}

/** What readers have beside one block: the tools while they choose, the form while they write, and the notes. */
export function BlockMargin({ revisionId, blockId, name }: BlockMarginProps) {
  const { state, byHome } = useRoom();
  const folded = useFolded();
  const [all, setAll] = useState(false);
  const { chosen, open } = state;
  const notes = byHome.get(homeKey(revisionId, blockId)) ?? [];
  const choosing = chosen?.ready && chosen.revisionId === revisionId && chosen.blockId === blockId;
  const writing = open && open.note.revisionId === revisionId && open.blockId === blockId ? open : null;
  const rest = notes.filter((note) => note.id !== writing?.note.id);
  const shown = all ? rest : withoutCrowd(rest);
  const hidden = rest.length - shown.length;
  const last = shown.findLast((note) => note.passage.flow === "doc");
  return (
    <>
      {choosing && !folded ? (
        <div className="float picker-place" data-span={writeSpan(chosen.span)}>
          <NoteTools chosen={chosen} />
        </div>
      ) : null}
      {writing && !folded ? (
        <div className="float" data-span={writeSpan(writing.note.span)}>
          <NoteFormLater open={writing} />
        </div>
      ) : null}
      <UnsentNotes revisionId={revisionId} blockId={blockId} />
      {rest.length > 0 ? (
        <ul aria-label={`Notes on ${name}`}>
          {shown.map((note) => (
            <li
              key={note.id}
              className="float"
              data-span={note.passage.flow === "doc" ? writeSpan(note.passage) : undefined}
            >
              <Note note={note} blockId={blockId} />
            </li>
          ))}
          {hidden > 0 ? (
            <li className="float" data-span={last ? writeSpan(last.passage) : undefined}>
              <button type="button" className="linkish more-notes" onClick={() => setAll(true)}>
                {hidden} more {hidden === 1 ? "note" : "notes"}
                <span className="vh"> on {name}</span>
              </button>
            </li>
          ) : null}
        </ul>
      ) : null}
    </>
  );
}

/** Others' notes that stand beside one block at first: a crowd would push the next block's notes out of sight. */
const OTHERS = 2;

/** One's own notes, and the first of the others'; no more are hidden than make a button worth its place. */
function withoutCrowd(notes: readonly Annotation[]): readonly Annotation[] {
  const others = notes.filter((note) => !note.mine);
  if (others.length <= OTHERS + 1) return notes;
  const first = others.slice(0, OTHERS);
  return notes.filter((note) => note.mine || first.includes(note));
}
