"use client";

import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { type Block, blockTypes } from "@/lib/domain/document/model";
import type { ReviewChange } from "@/lib/domain/review/change";
import { blockTypeNames } from "@/lib/domain/review/words";
import { BracketList } from "./bracket-list";
import { useDesk } from "./desk.client";
import { WordsField } from "./words-field.client";

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
  const at = { documentId, blockId: block.id };
  useEffect(() => panel.current?.querySelector<HTMLElement>("select")?.focus(), []);

  /** Another block may be open by the time an answer comes. */
  const close = () => setOpen((now) => (now === block.id ? null : now));
  const make = async (asked: ReviewChange, said: string) => {
    if (await change(asked, said)) close();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes from whatever inside has the focus.
    <div
      id={id}
      ref={panel}
      className="stack border-y border-rule bg-wash px-3 py-3"
      data-picker
      onKeyDown={(event) => event.key === "Escape" && close()}
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
      <WordsField {...{ documentId, block, name }} flow="doc" done={close}>
        {(unsaved) => (
          <>
            {first ? null : (
              <Button
                small
                onClick={() => unsaved() || make({ do: "merge", ...at }, `${name} joined to the one before`)}
              >
                Join to the one before
              </Button>
            )}
            <Button small onClick={() => unsaved() || make({ do: "toNote", ...at }, `${name} made a note`)}>
              It is a note
            </Button>
            {first || single ? null : (
              <Button small onClick={() => unsaved() || make({ do: "begin", ...at }, `new document at ${name}`)}>
                A new document begins here
              </Button>
            )}
            <Button small onClick={() => unsaved() || make({ do: "exclude", ...at }, `${name} left out`)}>
              Leave it out
            </Button>
          </>
        )}
      </WordsField>
      <BracketList documentId={documentId} block={block} />
      <Button small look="quiet" onClick={close}>
        Close
      </Button>
    </div>
  );
}
