"use client";

import { useEffect, useRef } from "react";
import type { Chosen } from "@/components/reading/chosen";
import { noteName } from "@/components/reading/inline-text";
import { Button } from "@/components/ui/button";
import { codePointLength, codePointSlice } from "@/lib/domain/document/codepoints";
import type { Block, DocumentContent } from "@/lib/domain/document/model";
import { flowBlocks } from "@/lib/domain/document/text";
import type { ReviewChange } from "@/lib/domain/review/change";
import { markName, marksOn } from "@/lib/domain/review/mark-choices";
import { useDesk } from "./desk.client";
import { CorrectForm, MarkForm, PlaceNoteForm } from "./words-forms.client";

interface WordsToolsProps {
  documentId: string;
  content: DocumentContent;
  chosen: Chosen;
  leave: () => void;
}

/** The part of a choice that lies in the block where it begins. */
function wordsOf(content: DocumentContent, { span }: Chosen): { block: Block; start: number; end: number } | null {
  const block = flowBlocks(content, span.flow).find(({ id }) => id === span.start.blockId);
  if (!block) return null;
  const end = span.end.blockId === block.id ? span.end.offset : codePointLength(block.text);
  return { block, start: span.start.offset, end };
}

const shortened = (words: string) => (words.length > 60 ? `${words.slice(0, 56).trimEnd()} …` : words);

/** What may be done with chosen words: what they are, another reading, a note, a border before them. */
export function WordsTools({ documentId, content, chosen, leave }: WordsToolsProps) {
  const { change, single } = useDesk();
  const panel = useRef<HTMLElement>(null);
  const { by, ready } = chosen;
  useEffect(() => {
    if (by === "keys" && ready) panel.current?.querySelector<HTMLElement>("select")?.focus();
  }, [by, ready]);
  const words = wordsOf(content, chosen);
  if (!words) return null;
  const { block, start, end } = words;
  const quote = codePointSlice(block.text, start, end);
  const inText = chosen.span.flow === "doc";
  const at = { documentId, blockId: block.id };
  const make = async (asked: ReviewChange, said: string) => {
    if (await change(asked, said.slice(0, 200))) leave();
  };
  const marks = marksOn(block, { start, end });
  return (
    <section
      className="words-tools stack font-sans"
      aria-label="The chosen words"
      data-picker
      ref={panel}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        leave();
      }}
    >
      <p className="row between">
        <span className="said min-w-0">“{shortened(quote)}”</span>
        <Button small look="quiet" onClick={leave}>
          Close<span className="vh"> the tools for these words</span>
        </Button>
      </p>
      <MarkForm
        {...{ start, end }}
        make={(mark, name) => make({ do: "mark", ...at, mark }, `“${shortened(quote)}”: ${name}`)}
      />
      {marks.length > 0 ? (
        <ul className="list small" aria-label="What these words are marked as">
          {marks.map(({ mark, words: covered }) => (
            <li key={JSON.stringify(mark)} className="row between py-1">
              <span className="min-w-0">
                <span className="serif">“{shortened(covered)}”</span> {markName(mark)}
              </span>
              <Button
                small
                look="quiet"
                onClick={() =>
                  make({ do: "unmark", ...at, mark }, `“${shortened(covered)}”: no longer ${markName(mark)}`)
                }
              >
                {mark.kind === "correction" ? "Back to the printed words" : "Remove"}
                <span className="vh">: {markName(mark)}</span>
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <CorrectForm
        words={quote}
        make={(reading, reason) =>
          make(
            { do: "correct", ...at, start, end, words: reading, reason },
            `“${shortened(quote)}” corrected to “${shortened(reading)}”`,
          )
        }
      />
      {inText && content.notes.length > 0 ? (
        <PlaceNoteForm
          notes={content.notes}
          make={(note) =>
            make(
              { do: "anchor", noteId: note.id, anchor: { blockId: block.id, at: end } },
              `note ${noteName(note.label) || "without a number"} attached`,
            )
          }
        />
      ) : null}
      {start > 0 ? (
        <div className="row">
          <Button small onClick={() => make({ do: "split", ...at, at: start }, "paragraph divided")}>
            Divide before these words
          </Button>
          {inText && !single ? (
            <Button small onClick={() => make({ do: "begin", ...at, at: start }, "new document begun")}>
              A new document begins with them
            </Button>
          ) : null}
        </div>
      ) : null}
    </section>
  );
}
