"use client";

import { EditorContent, useEditor } from "@tiptap/react";
import { useEffect, useMemo, useRef } from "react";
import type { RichText } from "@/lib/domain/richtext/model";
import { fromTiptap, toTiptap } from "@/lib/domain/richtext/tiptap";
import { EditorTools } from "./editor-tools.client";
import { ChipsContext, type ChipsKnow } from "./evidence-node.client";
import { answerExtensions } from "./extensions.client";
import type { CitableWords } from "./note-list.client";

export interface AnswerEditorProps {
  /** What it holds when it opens, and again whenever `given` changes. */
  content: RichText;
  given: number;
  label: string;
  /** Ids of what describes the answer: the question. */
  describedBy: string;
  notes: readonly CitableWords[];
  open: string | null;
  onOpen: (annotationId: string) => void;
  onChange: (content: RichText) => void;
  /** Told once how to put a chip at the cursor, for buttons outside. */
  onReady: (cite: (annotationId: string) => void) => void;
}

/** Writing an answer: tools, words in the serif, chips. Loaded when it is opened. */
export function AnswerEditor(props: AnswerEditorProps) {
  const { content, given, label, describedBy, notes, open } = props;
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  const extensions = useMemo(() => answerExtensions((id) => latest.current.onOpen(id)), []);
  const editor = useEditor({
    extensions,
    content: toTiptap(content),
    immediatelyRender: false,
    editorProps: {
      attributes: {
        class: "write",
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": label,
        "aria-describedby": describedBy,
        spellcheck: "true",
      },
    },
    onUpdate: ({ editor: changed }) => latest.current.onChange(fromTiptap(changed.getJSON())),
  });
  const shown = useRef(given);
  useEffect(() => {
    if (!editor || shown.current === given) return;
    shown.current = given;
    editor.commands.setContent(toTiptap(latest.current.content), { emitUpdate: false });
  }, [editor, given]);
  useEffect(() => {
    if (!editor) return;
    latest.current.onReady((annotationId) => {
      editor
        .chain()
        .focus()
        .insertContent([
          { type: "evidence", attrs: { annotationId } },
          { type: "text", text: " " },
        ])
        .run();
    });
  }, [editor]);
  const chips = useMemo<ChipsKnow>(() => {
    const known = new Map(notes.map((note) => [note.id, note]));
    return { notes: known, open, onOpen: (id) => latest.current.onOpen(id) };
  }, [notes, open]);
  if (!editor) return <div className="write" aria-busy="true" />;
  return (
    <ChipsContext value={chips}>
      <EditorTools editor={editor} notes={notes} />
      <EditorContent editor={editor} />
    </ChipsContext>
  );
}
