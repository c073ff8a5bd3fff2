"use client";

import { useState } from "react";
import { MarkedWords } from "@/components/richtext/marked-words";
import type { RichText, RichTextBlock } from "@/lib/domain/richtext/model";

/** Characters (UTF-16) of one note that stand in the margin at first: a note as long as an essay would push all others away. */
const SHOWN = 900;

interface NoteWordsProps {
  body: RichText;
  /** Stands before the first word: "Question:". */
  before?: string;
  /** "this note", for the button that shows the rest. */
  what: string;
}

/** What somebody wrote, paragraph by paragraph; the rest of a long text is behind a button. */
export function NoteWords({ body, before, what }: NoteWordsProps) {
  const [whole, setWhole] = useState(false);
  const texts = body.blocks.map((block) => block.text);
  const cut = whole ? null : cutAt(texts);
  const shown = cut ? [...body.blocks.slice(0, cut.index), plainBlock(cut.text)] : body.blocks;
  return (
    <>
      {shown.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one note have no name but their place.
        <p key={index} className="said-text" dir="auto">
          {index === 0 && before ? <b>{before} </b> : null}
          <MarkedWords block={block} />
          {cut && index === cut.index ? "…" : null}
        </p>
      ))}
      {cut ? (
        <p>
          <button type="button" className="linkish" onClick={() => setWhole(true)}>
            Show all<span className="vh"> of {what}</span> ({texts.join("\n").length.toLocaleString("en")} characters)
          </button>
        </p>
      ) : null}
    </>
  );
}

/** The part of a paragraph that is shown at first is without its marks. */
const plainBlock = (text: string): RichTextBlock => ({ type: "p", text, marks: [], atoms: [] });

/** Where a long text is cut: between words, with what of that paragraph is shown; null when it is short enough. */
function cutAt(texts: readonly string[]): { index: number; text: string } | null {
  let length = 0;
  for (const [index, text] of texts.entries()) {
    if (length + text.length > SHOWN * 1.25) {
      const part = text.slice(0, Math.max(0, SHOWN - length));
      const space = part.lastIndexOf(" ");
      return { index, text: (space > 0 ? part.slice(0, space) : part).toWellFormed() };
    }
    length += text.length;
  }
  return null;
}
