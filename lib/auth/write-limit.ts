/** The allowance of writes, kept in memory: a restart forgives, and each process counts for itself. */
import { type Allowance, fullAllowance, spend } from "../domain/person/write-allowance";

const MOST_PEOPLE = 10_000;
const allowances = new Map<string, Allowance>();

/** Counts one write of this person. Returns 0, or the seconds to wait before the next one is taken. */
export function writeDelay(userId: string, now = Date.now()): number {
  const { allowance, seconds } = spend(allowances.get(userId) ?? fullAllowance(now), now);
  allowances.delete(userId);
  allowances.set(userId, allowance);
  const oldest = allowances.size > MOST_PEOPLE ? allowances.keys().next().value : undefined;
  if (oldest !== undefined) allowances.delete(oldest);
  return seconds;
}

export const tooManyWrites = (seconds: number): string =>
  `Too many changes at once. Try again in ${seconds} ${seconds === 1 ? "second" : "seconds"}.`;
