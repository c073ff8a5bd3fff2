"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import type { Chosen } from "./chosen";
import { light } from "./highlights.client";
import { wordRanges } from "./ranges.client";
import { useKeyChoice } from "./use-key-choice.client";
import { usePointerChoice } from "./use-pointer-choice.client";

interface PassagePickerProps {
  chosen: Chosen | null;
  onChoose: (chosen: Chosen | null) => void;
  /** What Enter does with a choice, for the words that explain the keys: "writes a note". */
  does: string;
  children: ReactNode;
}

/**
 * Lets a reader choose a passage of the texts inside it (DocumentText with `choosable`): by mouse or touch, as any text
 * is selected; or by keys from the button of a paragraph: arrows go by sentence, with Ctrl or Alt by word, Shift makes
 * the choice longer, A takes the paragraph, Enter is done, Escape leaves. What is chosen stays lit; every step by keys
 * is announced. Tools that belong to the choice carry `data-picker`: pressing them keeps it.
 */
export function PassagePicker({ chosen, onChoose, does, children }: PassagePickerProps) {
  const root = useRef<HTMLDivElement>(null);
  const [said, say] = useState("");
  usePointerChoice(root, chosen, onChoose);
  useKeyChoice(root, chosen, onChoose, say);
  useLit(root, chosen);
  return (
    <div ref={root}>
      <p id="choose-help" hidden>
        Press Enter to begin. Arrow keys go from sentence to sentence, with Control or Alt from word to word; Shift
        makes the passage longer; A takes the whole paragraph; Enter {does}; Escape leaves.
      </p>
      <p role="status" className="vh">
        {said}
      </p>
      {children}
    </div>
  );
}

/** Keeps the chosen words lit while the browser's own selection is elsewhere, as in a text field. */
function useLit(root: React.RefObject<HTMLDivElement | null>, chosen: Chosen | null) {
  useEffect(() => {
    if (!chosen) return;
    const article = root.current?.querySelector(`[data-revision="${CSS.escape(chosen.revisionId)}"]`);
    return article ? light("passage-chosen", wordRanges(article, chosen.span)) : undefined;
  }, [root, chosen]);
}
