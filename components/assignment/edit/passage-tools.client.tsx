"use client";

import { useEffect, useRef } from "react";
import type { Chosen } from "@/components/reading/chosen";
import { passageLabel, type Span } from "@/lib/domain/anchor/passage";
import { leaveOut } from "@/lib/domain/assignment/excerpt";
import type { DocumentContent } from "@/lib/domain/document/model";
import { blocksSpan } from "./words";

interface PassageToolsProps {
  chosen: Chosen;
  content: DocumentContent;
  ranges: readonly Span[];
  setRanges: (ranges: Span[]) => void;
  ask: (span: Span) => void;
  /** What the passage is being chosen for, as its button says; null while it is chosen for anything. */
  wanted: string | null;
  leave: () => void;
}

/** What can be done with a chosen passage: ask about it, leave it out, read only its paragraphs. */
export function PassageTools({ chosen, content, ranges, setRanges, ask, wanted, leave }: PassageToolsProps) {
  const first = useRef<HTMLButtonElement>(null);
  const { span, by, ready } = chosen;
  useEffect(() => {
    if (by === "keys" && ready) first.current?.focus();
  }, [by, ready]);
  const label = passageLabel(content, span);
  const paragraphs = span.flow === "doc" ? blocksSpan(content, blocksOf(content, span)) : null;
  const without = paragraphs && leaveOut(content.blocks, ranges, paragraphs);
  const cut = span.flow === "doc" ? leaveOut(content.blocks, ranges, span) : null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape works from each of its buttons
    <div
      className="picker desk-picker"
      data-picker
      onKeyDown={(event) => {
        if (event.key === "Escape") leave();
      }}
    >
      <button type="button" ref={first} onClick={() => ask(span)}>
        {wanted ?? "Ask about this passage"} <span>{label}</span>
      </button>
      {wanted ? null : (
        <>
          {without ? (
            <button type="button" onClick={() => setRanges(without)}>
              Leave {label} out
            </button>
          ) : null}
          {cut ? (
            <button type="button" onClick={() => setRanges(cut)}>
              Leave only these words out
            </button>
          ) : null}
          {paragraphs ? (
            <button type="button" onClick={() => setRanges([paragraphs])}>
              Read only {label}
            </button>
          ) : null}
        </>
      )}
      <button type="button" onClick={leave}>
        Cancel
      </button>
    </div>
  );
}

function blocksOf(content: DocumentContent, span: Span) {
  const index = (id: string) => content.blocks.findIndex((block) => block.id === id);
  return content.blocks.slice(index(span.start.blockId), index(span.end.blockId) + 1);
}
