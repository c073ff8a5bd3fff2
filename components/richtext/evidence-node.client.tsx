"use client";

import { mergeAttributes, Node } from "@tiptap/core";
import { type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from "@tiptap/react";
import { createContext, useContext } from "react";
import type { CitedWords } from "./cited";
import { Cited, citedClass, NoteDeleted } from "./cited";

/** What the chips of one editor know: the notes they may refer to, which one is open, and how to open one. */
export interface ChipsKnow {
  notes: ReadonlyMap<string, CitedWords & { deleted: boolean }>;
  open: string | null;
  onOpen: (annotationId: string) => void;
}

export const ChipsContext = createContext<ChipsKnow>({ notes: new Map(), open: null, onOpen: () => {} });

function EvidenceChip({ node, selected }: NodeViewProps) {
  const { notes, open, onOpen } = useContext(ChipsContext);
  const annotationId = String(node.attrs.annotationId ?? "");
  const note = notes.get(annotationId);
  return (
    <NodeViewWrapper
      as="span"
      className={selected ? "chip-at chip-selected" : "chip-at"}
      data-annotation={annotationId}
    >
      {note && !note.deleted ? (
        // Reached by the editor's own arrow keys: Enter opens it there, Backspace and Delete take it out.
        <button
          type="button"
          tabIndex={-1}
          className={citedClass(note)}
          aria-current={open === annotationId ? "true" : undefined}
          onClick={() => onOpen(annotationId)}
        >
          <Cited cited={note} />
        </button>
      ) : (
        <NoteDeleted cited={note} />
      )}
    </NodeViewWrapper>
  );
}

/** An evidence chip in the editor: one thing, selected whole, with no text of its own. */
export const EvidenceNode = Node.create({
  name: "evidence",
  group: "inline",
  inline: true,
  atom: true,
  selectable: true,
  draggable: true,
  addAttributes: () => ({ annotationId: { default: "", parseHTML: (element) => element.getAttribute("data-note") } }),
  parseHTML: () => [{ tag: "span[data-note]" }],
  renderHTML: ({ node, HTMLAttributes }) => [
    "span",
    mergeAttributes(HTMLAttributes, { "data-note": node.attrs.annotationId }),
  ],
  addNodeView: () => ReactNodeViewRenderer(EvidenceChip),
});
