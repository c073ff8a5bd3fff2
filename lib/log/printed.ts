/**
 * The framework prints an error that nobody caught, whole, with its message; and a message may quote what somebody
 * wrote. In production what would be printed is noted instead, as every other error is.
 */
import { errorFacts, log } from "./log";

const noted = new WeakSet<Error>();

/** Marks an error as noted already, with its request: it will not be noted again when the framework prints it. */
export function markNoted(error: unknown): void {
  if (error instanceof Error) noted.add(error);
}

/** From now on errors given to `console.error` go to the log; words alone are still printed. Called once at start. */
export function notePrintedErrors(): void {
  const print = console.error.bind(console);
  console.error = (...said: unknown[]) => {
    const error = said.find((part) => part instanceof Error);
    if (!error) return print(...said);
    if (!noted.has(error)) log.error({ event: "error", ...errorFacts(error) });
    markNoted(error);
  };
}
