import type { ReactNode } from "react";

interface LockedPredictionProps {
  /** Heading of the run: whose expectation it is. */
  title: string;
  /** When it was locked, in words; null where that is not told. */
  at: string | null;
  children: ReactNode;
}

/** What somebody expected of a text before they read it, as it was locked. */
export function LockedPrediction({ title, at, children }: LockedPredictionProps) {
  return (
    <section className="prediction" aria-label={title}>
      <h3 className="label">{title}</h3>
      <p className="hint">Locked {at ? `${at}, ` : ""}before the text opened. It stays as it is.</p>
      <div className="answer">{children}</div>
    </section>
  );
}
