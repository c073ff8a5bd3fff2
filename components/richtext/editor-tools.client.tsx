"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import { type KeyboardEvent, useRef, useState } from "react";
import { type CitableWords, NoteList } from "./note-list.client";

/** The row of tools over an answer: one tab stop, arrows go from tool to tool (ARIA authoring practices, toolbar). */
export function EditorTools({ editor, notes }: { editor: Editor; notes: readonly CitableWords[] }) {
  const [citing, setCiting] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now.isActive("bold"),
      italic: now.isActive("italic"),
      quote: now.isActive("blockquote"),
      list: now.isActive("bulletList"),
    }),
  });
  const tools = [
    { name: "Bold", drawn: <b>B</b>, on: on.bold, run: () => editor.chain().focus().toggleBold().run() },
    {
      name: "Italic",
      drawn: <i className="serif">I</i>,
      on: on.italic,
      run: () => editor.chain().focus().toggleItalic().run(),
    },
    {
      name: "Quotation",
      drawn: "Quotation",
      on: on.quote,
      run: () => editor.chain().focus().toggleWrap("blockquote").run(),
    },
    { name: "List", drawn: "List", on: on.list, run: () => editor.chain().focus().toggleBulletList().run() },
  ];

  function step(event: KeyboardEvent) {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const buttons = [...(row.current?.querySelectorAll("button") ?? [])];
    const at = buttons.findIndex((button) => button.matches(":focus"));
    const next = buttons[(at + by + buttons.length) % buttons.length];
    if (by === 0 || !next) return;
    event.preventDefault();
    next.focus();
  }

  function close(annotationId: string | null) {
    setCiting(false);
    const chain = editor.chain().focus();
    if (annotationId === null) chain.run();
    else
      chain
        .insertContent([
          { type: "evidence", attrs: { annotationId } },
          { type: "text", text: " " },
        ])
        .run();
  }

  return (
    <>
      <div className="tools" role="toolbar" aria-label="Text" aria-orientation="horizontal" ref={row} onKeyDown={step}>
        {tools.map((tool, index) => (
          <button
            key={tool.name}
            type="button"
            aria-label={tool.name}
            aria-pressed={tool.on}
            tabIndex={index === 0 ? 0 : -1}
            onMouseDown={(event) => event.preventDefault()}
            onClick={tool.run}
          >
            {tool.drawn}
          </button>
        ))}
        <button
          type="button"
          className="add"
          aria-expanded={citing}
          aria-haspopup="listbox"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => setCiting(!citing)}
        >
          Cite a note
        </button>
      </div>
      {citing ? <NoteList notes={notes} onChoose={close} /> : null}
    </>
  );
}
