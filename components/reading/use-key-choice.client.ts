import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { beginChoice, type Choice, chosenSpan, moveChoice, wholeBlock } from "@/lib/domain/anchor/choosing";
import { announce, hush } from "./announce.client";
import { asChosen } from "./as-chosen.client";
import { rememberPlace } from "./back-to-text.client";
import type { Chosen } from "./chosen";
import { keepInSight, rangeOfChoice, visibleBlocks, wordsByBlock } from "./visible-blocks.client";

interface Choosing {
  button: HTMLElement;
  /** The blocks of the flow the button belongs to. */
  blocks: Element[];
  words: (block: number) => string | undefined;
  choice: Choice;
}

/**
 * Answers the buttons to choose with inside `root`, and the keys pressed while one of them is choosing. The arrows begin
 * and go on; a press of the button begins too, or opens a list of sentences where there is one (`onList`).
 */
export function useKeyChoice(
  root: RefObject<HTMLElement | null>,
  chosen: Chosen | null,
  onChoose: (chosen: Chosen | null) => void,
  onList: ((button: HTMLElement) => void) | null,
) {
  const choosing = useRef<Choosing | null>(null);
  const latest = useRef({ onChoose, onList });
  const before = useRef(chosen);
  // As the page changes, not some time after: an effect of the page before the choice would end the choice.
  useLayoutEffect(() => {
    latest.current = { onChoose, onList };
    if (before.current && !chosen) choosing.current = null;
    before.current = chosen;
  });
  useEffect(() => {
    const area = root.current;
    if (!area) return;
    const show = (now: Choosing, ready: boolean) => {
      choosing.current = now;
      const range = rangeOfChoice(now.blocks, chosenSpan(now.choice));
      const next = range ? asChosen(range, "keys", ready) : null;
      if (!range || !next) return;
      keepInSight(range);
      if (ready) rememberPlace(next, range);
      latest.current.onChoose(next);
      // Only where one has come to is said, not each step on the way.
      hush();
      announce(ready ? `Chosen: ${next.quote}` : next.quote);
    };
    const stop = () => {
      choosing.current = null;
      latest.current.onChoose(null);
      hush();
    };
    const click = (event: MouseEvent) => {
      const button = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-choose]") : null;
      if (!button) return;
      const now = choosing.current;
      if (now?.button === button) return show(now, true);
      if (latest.current.onList) return latest.current.onList(button);
      const begun = begin(button);
      if (begun) show(begun, false);
    };
    const key = (event: KeyboardEvent) => {
      const now = choosing.current;
      const button = event.target instanceof HTMLElement && event.target.matches("[data-choose]") ? event.target : null;
      if (!button) return;
      if (now?.button !== button) {
        const begun = /^Arrow(?:Right|Left)$/.test(event.key) && !event.altKey ? begin(button) : null;
        if (!begun) return;
        show(begun, false);
      } else if (event.key === "Escape") stop();
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
  const own = blockOfButton(button);
  const text = own?.closest("[data-revision]");
  if (!text || !own) return null;
  const blocks = visibleBlocks(text, own.getAttribute("data-flow") ?? "doc");
  const words = wordsByBlock(blocks);
  const choice = beginChoice(words, blocks.indexOf(own));
  return choice ? { button, blocks, words, choice } : null;
}

/** The block a button to choose with belongs to: that of its own text with its name, else the one it stands under. */
export function blockOfButton(button: HTMLElement): Element | null {
  const text = button.closest("[data-revision]");
  const named = text?.querySelector(`[data-block="${CSS.escape(button.dataset.choose ?? "")}"]`);
  return named ?? button.closest(".txt, .all, .wideall")?.querySelector('[data-flow="doc"]') ?? null;
}

function afterKey({ words, choice }: Choosing, event: KeyboardEvent): Choice | null {
  const step = event.ctrlKey || event.altKey || event.metaKey ? "word" : "sentence";
  if (event.key === "ArrowRight" || event.key === "ArrowDown")
    return moveChoice(words, choice, step, 1, event.shiftKey);
  if (event.key === "ArrowLeft" || event.key === "ArrowUp") return moveChoice(words, choice, step, -1, event.shiftKey);
  if (event.key.toLowerCase() === "a" && step === "sentence") return wholeBlock(words, choice);
  return null;
}
