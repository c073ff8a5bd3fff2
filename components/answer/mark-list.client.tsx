"use client";

import { useEffect, useId, useRef } from "react";
import { carriedNames } from "@/lib/domain/answer/form-words";
import { type CloseMark, carriedThings } from "@/lib/domain/answer/model";
import { AnswerRows } from "./answer-rows.client";
import type { AnswerFormProps, InForm } from "./form-props";
import { NoteChoice } from "./note-choice.client";
import { ReasonField } from "./reason-field";

/** Close reading: words marked by one's own notes, what they carry, and how they do it. */
export function MarkList(props: AnswerFormProps<InForm<"CloseReading">>) {
  const { answer, notes, open, onOpen, onChange, onReady } = props;
  const id = useId();
  const current = useRef<string | null>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: told once; it reads what is newest when it is called
  useEffect(() => {
    onReady((annotationId) => {
      const marks = withNote(latest.current.answer.marks, current.current, annotationId);
      latest.current.onChange({ form: "CloseReading", marks });
    });
  }, []);
  return (
    <AnswerRows<CloseMark>
      name="Mark"
      rows={answer.marks}
      make={emptyMark}
      onRows={(marks) => onChange({ ...answer, marks: [...marks] })}
      onRow={(row) => {
        current.current = row;
      }}
    >
      {(mark, change) => (
        <>
          <NoteChoice
            name="Marked words"
            chosen={mark.annotationId}
            notes={notes.filter((note) => !note.deleted)}
            known={notes}
            open={open}
            onOpen={onOpen}
            onChoose={(annotationId) => change({ annotationId })}
          />
          <fieldset>
            <legend className="label">These words …</legend>
            <div className="relations">
              {carriedThings.map((carries) => (
                <label key={carries}>
                  <input
                    type="radio"
                    name={`${id}-${mark.id}`}
                    checked={mark.carries === carries}
                    onChange={() => change({ carries })}
                  />
                  {carriedNames[carries]}
                </label>
              ))}
            </div>
          </fieldset>
          <ReasonField label="How" value={mark.how} onChange={(how) => change({ how })} />
        </>
      )}
    </AnswerRows>
  );
}

const emptyMark = (): CloseMark => ({ id: crypto.randomUUID(), annotationId: null, carries: null, how: "" });

/** The marks with a note in the one that is worked in, if it is free, or in a new one. */
function withNote(marks: readonly CloseMark[], id: string | null, annotationId: string): CloseMark[] {
  const free = (mark: CloseMark) => mark.annotationId === null;
  const into = marks.find((mark) => mark.id === id && free(mark)) ?? marks.find(free);
  if (!into) return [...marks, { ...emptyMark(), annotationId }];
  return marks.map((mark) => (mark.id === into.id ? { ...mark, annotationId } : mark));
}
