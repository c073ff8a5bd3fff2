/**
 * Two texts of a room side by side, as a reader asks for them in the address: `?beside=1&beside=3` (their places among
 * the texts, from 1), so that the view can be linked to. Both are chosen by number: titles may be long, and change.
 */

/** The two texts that are asked for, from 0; null when the address asks for none, for one twice, or for one that is not there. */
export function textsBeside(asked: string | readonly string[] | undefined, count: number): [number, number] | null {
  const [first, second, more] = Array.isArray(asked) ? asked : [];
  const numbers = [first, second].map((each) => (/^[1-9]\d?$/.test(each ?? "") ? Number(each) : 0));
  const [left, right] = numbers;
  if (!left || !right || more !== undefined || left === right || left > count || right > count) return null;
  return [left - 1, right - 1];
}

/** The query that asks for two texts, given from 0. */
export const besideQuery = (left: number, right: number): string => `?beside=${left + 1}&beside=${right + 1}`;
