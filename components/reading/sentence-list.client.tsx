"use client";

import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { Button } from "@/components/ui/button";
import { chosenSpan, sentencesOf, type Unit } from "@/lib/domain/anchor/choosing";
import { codePointSlice } from "@/lib/domain/document/codepoints";
import { asChosen } from "./as-chosen.client";
import { rememberPlace } from "./back-to-text.client";
import type { Chosen } from "./chosen";
import { blockOfButton } from "./use-key-choice.client";
import { rangeOfChoice, visibleBlocks, wordsByBlock } from "./visible-blocks.client";

export interface SentenceListProps {
  /** The paragraph's own button: the list stands under it, and gives the focus back to it. */
  button: HTMLElement;
  onChoose: (chosen: Chosen | null) => void;
  close: () => void;
}

/**
 * The sentences of a paragraph (or note), to choose where a passage begins and where it ends: two native groups of radio
 * buttons, so that it works with a screen reader that keeps the arrow keys for itself. Paragraphs that follow can be
 * added. Loaded when it is first asked for.
 */
export default function SentenceList({ button, onChoose, close }: SentenceListProps) {
  const id = useId();
  const own = useRef<HTMLElement>(null);
  const [more, setMore] = useState(0);
  const [ends, setEnds] = useState({ from: 0, to: 0 });
  const listed = useMemo(() => sentencesFor(button), [button]);
  const { blocks, words, first } = listed;
  const units = sentencesOf(words, first, first + more);
  const name = (button.ariaLabel ?? button.textContent ?? "").replace(/^Annotate /, "");
  // Before it is seen: keys pressed at the sight of it, Escape first of all, must find it.
  useLayoutEffect(() => own.current?.querySelector<HTMLElement>(".ends:not([hidden]) input, button")?.focus(), []);
  const passage = (ready: boolean, { from, to } = ends) => {
    const [origin, focus] = [units[from], units[to]];
    const range = origin && focus ? rangeOfChoice(blocks, chosenSpan({ origin, focus })) : null;
    const chosen = range ? asChosen(range, "list", ready) : null;
    if (chosen && ready) rememberPlace(chosen, range);
    onChoose(chosen);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, what is marked at first is lit at once
  useEffect(() => passage(false), []);
  const choose = (next: Partial<typeof ends>) => {
    const from = next.from ?? Math.min(ends.from, next.to ?? ends.to);
    const to = next.to ?? Math.max(ends.to, from);
    setEnds({ from, to });
    passage(false, { from, to });
  };
  const leave = () => {
    onChoose(null);
    close();
    button.focus();
  };
  const write = () => {
    passage(true);
    close();
  };
  const key = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    leave();
  };
  const place = button.closest("td") ? button.closest(".t-scroll")?.parentElement : button.parentElement;
  if (!place) return null;
  return createPortal(
    <section className="sentences noprint" aria-label={`Sentences of ${name}`} ref={own} onKeyDown={key} data-picker>
      <p className="lab">
        {units.length > 1 ? "Where does your passage begin, and where does it end?" : "This is one sentence."}
      </p>
      <ol>
        {units.map((unit, index) => (
          <li key={`${unit.block}-${unit.start}`} data-within={index >= ends.from && index <= ends.to ? "" : undefined}>
            <span className="ends" hidden={units.length < 2}>
              {(["from", "to"] as const).map((end) => (
                <label key={end}>
                  <input
                    type="radio"
                    name={`${id}-${end}`}
                    checked={ends[end] === index}
                    onChange={() => choose({ [end]: index })}
                  />
                  {end === "from" ? "begin" : "end"}
                  <span className="vh"> with: {wordsOf(unit, words)}</span>
                </label>
              ))}
            </span>
            <span aria-hidden="true" dir="auto">
              {wordsOf(unit, words)}
            </span>
          </li>
        ))}
      </ol>
      <div className="row">
        <Button small look="primary" onClick={write}>
          Write a note on these words
        </Button>
        <Button small onClick={() => choose({ from: 0, to: units.length - 1 })} disabled={units.length < 2}>
          All of it
        </Button>
        {words(first + more + 1) === undefined ? null : (
          <Button small onClick={() => setMore(more + 1)}>
            Add the next paragraph
          </Button>
        )}
        <Button small look="quiet" onClick={leave}>
          Close
        </Button>
      </div>
    </section>,
    place,
  );
}

const wordsOf = (unit: Unit, words: (block: number) => string | undefined): string =>
  codePointSlice(words(unit.block) ?? "", unit.start, unit.end);

function sentencesFor(button: HTMLElement) {
  const block = blockOfButton(button);
  const text = block?.closest("[data-revision]");
  const blocks = block && text ? visibleBlocks(text, block.getAttribute("data-flow") ?? "doc") : [];
  return { blocks, words: wordsByBlock(blocks), first: block ? blocks.indexOf(block) : -1 };
}
