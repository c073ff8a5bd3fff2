"use client";

import { useEffect, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { codePointOffset } from "@/lib/domain/document/codepoints";
import { type Block, blockTypes } from "@/lib/domain/document/model";
import type { ReviewChange } from "@/lib/domain/review/change";
import { blockTypeNames } from "@/lib/domain/review/words";
import { BracketList } from "./bracket-list";
import { useDesk } from "./desk.client";
import { useTyped } from "./typed.client";

interface BlockPanelProps {
  id: string;
  documentId: string;
  block: Block;
  first: boolean;
  /** "paragraph 3", "headnote". */
  name: string;
}

const kinds = blockTypes.map((type) => ({ value: type, label: blockTypeNames[type] }));

/** What may be done with one block: what it is, its words, where it is divided or joined, whether it is left out. */
export function BlockPanel({ id, documentId, block, first, name }: BlockPanelProps) {
  const { change, setOpen, single } = useDesk();
  const panel = useRef<HTMLDivElement>(null);
  const words = useRef<HTMLTextAreaElement>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const typed = useTyped();
  const about = `${documentId}/${block.id}`;
  const fields = typed.of(about);
  const text = fields.text ?? block.text;
  const changed = text !== block.text;
  const write = (written: string) => typed.keep(about, written === block.text ? null : { text: written });
  const wordsId = useId();
  const at = { documentId, blockId: block.id };

  useEffect(() => panel.current?.querySelector<HTMLElement>("select")?.focus(), []);

  const make = async (asked: ReviewChange, said: string) => {
    if (changed && asked.do !== "text") return setProblem("Save the words first, or take them back.");
    if (!(await change(asked, said))) return;
    typed.saved(about, fields);
    setOpen(null);
  };
  const divide = () => {
    const cursor = codePointOffset(text, words.current?.selectionStart ?? 0);
    if (changed) return setProblem("Save the words first, then divide.");
    if (cursor === 0 || cursor >= [...text].length) {
      return setProblem("Put the cursor between two words of the text, then divide.");
    }
    setProblem(null);
    void make({ do: "split", ...at, at: cursor }, `${name} divided`);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes from whatever inside has the focus.
    <div
      id={id}
      ref={panel}
      className="stack border-y border-rule bg-wash px-3 py-3"
      onKeyDown={(event) => event.key === "Escape" && setOpen(null)}
    >
      <Select
        label="What it is"
        options={kinds}
        value={block.type}
        onChange={({ target }) => {
          const kind = blockTypes.find((each) => each === target.value);
          if (kind)
            void change({ do: "type", ...at, type: kind }, `${name}: now ${blockTypeNames[kind].toLowerCase()}`);
        }}
      />
      <div className="field">
        <label htmlFor={wordsId}>Its words</label>
        <textarea
          id={wordsId}
          ref={words}
          className="input"
          rows={Math.min(12, 2 + Math.ceil(block.text.length / 60))}
          value={text}
          onChange={(event) => write(event.target.value)}
          aria-describedby={problem ? `${wordsId}-error` : undefined}
        />
        {problem ? (
          <p className="err" id={`${wordsId}-error`} role="alert">
            {problem}
          </p>
        ) : null}
      </div>
      <div className="row">
        <Button
          small
          aria-disabled={!changed || text.trim() === ""}
          onClick={() => changed && text.trim() && make({ do: "text", ...at, text }, `words of ${name} changed`)}
        >
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
        {first ? null : (
          <Button small onClick={() => make({ do: "merge", ...at }, `${name} joined to the one before`)}>
            Join to the one before
          </Button>
        )}
      </div>
      <BracketList documentId={documentId} block={block} />
      <div className="row">
        {first || single ? null : (
          <Button small onClick={() => make({ do: "begin", ...at }, `new document at ${name}`)}>
            A new document begins here
          </Button>
        )}
        <Button small onClick={() => make({ do: "exclude", ...at }, `${name} left out`)}>
          Leave it out
        </Button>
        <Button small look="quiet" onClick={() => setOpen(null)}>
          Close
        </Button>
      </div>
    </div>
  );
}
