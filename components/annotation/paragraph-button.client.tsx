"use client";

import { NoteSkill } from "./note-skill";
import { useHungAt, useInRoom, useRoom } from "./room-context.client";
import { useFolded } from "./use-folded.client";

interface ParagraphButtonProps {
  revisionId: string;
  blockId: string;
  name: string;
  /** "Question 2", for each that stands at this block. */
  questions: readonly string[];
}

/** The way from a paragraph to what is said about it: to the first note in the margin, or on a phone to the sheet. */
export function ParagraphButton({ revisionId, blockId, name, questions }: ParagraphButtonProps) {
  const { place, tell } = useRoom();
  const folded = useFolded();
  const hung = useHungAt(revisionId, blockId);
  const open = useInRoom(({ sheet }) => sheet?.revisionId === revisionId && sheet.blockId === blockId);
  const [first] = hung;
  if (!first) return null;
  const count = hung.length === 1 ? "1 note" : `${hung.length} notes`;
  const go = () => {
    if (folded) tell({ type: "sheet", sheet: { revisionId, blockId } });
    else tell({ type: "reveal", id: first.note.id, ordinal: first.place.ordinal });
  };
  return (
    <button
      type="button"
      className="pbtn"
      data-notes-of={blockId}
      aria-expanded={folded ? open : undefined}
      onClick={go}
    >
      <NoteSkill skill={first.note.skill} skills={place.skills} whose={first.note.mine ? "mine" : "theirs"} />
      {[count, ...questions].join(", ")}
      <span className="vh"> on {name}</span>
    </button>
  );
}
