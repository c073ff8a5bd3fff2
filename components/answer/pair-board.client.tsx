"use client";

import { useEffect, useId, useRef } from "react";
import { RelationSign } from "@/components/annotation/relation-sign";
import { relationNames, relations } from "@/lib/domain/annotation/model";
import type { EvidencePair } from "@/lib/domain/answer/model";
import { AnswerRows } from "./answer-rows.client";
import type { AnswerFormProps, InForm } from "./form-props";
import { NoteChoice } from "./note-choice.client";
import { ReasonField } from "./reason-field";

type BoardProps = AnswerFormProps<InForm<"Corroboration">>;

/** Pairs of passages from two documents: which, how the second bears on the first, and why. Nothing is dragged. */
export function PairBoard(props: BoardProps) {
  const { answer, onChange, onReady } = props;
  const current = useRef<string | null>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once; it reads what is newest when it is called
  useEffect(() => {
    onReady((annotationId) => {
      const { pairs } = latest.current.answer;
      const into = withNote(pairs, current.current, annotationId);
      latest.current.onChange({ form: "Corroboration", pairs: into });
    });
  }, []);
  return (
    <AnswerRows<EvidencePair>
      name="Pair"
      rows={answer.pairs}
      make={emptyPair}
      onRows={(pairs) => onChange({ ...answer, pairs: [...pairs] })}
      onRow={(id) => {
        current.current = id;
      }}
    >
      {(pair, change) => <PairFields {...props} pair={pair} change={change} />}
    </AnswerRows>
  );
}

const emptyPair = (): EvidencePair => ({
  id: crypto.randomUUID(),
  left: null,
  right: null,
  relation: null,
  reason: "",
});

/** The pairs with a note in the first free place of the pair that is worked in, or of a new one. */
function withNote(pairs: readonly EvidencePair[], id: string | null, annotationId: string): EvidencePair[] {
  const free = (pair: EvidencePair) => pair.left === null || pair.right === null;
  const into = pairs.find((pair) => pair.id === id && free(pair)) ?? pairs.find(free);
  if (!into) return [...pairs, { ...emptyPair(), left: annotationId }];
  const filled = into.left === null ? { ...into, left: annotationId } : { ...into, right: annotationId };
  return pairs.map((pair) => (pair.id === into.id ? filled : pair));
}

interface PairFieldsProps extends BoardProps {
  pair: EvidencePair;
  change: (more: Partial<EvidencePair>) => void;
}

function PairFields({ pair, change, notes, open, onOpen }: PairFieldsProps) {
  const id = useId();
  const documentOf = (noteId: string | null) => notes.find((note) => note.id === noteId)?.documentId;
  // The two passages stand in two documents: what is chosen first narrows the other list.
  const apart = (other: string | null) =>
    notes.filter((note) => !note.deleted && note.documentId !== documentOf(other));
  const place = { known: notes, open, onOpen };
  const silent = pair.relation === "Silent";
  const same = pair.left !== null && pair.right !== null && documentOf(pair.left) === documentOf(pair.right);
  return (
    <>
      <div className="pair">
        <NoteChoice
          {...place}
          name="First passage"
          chosen={pair.left}
          notes={apart(pair.right)}
          onChoose={(left) => change({ left })}
        />
        <NoteChoice
          {...place}
          name={silent ? "Second passage, when there is one" : "Second passage"}
          chosen={pair.right}
          notes={apart(pair.left)}
          onChoose={(right) => change({ right })}
        />
      </div>
      {same ? <p className="small text-error">Both passages stand in one document. Choose one of another.</p> : null}
      <fieldset>
        <legend className="label">The second …</legend>
        <div className="relations by-two">
          {relations.map((relation) => (
            <label key={relation}>
              <input
                type="radio"
                name={`${id}-relation`}
                checked={pair.relation === relation}
                onChange={() => change({ relation })}
              />
              <RelationSign relation={relation} />
              {relationNames[relation]}
            </label>
          ))}
        </div>
        <p className="hint">… the first.</p>
      </fieldset>
      <ReasonField label="Because" value={pair.reason} onChange={(reason) => change({ reason })} />
    </>
  );
}
