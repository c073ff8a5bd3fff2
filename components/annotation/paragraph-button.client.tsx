"use client";

import { SkillMark } from "@/components/ui/skill";
import { useRoom } from "./room-context.client";
import { homeKey } from "./room-state";
import { skillKey } from "./skill-key";
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
  const { state, tell, byHome } = useRoom();
  const folded = useFolded();
  const notes = byHome.get(homeKey(revisionId, blockId)) ?? [];
  if (notes.length === 0) return null;
  const count = notes.length === 1 ? "1 note" : `${notes.length} notes`;
  const go = () => {
    if (folded) tell({ type: "sheet", sheet: { revisionId, blockId } });
    else document.getElementById(`note-${notes[0]?.id}`)?.focus();
  };
  const open = state.sheet?.revisionId === revisionId && state.sheet.blockId === blockId;
  return (
    <button
      type="button"
      className="pbtn"
      data-notes-of={blockId}
      aria-expanded={folded ? open : undefined}
      onClick={go}
    >
      <SkillMark skill={skillKey(notes[0]?.skill ?? null)} whose={notes[0]?.mine ? "mine" : "theirs"} />
      {[count, ...questions].join(", ")}
      <span className="vh"> on {name}</span>
    </button>
  );
}
