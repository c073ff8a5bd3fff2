/**
 * How much one person may write. Someone typing is saved every few seconds and never notices this; a runaway script
 * does. A bucket of tokens: each write takes one, and they come back with time.
 */

/** Tokens left at an instant (milliseconds of the epoch). */
export interface Allowance {
  tokens: number;
  at: number;
}

/** The most that can be saved up: a busy page sends a burst. */
export const BURST = 240;
/** Tokens that come back each second. */
export const PER_SECOND = 4;

export const fullAllowance = (now: number): Allowance => ({ tokens: BURST, at: now });

/** Takes one token at `now` (ms). `seconds` is 0 when the write may go on, else how long to wait for the next token. */
export function spend(allowance: Allowance, now: number): { allowance: Allowance; seconds: number } {
  const elapsed = Math.max(0, now - allowance.at) / 1000;
  const tokens = Math.min(BURST, allowance.tokens + elapsed * PER_SECOND);
  if (tokens < 1) return { allowance: { tokens, at: now }, seconds: Math.ceil((1 - tokens) / PER_SECOND) };
  return { allowance: { tokens: tokens - 1, at: now }, seconds: 0 };
}
