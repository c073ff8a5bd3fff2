"use client";

import { useEffect, useId, useRef, useState } from "react";
import { z } from "zod";
import type { BankItem } from "@/lib/domain/grading/comment-bank";

interface BankSearchProps {
  /** Address of the bank's route. */
  address: string;
  /** Where the bank is looked after. */
  page: string;
  onChoose: (item: BankItem) => void;
  onClose: () => void;
}

const answered = z.array(
  z.object({
    ...{ id: z.string(), title: z.string(), body: z.string(), shared: z.boolean() },
    ...{ useCount: z.number(), mine: z.boolean(), owner: z.string() },
  }),
);

/** Milliseconds after the last letter before the bank is asked. */
const PAUSE = 200;

/** Searches the bank of comments: arrow keys go through what was found, Enter takes it, Escape leaves. */
export function BankSearch({ address, page, onChoose, onClose }: BankSearchProps) {
  const [words, setWords] = useState("");
  const [found, setFound] = useState<{ words: string; items: BankItem[] } | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const whole = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    const asking = new AbortController();
    const timer = setTimeout(
      async () => {
        try {
          const response = await fetch(`${address}?${new URLSearchParams({ words })}`, { signal: asking.signal });
          const read = answered.safeParse(await response.json());
          if (!response.ok || !read.success) throw new Error("the bank does not answer");
          setFound({ words, items: read.data });
          setAt(0);
          setProblem(null);
        } catch {
          if (!asking.signal.aborted) setProblem("The comments could not be brought. Check the connection.");
        }
      },
      words === "" ? 0 : PAUSE,
    );
    return () => {
      clearTimeout(timer);
      asking.abort();
    };
  }, [address, words]);
  // The field stands at the foot of a panel as often as not: what was found has to be in sight.
  // biome-ignore lint/correctness/useExhaustiveDependencies: when something is found
  useEffect(() => whole.current?.scrollIntoView({ block: "nearest" }), [found]);
  const items = found?.items ?? null;
  // What was found for other words than stand there now is looked at, and not taken.
  const chosen = found?.words === words ? found.items[at] : undefined;

  function press(event: React.KeyboardEvent) {
    if (event.key === "Escape") onClose();
    else if (event.key === "Enter") {
      // Enter that ends a composed character, and one that comes before the answer, choose nothing.
      if (chosen && !event.nativeEvent.isComposing) onChoose(chosen);
    } else if (event.key === "ArrowDown") setAt(Math.min(at + 1, (items?.length ?? 1) - 1));
    else if (event.key === "ArrowUp") setAt(Math.max(at - 1, 0));
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className="bank-search" ref={whole}>
      <input
        ref={field}
        className="input"
        role="combobox"
        aria-label="Comments to use again"
        aria-expanded={(items?.length ?? 0) > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={chosen ? `${id}-${chosen.id}` : undefined}
        aria-autocomplete="list"
        placeholder="Search your comments"
        value={words}
        onChange={(event) => setWords(event.target.value)}
        onKeyDown={press}
      />
      <div role="listbox" id={`${id}-list`} aria-label="Found comments">
        {items?.map((item, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus; it names the option that is meant
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys are answered by the field
          <div
            key={item.id}
            id={`${id}-${item.id}`}
            role="option"
            aria-selected={index === at}
            onClick={() => onChoose(item)}
          >
            {item.title ? <b>{item.title}: </b> : null}
            {item.body}{" "}
            <span className="quiet">
              · {item.useCount}×{item.mine ? "" : ` · ${item.owner}`}
            </span>
          </div>
        ))}
      </div>
      <p role="status" className="small quiet">
        {problem ?? (items?.length === 0 ? "Nothing is kept that holds these words." : "")}
      </p>
      <p className="row between small">
        <a href={page}>All comments</a>
        <button type="button" className="linkish" onClick={onClose}>
          Close
        </button>
      </p>
    </div>
  );
}
