import type { FormEvent } from "react";
import type { Outcome } from "@/lib/domain/policy/outcome";

/**
 * React empties a form once its action has answered, whatever the answer is. A form that was refused keeps what was
 * typed: `<form action={send} onReset={keepRefused(outcome)}>`.
 */
export const keepRefused =
  (outcome: Outcome<unknown> | null) =>
  (event: FormEvent<HTMLFormElement>): void => {
    if (outcome && !outcome.ok) event.preventDefault();
  };
