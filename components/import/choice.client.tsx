"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { Chosen } from "@/components/reading/chosen";
import { codePointSlice } from "@/lib/domain/document/codepoints";
import type { Block, Flow } from "@/lib/domain/document/model";

interface Choice {
  chosen: Chosen | null;
  choose: (chosen: Chosen | null) => void;
}

const Shared = createContext<Choice | null>(null);

/** The words chosen in the text below, for the tools that stand under its blocks. */
export function ChoiceProvider({ choice, children }: { choice: Choice; children: ReactNode }) {
  return <Shared value={choice}>{children}</Shared>;
}

/** The words chosen in this text; null outside of one. */
export function useChoice(): Choice | null {
  return useContext(Shared);
}

/** Words of a block as if they had been chosen in the text; for those selected in a field. Code points. */
export function chosenWords(documentId: string, block: Block, flow: Flow, start: number, end: number): Chosen {
  const place = (offset: number) => ({ blockId: block.id, offset });
  return {
    ...{ revisionId: documentId, blockId: block.id, by: "keys", ready: true },
    quote: codePointSlice(block.text, start, end),
    span: { flow, start: place(start), end: place(end) },
  };
}
