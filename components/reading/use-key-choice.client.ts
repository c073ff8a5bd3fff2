import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { beginChoice, type Choice, chosenSpan, moveChoice, wholeBlock } from "@/lib/domain/anchor/choosing";
import type { Chosen } from "./chosen";
import { passageOfRange } from "./ranges.client";
import { rangeOfChoice, visibleBlocks, wordsByBlock } from "./visible-blocks.client";

interface Choosing {
  button: HTMLElement;
  /** The blocks of the text the button belongs to. */
  blocks: Element[];
  words: (block: number) => string | undefined;
  choice: Choice;
}

/** Answers the buttons "Choose a passage" inside `root`, and the keys pressed while one of them is choosing. */
export function useKeyChoice(
  root: RefObject<HTMLElement | null>,
  chosen: Chosen | null,
  onChoose: (chosen: Chosen | null) => void,
  say: (words: string) => void,
) {
  const choosing = useRef<Choosing | null>(null);
  const latest = useRef({ onChoose, say });
  const before = useRef(chosen);
  // As the page changes, not some time after: an effect of the page before the choice would end the choice.
  useLayoutEffect(() => {
    latest.current = { onChoose, say };
    if (before.current && !chosen) choosing.current = null;
    before.current = chosen;
  });
  useEffect(() => {
    const area = root.current;
    if (!area) return;
    const show = (now: Choosing, ready: boolean) => {
      choosing.current = now;
      const range = rangeOfChoice(now.blocks, chosenSpan(now.choice));
      const passage = range ? passageOfRange(range) : null;
      if (!range || !passage) return;
      keepInSight(range);
      latest.current.onChoose({ ...passage, blockId: passage.span.start.blockId, by: "keys", ready });
      latest.current.say(ready ? `Chosen: ${passage.quote}` : passage.quote);
    };
    const stop = () => {
      choosing.current = null;
      latest.current.onChoose(null);
      latest.current.say("");
    };
    const click = (event: MouseEvent) => {
      const button = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-choose]") : null;
      if (!button) return;
      const now = choosing.current;
      if (now?.button === button) show(now, true);
      else {
        const begun = begin(button);
        if (begun) show(begun, false);
      }
    };
    const key = (event: KeyboardEvent) => {
      const now = choosing.current;
      if (!now || event.target !== now.button) return;
      if (event.key === "Escape") stop();
      else {
        const choice = afterKey(now, event);
        if (!choice) return;
        show({ ...now, choice }, false);
      }
      event.preventDefault();
      event.stopPropagation();
    };
    const leave = (event: FocusEvent) => {
      const to = event.relatedTarget;
      const stays = to instanceof Element && to.closest("[data-picker], [data-choose]");
      if (choosing.current && event.target === choosing.current.button && to && !stays) stop();
    };
    area.addEventListener("click", click);
    area.addEventListener("keydown", key);
    area.addEventListener("focusout", leave);
    return () => {
      area.removeEventListener("click", click);
      area.removeEventListener("keydown", key);
      area.removeEventListener("focusout", leave);
    };
  }, [root]);
}

/** Begins at the first sentence of the button's block. */
function begin(button: HTMLElement): Choosing | null {
  const text = button.closest("[data-revision]");
  const own = button.closest(".txt, .all, .wideall")?.querySelector('[data-flow="doc"]');
  if (!text || !own) return null;
  const blocks = visibleBlocks(text);
  const words = wordsByBlock(blocks);
  const choice = beginChoice(words, blocks.indexOf(own));
  return choice ? { button, blocks, words, choice } : null;
}

function afterKey({ words, choice }: Choosing, event: KeyboardEvent): Choice | null {
  const step = event.ctrlKey || event.altKey || event.metaKey ? "word" : "sentence";
  if (event.key === "ArrowRight" || event.key === "ArrowDown")
    return moveChoice(words, choice, step, 1, event.shiftKey);
  if (event.key === "ArrowLeft" || event.key === "ArrowUp") return moveChoice(words, choice, step, -1, event.shiftKey);
  if (event.key.toLowerCase() === "a" && step === "sentence") return wholeBlock(words, choice);
  return null;
}

/** Scrolls no more than is needed to see the end of what is chosen. */
function keepInSight(range: Range) {
  const boxes = range.getClientRects();
  const last = boxes[boxes.length - 1];
  if (!last) return;
  if (last.bottom > window.innerHeight - 40) window.scrollBy({ top: last.bottom - window.innerHeight + 120 });
  else if (last.top < 60) window.scrollBy({ top: last.top - 120 });
}
