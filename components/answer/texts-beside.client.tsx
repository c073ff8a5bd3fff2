"use client";

import Link from "next/link";
import { useEffect, useMemo, useState } from "react";
import type { PublishedPrompt } from "@/lib/domain/assignment/published";
import { citedAnnotations, type RichText } from "@/lib/domain/richtext/model";
import type { DeskNote, DeskText } from "./desk-props";
import { NotesToCite } from "./notes-to-cite";
import { litPassage, TextPane } from "./text-pane.client";

interface TextsBesideProps {
  room: string;
  texts: readonly DeskText[];
  notes: readonly DeskNote[];
  question: PublishedPrompt;
  answer: RichText;
  /** The note whose passage is looked at. */
  note: string | null;
  onNote: (id: string | null) => void;
  onCite: ((annotationId: string) => void) | null;
}

/** The texts of the assignment beside the answer, with the writer's own notes lit and listed. */
export function TextsBeside({ room, texts, notes, question, answer, note, onNote, onCite }: TextsBesideProps) {
  const asked = question.passage?.revisionId ?? texts[0]?.revisionId ?? null;
  const [chosen, setChosen] = useState<string | null>(null);
  const focus = notes.find((each) => each.id === note) ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question begins with the text it is about
  useEffect(() => setChosen(null), [question.id]);
  const lit = useMemo(() => {
    const mine = notes.filter((each) => !each.deleted).map(litPassage);
    return focus ? [...mine, { ...litPassage(focus), name: "passage-hot" as const }] : mine;
  }, [notes, focus]);
  return (
    <TextPane
      texts={texts}
      shown={focus?.revisionId ?? chosen ?? asked}
      onShow={(revisionId) => {
        onNote(null);
        setChosen(revisionId);
      }}
      lit={lit}
      focus={focus}
      links={
        <>
          <a className="only-phone" href="#answer">
            Back to the answer
          </a>
          <Link href={room}>Whole document</Link>
        </>
      }
    >
      <NotesToCite
        notes={notes.filter((each) => !each.deleted)}
        cited={new Set(citedAnnotations(answer))}
        current={note}
        onNote={onNote}
        onCite={onCite}
      />
    </TextPane>
  );
}
