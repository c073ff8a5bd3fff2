/**
 * How long to wait after failed attempts at a secret: a password, a join code, a one-time link. Only failures count. The
 * wait grows for one account tried from one network address, so that guessing becomes hopeless while the owner, at any
 * other address, notices nothing. A whole class shares the campus address, so an address alone is stopped only at a
 * number that no class reaches. Nothing is ever locked: each wait ends by itself.
 */

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Failures for one account and address are remembered this long (ms). */
export const ACCOUNT_WINDOW = 60 * MINUTE;
/** Mistyping is human: so many failures are free. */
export const FREE_FAILURES = 4;
/** The wait doubles from one second up to this (ms). */
export const LONGEST_WAIT = 5 * MINUTE;
/** An address alone: so many failures within the window, whatever the accounts. */
export const ADDRESS_FAILURES = 100;
export const ADDRESS_WINDOW = 15 * MINUTE;

/** The wait (ms) that follows the n-th failure for one account and address: 0 for the first four, then 1 s, 2 s, 4 s … 5 min. */
export function waitAfter(failures: number): number {
  if (failures <= FREE_FAILURES) return 0;
  return Math.min(LONGEST_WAIT, SECOND * 2 ** Math.min(30, failures - FREE_FAILURES - 1));
}

/** Failed attempts so far; each array holds instants (ms of the epoch) in any order. */
export interface Failures {
  /** For this account (or this join code, this link) from this address. */
  account: readonly number[];
  /** From this address, at any account. */
  address: readonly number[];
}

function accountWait(failures: readonly number[], now: number): number {
  const recent = failures.filter((at) => at > now - ACCOUNT_WINDOW);
  return recent.length === 0 ? 0 : Math.max(...recent) + waitAfter(recent.length) - now;
}

function addressWait(failures: readonly number[], now: number): number {
  const recent = failures.filter((at) => at > now - ADDRESS_WINDOW).sort((a, b) => b - a);
  const hundredth = recent[ADDRESS_FAILURES - 1];
  return hundredth === undefined ? 0 : hundredth + ADDRESS_WINDOW - now;
}

/** Whole seconds until the next attempt is taken at `now` (ms); 0 when it is taken now. */
export function secondsToWait(failures: Failures, now: number): number {
  const wait = Math.max(accountWait(failures.account, now), addressWait(failures.address, now));
  return wait <= 0 ? 0 : Math.ceil(wait / SECOND);
}

/** What is said to someone who has to wait. */
export function waitSentence(seconds: number): string {
  if (seconds >= 120) return `Too many failed attempts. Try again in ${Math.ceil(seconds / 60)} minutes.`;
  return `Too many failed attempts. Try again in ${seconds} ${seconds === 1 ? "second" : "seconds"}.`;
}
