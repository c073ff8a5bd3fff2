/** How alike two words are. */

export interface Letters {
  points: Uint32Array;
  start: number;
  end: number;
}

/** Letters of a word that are looked at: as many as there are bits in a number. */
const MOST = 31;

/**
 * Share of the longer word's letters that the two have in common, in order, 0 to 1: the longest common subsequence, by
 * the bits of Hyyrö (2004). Words that share neither their first nor their last letter are not looked at.
 */
export function similarity(a: Letters, b: Letters): number {
  const [long, short] = a.end - a.start >= b.end - b.start ? [a, b] : [b, a];
  const [most, least] = [long.end - long.start, short.end - short.start];
  if (least * 2 < most || most > MOST) return 0;
  if (a.points[a.start] !== b.points[b.start] && a.points[a.end - 1] !== b.points[b.end - 1]) return 0;
  let free = (2 ** least - 1) | 0;
  const whole = free;
  for (let at = long.start; at < long.end; at++) {
    let places = 0;
    for (let own = 0; own < least; own++) if (short.points[short.start + own] === long.points[at]) places |= 1 << own;
    const used = free & places;
    free = ((free + used) | (free - used)) & whole;
  }
  let common = least;
  for (let bits = free; bits !== 0; bits &= bits - 1) common--;
  return common / most;
}
