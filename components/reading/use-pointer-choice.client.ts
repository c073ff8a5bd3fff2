import { type RefObject, useEffect, useRef } from "react";
import { asChosen } from "./as-chosen.client";
import { rememberPlace } from "./back-to-text.client";
import type { Chosen } from "./chosen";

/** Milliseconds a selection must rest: handles of a touch screen say nothing when they are let go. */
const REST = 250;

/** Follows the browser's selection inside `root`: by mouse, by touch, or by its own keys with caret browsing. */
export function usePointerChoice(
  root: RefObject<HTMLElement | null>,
  chosen: Chosen | null,
  onChoose: (chosen: Chosen | null) => void,
) {
  const latest = useRef({ chosen, onChoose });
  useEffect(() => {
    latest.current = { chosen, onChoose };
  });
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let pressed = false;
    const take = () => {
      const area = root.current;
      const selection = document.getSelection();
      if (!area || !selection || pressed) return;
      const before = latest.current.chosen;
      if (selection.isCollapsed || selection.rangeCount === 0) {
        if (before?.by === "pointer" && !inTools()) latest.current.onChoose(null);
        return;
      }
      if (inTools()) return;
      const range = selection.getRangeAt(0);
      if (!range.intersectsNode(area)) return;
      const next = asChosen(range, "pointer", true, selection.anchorNode);
      if (!next || (before?.quote === next.quote && before.blockId === next.blockId)) return;
      rememberPlace(next, range);
      latest.current.onChoose(next);
    };
    const soon = () => {
      clearTimeout(waiting);
      waiting = setTimeout(take, REST);
    };
    const press = (event: Event) => {
      pressed = true;
      // While words of the text are being selected, the margins between its blocks are not selected with them.
      const inText = event.target instanceof Element && event.target.closest('[data-flow="doc"]') !== null;
      root.current?.toggleAttribute("data-selecting", inText);
    };
    const release = () => {
      pressed = false;
      soon();
    };
    document.addEventListener("selectionchange", soon);
    document.addEventListener("pointerdown", press);
    document.addEventListener("pointerup", release);
    document.addEventListener("pointercancel", release);
    return () => {
      clearTimeout(waiting);
      document.removeEventListener("selectionchange", soon);
      document.removeEventListener("pointerdown", press);
      document.removeEventListener("pointerup", release);
      document.removeEventListener("pointercancel", release);
    };
  }, [root]);
}

/** Is the focus where something is written or chosen? A selection there is none of the text. */
const inTools = (): boolean =>
  document.activeElement?.closest("[data-picker], [data-choose], dialog, input, textarea") != null;
