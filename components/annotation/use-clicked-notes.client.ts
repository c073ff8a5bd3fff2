import { useEffect } from "react";
import { type CaretPlace, caretAt } from "@/components/reading/caret-at.client";
import type { Drawing } from "@/components/reading/drawing.client";
import { useRoom } from "./room-context.client";

/**
 * Answers a click or a tap on words that notes lie on: one note is shown; several are listed where the click was. Whoever
 * selects words, or presses what stands in the text, is not disturbed.
 */
export function useClickedNotes(drawing: Drawing | null) {
  const { tell } = useRoom();
  useEffect(() => {
    if (!drawing) return;
    const click = (event: MouseEvent) => {
      if (event.button !== 0 || event.defaultPrevented || event.detail > 1 || pressable(event.target)) return;
      if (!document.getSelection()?.isCollapsed) return;
      const caret: CaretPlace | null = caretAt(event.clientX, event.clientY);
      const ids = caret ? drawing.notesAt(caret.node, caret.offset) : [];
      const [only, ...more] = ids;
      if (only === undefined) return tell({ type: "cluster", cluster: null });
      // Whoever follows clicks after this one knows that it was answered.
      event.preventDefault();
      if (more.length === 0) tell({ type: "reveal", id: only });
      else tell({ type: "cluster", cluster: { ids, x: event.clientX, y: event.clientY } });
    };
    document.addEventListener("click", click, { capture: true });
    return () => document.removeEventListener("click", click, { capture: true });
  }, [drawing, tell]);
}

/** Outside of the words of a text, or in something that answers a press itself. */
const pressable = (target: EventTarget | null): boolean =>
  !(target instanceof Element) ||
  target.closest("[data-block]") === null ||
  target.closest("a, button, summary, input, textarea, select, label, [role=button], [data-picker]") !== null;
