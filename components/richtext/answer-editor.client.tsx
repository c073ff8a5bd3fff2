"use client";

import { EditorContent, useEditor } from "@tiptap/react";
import { useEffect, useMemo, useRef, useState } from "react";
import type { RichText } from "@/lib/domain/richtext/model";
import { cleanPasted } from "@/lib/domain/richtext/pasted";
import { fromTiptap, toTiptap } from "@/lib/domain/richtext/tiptap";
import { EditorTools } from "./editor-tools.client";
import { ChipsContext, type ChipsKnow } from "./evidence-node.client";
import { answerExtensions } from "./extensions.client";
import { type CitableWords, NoteList } from "./note-list.client";

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
  /** One of several fields: fewer tools, fewer lines. */
  small?: boolean;
  /** Told how to put a chip at the cursor, for buttons outside: when the editor opens, and whenever it is gone into. */
  onReady: (cite: (annotationId: string) => void) => void;
}

/** What opened the list of notes: its button, or an @ at the beginning of a word. */
type Citing = "button" | "at sign";

/** Is the place after this character the beginning of a word? Within a word an @ is an @, as in an address. */
const atWordStart = (before: string) => before === "" || /[\s(\ufffc"“„«]/u.test(before);

const chipOf = (annotationId: string) => [
  { type: "evidence", attrs: { annotationId } },
  { type: "text", text: " " },
];

/** Writing an answer: tools, words in the serif, chips. Loaded when it is opened. */
export function AnswerEditor(props: AnswerEditorProps) {
  const { content, given, label, describedBy, notes, open, small = false } = props;
  const [citing, setCiting] = useState<Citing | null>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  const cite = useRef<((annotationId: string) => void) | null>(null);
  const extensions = useMemo(() => answerExtensions((id) => latest.current.onOpen(id)), []);
  const editor = useEditor({
    extensions,
    content: toTiptap(content),
    immediatelyRender: false,
    editorProps: {
      attributes: {
        class: small ? "write write-small" : "write",
        role: "textbox",
        "aria-multiline": "true",
        "aria-label": label,
        "aria-describedby": describedBy,
        spellcheck: "true",
      },
      transformPastedHTML: (html) =>
        cleanPasted(html, (id) => latest.current.notes.some((note) => note.id === id && !note.deleted)),
      handleTextInput: ({ state }, from, _, typed) => {
        if (typed !== "@" || !atWordStart(state.doc.textBetween(Math.max(0, from - 1), from, "\n", "\ufffc")))
          return false;
        setCiting("at sign");
        return true;
      },
    },
    onFocus: () => cite.current && latest.current.onReady(cite.current),
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
    cite.current = (annotationId) => {
      editor.chain().focus().insertContent(chipOf(annotationId)).run();
    };
    latest.current.onReady(cite.current);
  }, [editor]);
  const chips = useMemo<ChipsKnow>(() => {
    const known = new Map(notes.map((note) => [note.id, note]));
    return { notes: known, open, onOpen: (id) => latest.current.onOpen(id) };
  }, [notes, open]);
  if (!editor) return <div className="write" aria-busy="true" />;
  return (
    <ChipsContext value={chips}>
      <EditorTools
        editor={editor}
        small={small}
        citing={citing !== null}
        onCite={() => setCiting(citing === null ? "button" : null)}
      />
      {citing === null ? null : (
        <NoteList
          notes={notes}
          onChoose={(annotationId) => {
            setCiting(null);
            const words = annotationId === null ? (citing === "at sign" ? "@" : null) : chipOf(annotationId);
            if (words === null) editor.commands.focus();
            else editor.chain().focus().insertContent(words).run();
          }}
        />
      )}
      <EditorContent editor={editor} />
    </ChipsContext>
  );
}
