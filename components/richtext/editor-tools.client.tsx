"use client";

import { type Editor, useEditorState } from "@tiptap/react";
import { type KeyboardEvent, useRef } from "react";

interface EditorToolsProps {
  editor: Editor;
  /** Only what a short field needs: bold, italic, citing. */
  small: boolean;
  /** The list of notes is open. */
  citing: boolean;
  onCite: () => void;
}

/** The row of tools over an answer: one tab stop, arrows go from tool to tool (ARIA authoring practices, toolbar). */
export function EditorTools({ editor, small, citing, onCite }: EditorToolsProps) {
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

  return (
    <div className="tools" role="toolbar" aria-label="Text" aria-orientation="horizontal" ref={row} onKeyDown={step}>
      {tools.slice(0, small ? 2 : tools.length).map((tool, index) => (
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
        onClick={onCite}
      >
        Cite a note
      </button>
    </div>
  );
}
