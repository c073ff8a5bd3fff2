"use client";

import { type ReactNode, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { codePointOffset } from "@/lib/domain/document/codepoints";
import type { Block, Flow } from "@/lib/domain/document/model";
import { chosenWords, useChoice } from "./choice.client";
import { useDesk } from "./desk.client";
import { useTyped } from "./typed.client";

interface WordsFieldProps {
  documentId: string;
  block: Block;
  flow: Flow;
  /** "paragraph 3", "note 1". */
  name: string;
  /** After something was done; the tools may close. */
  done: () => void;
  /** Further buttons; they are refused while words are not saved. */
  children?: (unsaved: () => boolean) => ReactNode;
}

/** The words of a block in a field: to be written anew, divided at the cursor, or marked where some are selected. */
export function WordsField({ documentId, block, flow, name, done, children }: WordsFieldProps) {
  const { change } = useDesk();
  const choice = useChoice();
  const field = useRef<HTMLTextAreaElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const typed = useTyped();
  const id = useId();
  const about = `${documentId}/${block.id}`;
  const fields = typed.of(about);
  const text = fields.text ?? block.text;
  const changed = text !== block.text;
  const at = { documentId, blockId: block.id };
  const write = (written: string) => typed.keep(about, written === block.text ? null : { text: written });
  const unsaved = () => {
    if (changed) setProblem("Save the words first, or take them back.");
    return changed;
  };
  const save = async () => {
    if (!changed || text.trim() === "") return;
    if (!(await change({ do: "text", ...at, text }, `words of ${name} changed`))) return;
    typed.saved(about, fields);
    done();
  };
  const divide = async () => {
    if (unsaved()) return;
    const cursor = codePointOffset(text, field.current?.selectionStart ?? 0);
    if (cursor === 0 || cursor >= [...text].length) {
      return setProblem("Put the cursor between two words of the text, then divide.");
    }
    setProblem(null);
    if (await change({ do: "split", ...at, at: cursor }, `${name} divided`)) done();
  };
  const mark = () => {
    if (unsaved() || !choice || !field.current) return;
    const { selectionStart, selectionEnd } = field.current;
    if (selectionStart === selectionEnd) return setProblem("Select the words in the field, then mark them.");
    setProblem(null);
    const [start, end] = [codePointOffset(text, selectionStart), codePointOffset(text, selectionEnd)];
    choice.choose(chosenWords(documentId, block, flow, start, end));
  };
  return (
    <>
      <div className="field">
        <label htmlFor={id}>
          Its words<span className="vh">, {name}</span>
        </label>
        <textarea
          id={id}
          ref={field}
          className="input"
          rows={Math.min(12, 2 + Math.ceil(block.text.length / 60))}
          value={text}
          onChange={(event) => write(event.target.value)}
          aria-describedby={problem ? `${id}-error` : undefined}
        />
        {problem ? (
          <p className="err" id={`${id}-error`} role="alert">
            {problem}
          </p>
        ) : null}
      </div>
      <div className="row">
        <Button small aria-disabled={!changed || text.trim() === ""} onClick={save}>
          Save the words
        </Button>
        {changed ? (
          <Button small look="quiet" onClick={() => write(block.text)}>
            Take my words back
          </Button>
        ) : null}
        <Button small onClick={divide}>
          Divide at the cursor
        </Button>
        {choice ? (
          <Button small onClick={mark}>
            Mark the selected words
          </Button>
        ) : null}
        {children?.(unsaved)}
      </div>
    </>
  );
}
