/**
 * In what order a grader meets the submissions. Shuffled, so that nobody is always marked first or after the best; each
 * grader in an order of their own, and always the same one: also after a reload, and when somebody submits late, who
 * takes a place among the others without moving them.
 */

/**
 * A number from 0 to 2^32 - 1 that looks as if chance had drawn it, always the same for the same words (FNV-1a over
 * UTF-16 units, then mixed as MurmurHash3 does at its end). Chance for a queue, not for secrets.
 */
export function drawn(words: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * Ids in the order of one grader. `seed` names grader, assignment and question; it must hold nothing by which a reader
 * of a pseudonymous queue could learn who is who.
 */
export function queueOrder(ids: readonly string[], seed: string): string[] {
  const order = (a: string | number, b: string | number) => (a < b ? -1 : a > b ? 1 : 0);
  return [...new Set(ids)]
    .map((id) => ({ id, place: drawn(`${seed}\n${id}`) }))
    .toSorted((a, b) => order(a.place, b.place) || order(a.id, b.id))
    .map(({ id }) => id);
}
