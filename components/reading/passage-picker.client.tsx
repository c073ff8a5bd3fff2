"use client";

import { type ComponentType, type ReactNode, useCallback, useEffect, useRef, useState } from "react";
import { announce, SAID } from "./announce.client";
import type { Chosen } from "./chosen";
import { light } from "./highlights.client";
import { wordRanges } from "./ranges.client";
import type { SentenceListProps } from "./sentence-list.client";
import { useKeyChoice } from "./use-key-choice.client";
import { usePointerChoice } from "./use-pointer-choice.client";
import { useTapChoice } from "./use-tap-choice.client";

interface PassagePickerProps {
  chosen: Chosen | null;
  onChoose: (chosen: Chosen | null) => void;
  /** What Enter does with a choice, for the words that explain the keys: "writes a note". */
  does: string;
  /** The buttons open a list of sentences, and fingers choose sentences: for readers. */
  listed?: boolean;
  children: ReactNode;
}

/**
 * Lets a reader choose a passage of the texts inside it (DocumentText with `choosable`): by mouse or touch, as any text
 * is selected; or by keys from the button of a paragraph: arrows go by sentence, with Ctrl or Alt by word, Shift makes
 * the choice longer, A takes the paragraph, Enter is done, Escape leaves. Where it is `listed`, the button opens a list
 * of the paragraph's sentences, for those whose arrow keys are taken, and a tap chooses a sentence. What is chosen stays
 * lit; every step by keys is announced. Tools that belong to the choice carry `data-picker`: pressing them keeps it.
 */
export function PassagePicker({ chosen, onChoose, does, listed = false, children }: PassagePickerProps) {
  const root = useRef<HTMLDivElement>(null);
  const [button, setButton] = useState<HTMLElement | null>(null);
  const List = useLater(button !== null);
  const open = useCallback((pressed: HTMLElement) => setButton((now) => (now === pressed ? null : pressed)), []);
  usePointerChoice(root, chosen, onChoose);
  useTapChoice(root, chosen, onChoose, listed);
  useKeyChoice(root, chosen, onChoose, listed ? open : null);
  useLit(root, chosen);
  useEffect(() => {
    button?.setAttribute("aria-expanded", "true");
    return () => button?.removeAttribute("aria-expanded");
  }, [button]);
  return (
    <div ref={root}>
      <p id="choose-help" hidden>
        {listed ? "Press Enter for a list of the sentences. Or go by arrow keys: " : "Press Enter to begin. "}
        Arrow keys go from sentence to sentence, with Control or Alt from word to word; Shift makes the passage longer;
        A takes the whole paragraph; Enter {does}; Escape leaves.
      </p>
      <p role="status" className="vh" id={SAID} />
      {children}
      {button && List ? (
        <List key={button.dataset.choose} button={button} onChoose={onChoose} close={() => setButton(null)} />
      ) : null}
    </div>
  );
}

/** The list of sentences is loaded when it is first wanted; nobody who only reads loads it. */
function useLater(wanted: boolean): ComponentType<SentenceListProps> | null {
  const [List, setList] = useState<ComponentType<SentenceListProps> | null>(null);
  useEffect(() => {
    if (!wanted || List) return;
    import("./sentence-list.client").then(
      (loaded) => setList(() => loaded.default),
      () => announce("The list of sentences could not be loaded. Is there a connection?"),
    );
  }, [wanted, List]);
  return List;
}

/** Keeps the chosen words lit while the browser's own selection is elsewhere, as in a text field. */
function useLit(root: React.RefObject<HTMLDivElement | null>, chosen: Chosen | null) {
  useEffect(() => {
    if (!chosen) return;
    const article = root.current?.querySelector(`[data-revision="${CSS.escape(chosen.revisionId)}"]`);
    return article ? light("passage-chosen", wordRanges(article, chosen.span)) : undefined;
  }, [root, chosen]);
}
