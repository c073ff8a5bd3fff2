"use client";

import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from "react";

type Fields = Readonly<Record<string, string>>;

interface TypedWords {
  /** What was typed about something and is not saved, by field; empty when nothing was. */
  of: (about: string) => Fields;
  /** Keeps what is typed; null forgets it, because it is not wanted. */
  keep: (about: string, fields: Fields | null) => void;
  /** Forgets what was saved, unless more was typed while it was being saved. */
  saved: (about: string, fields: Fields) => void;
}

const nothing: Fields = {};
const Shared = createContext<TypedWords | null>(null);

/** Keeps words that were typed and not saved while their form is closed, and asks before the page is left with them. */
export function TypedProvider({ children }: { children: ReactNode }) {
  const [typed, setTyped] = useState<ReadonlyMap<string, Fields>>(new Map());
  const words = useMemo<TypedWords>(
    () => ({
      of: (about) => typed.get(about) ?? nothing,
      keep: (about, fields) =>
        setTyped((before) => {
          const after = new Map(before);
          if (fields) after.set(about, fields);
          else after.delete(about);
          return after;
        }),
      saved: (about, fields) =>
        setTyped((before) => {
          if (before.get(about) !== fields) return before;
          const after = new Map(before);
          after.delete(about);
          return after;
        }),
    }),
    [typed],
  );
  const waiting = typed.size > 0;
  useEffect(() => {
    if (!waiting) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [waiting]);
  return <Shared value={words}>{children}</Shared>;
}

/** The words typed on this desk. Throws outside of one. */
export function useTyped(): TypedWords {
  const words = useContext(Shared);
  if (!words) throw new Error("These tools need a review around them");
  return words;
}
