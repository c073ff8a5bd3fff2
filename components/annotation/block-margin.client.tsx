"use client";

import { memo, useState } from "react";
import { writeSpan } from "@/lib/domain/anchor/span-text";
import { firstOf } from "@/lib/domain/annotation/writing";
import { Note } from "./note.client";
import type { Hung } from "./note-book";
import { NoteFormLater } from "./note-form-later.client";
import { NoteTools } from "./note-tools.client";
import { useHungAt, useInRoom, usePrinting } from "./room-context.client";
import { UnsentNotes } from "./unsent-notes.client";

interface BlockMarginProps {
  revisionId: string;
  blockId: string;
  /** "paragraph 5", for the list's name. */
  name: string;
}

/** What readers have beside one block: the tools while they choose, the form while they write, and the notes. */
export const BlockMargin = memo(function BlockMargin({ revisionId, blockId, name }: BlockMarginProps) {
  const choosing = useInRoom(({ chosen }) =>
    chosen?.ready && chosen.revisionId === revisionId && chosen.blockId === blockId ? chosen : null,
  );
  const writing = useInRoom(({ open }) =>
    open && firstOf(open.note).revisionId === revisionId && open.blockId === blockId ? open : null,
  );
  return (
    <>
      {choosing ? (
        <div className="float picker-place" data-span={writeSpan(choosing.span)}>
          <NoteTools chosen={choosing} />
        </div>
      ) : null}
      {writing ? (
        <div className="float" data-span={writeSpan(firstOf(writing.note).span)}>
          <NoteFormLater open={writing} />
        </div>
      ) : null}
      <UnsentNotes revisionId={revisionId} blockId={blockId} />
      <Notes revisionId={revisionId} blockId={blockId} name={name} writing={writing?.note.id} />
    </>
  );
});

/** The notes of the block; of a crowd the first ones, until all are asked for or one of the others is. */
function Notes({ revisionId, blockId, name, writing }: BlockMarginProps & { writing: string | undefined }) {
  const [all, setAll] = useState(false);
  const hung = useHungAt(revisionId, blockId);
  const asked = useInRoom((state) => state.focus?.id);
  const fresh = useInRoom((state) => state.fresh);
  const printing = usePrinting();
  const rest = hung.filter(({ note }) => note.id !== writing);
  const shown = all || printing ? rest : withoutCrowd(rest, asked, fresh);
  const hidden = rest.length - shown.length;
  const last = shown.findLast(({ place }) => place.passage.flow === "doc");
  if (rest.length === 0) return null;
  return (
    <ul aria-label={`Notes on ${name}`}>
      {shown.map(({ note, place }) => (
        <li
          key={`${note.id}/${place.ordinal}`}
          className="float"
          data-span={place.passage.flow === "doc" ? writeSpan(place.passage) : undefined}
        >
          <Note note={note} at={place} blockId={blockId} />
        </li>
      ))}
      {hidden > 0 ? (
        <li className="float" data-span={last ? writeSpan(last.place.passage) : undefined}>
          <button type="button" className="linkish more-notes" onClick={() => setAll(true)}>
            {hidden} more {hidden === 1 ? "note" : "notes"}
            <span className="vh"> on {name}</span>
          </button>
        </li>
      ) : null}
    </ul>
  );
}

/** Others' notes that stand beside one block at first: a crowd would push the next block's notes out of sight. */
const OTHERS = 2;

/**
 * One's own notes, the first of the others', and what has just come; no more are hidden than make a button worth its
 * place.
 */
function withoutCrowd(hung: readonly Hung[], asked: string | undefined, fresh: ReadonlySet<string>): readonly Hung[] {
  const others = hung.filter(({ note }) => !note.mine);
  if (others.length <= OTHERS + 1) return hung;
  const newest = others
    .filter(({ note }) => fresh.has(note.id))
    .toSorted((a, b) => a.note.savedAt.localeCompare(b.note.savedAt))
    .slice(-OTHERS);
  const shown = new Set([...others.slice(0, OTHERS), ...newest]);
  return hung.filter((each) => each.note.mine || each.note.id === asked || shown.has(each));
}
