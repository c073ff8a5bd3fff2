"use client";

import Link from "next/link";
import { useEffect, useMemo, useState } from "react";
import type { Chosen } from "@/components/reading/chosen";
import { PassagePicker } from "@/components/reading/passage-picker.client";
import { type Answer, citedIn } from "@/lib/domain/answer/model";
import type { PublishedPrompt } from "@/lib/domain/assignment/published";
import { CitePassage } from "./cite-passage.client";
import type { DeskNote, DeskText } from "./desk-props";
import { NotesToCite } from "./notes-to-cite";
import { litPassage, TextPane } from "./text-pane.client";

interface TextsBesideProps {
  account: string;
  room: string;
  texts: readonly DeskText[];
  notes: readonly DeskNote[];
  question: PublishedPrompt;
  /** The text that the question is about as a whole; null for none in particular. */
  first: string | null;
  answer: Answer;
  /** The note whose passage is looked at. */
  note: string | null;
  onNote: (id: string | null) => void;
  onCite: ((annotationId: string) => void) | null;
  /** A note was made of a passage that was marked here. */
  onMade: (note: DeskNote) => void;
}

/** The texts of the assignment beside the answer, with the writer's own notes lit and listed. */
export function TextsBeside({
  account,
  room,
  texts,
  notes,
  question,
  first,
  answer,
  note,
  onNote,
  onCite,
  onMade,
}: TextsBesideProps) {
  const [passage, setPassage] = useState<Chosen | null>(null);
  const asked = question.passage?.revisionId ?? first ?? texts[0]?.revisionId ?? null;
  const [chosen, setChosen] = useState<string | null>(null);
  const focus = notes.find((each) => each.id === note) ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another question begins with the text it is about
  useEffect(() => setChosen(null), [question.id]);
  const lit = useMemo(() => {
    const mine = notes.filter((each) => !each.deleted).map(litPassage);
    return focus ? [...mine, { ...litPassage(focus), name: "passage-hot" as const }] : mine;
  }, [notes, focus]);
  const pane = (
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
      {passage && onCite ? (
        <CitePassage
          key={`${passage.revisionId} ${passage.quote}`}
          account={account}
          api={`/api${room}/annotations`}
          chosen={passage}
          texts={texts}
          onMade={(made) => {
            setPassage(null);
            document.getSelection()?.removeAllRanges();
            onMade(made);
          }}
        />
      ) : null}
      <NotesToCite
        notes={notes.filter((each) => !each.deleted)}
        cited={new Set(citedIn(answer))}
        current={note}
        onNote={onNote}
        onCite={onCite}
      />
    </TextPane>
  );
  return (
    <PassagePicker chosen={passage} onChoose={setPassage} does="shows how to cite it">
      {pane}
    </PassagePicker>
  );
}
