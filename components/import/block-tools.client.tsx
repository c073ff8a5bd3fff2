"use client";

import { useEffect, useId, useRef } from "react";
import { Button } from "@/components/ui/button";
import type { Block } from "@/lib/domain/document/model";
import { blockTypeNames } from "@/lib/domain/review/words";
import { BlockPanel } from "./block-panel.client";
import { useDesk } from "./desk.client";
import { useTyped } from "./typed.client";

interface BlockToolsProps {
  documentId: string;
  block: Block;
  /** The first block of a document cannot be joined to one before it. */
  first: boolean;
  number: number | null;
}

/** Under each block of a document: a button that opens what may be done with it, in place. */
export function BlockTools({ documentId, block, first, number }: BlockToolsProps) {
  const { open, setOpen, mayEdit } = useDesk();
  const typed = useTyped();
  const id = useId();
  const tools = useRef<HTMLDivElement>(null);
  const shown = open === block.id;
  const before = useRef(shown);
  // The panel that closes takes the focus with it: the button that opened it gets it back, unless it went elsewhere.
  useEffect(() => {
    if (before.current && !shown && document.activeElement === document.body) {
      tools.current?.querySelector("button")?.focus({ preventScroll: true });
    }
    before.current = shown;
  }, [shown]);
  if (!mayEdit) return null;
  const name = number === null ? blockTypeNames[block.type].toLowerCase() : `paragraph ${number}`;
  return (
    <div ref={tools} className="-mt-1 pb-2 font-sans" data-tools={block.id}>
      <Button
        small
        look="quiet"
        className="px-0 text-ink-3"
        aria-expanded={shown}
        aria-controls={shown ? id : undefined}
        onClick={() => setOpen(shown ? null : block.id)}
      >
        {shown ? "Close" : "Change"}
        <span className="vh"> {name}</span>
      </Button>
      {!shown && typed.of(`${documentId}/${block.id}`).text !== undefined ? (
        <span className="small state-warn"> words not saved</span>
      ) : null}
      {shown ? <BlockPanel id={id} documentId={documentId} block={block} first={first} name={name} /> : null}
    </div>
  );
}
