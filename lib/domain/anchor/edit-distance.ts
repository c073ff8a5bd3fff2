/**
 * Looking for a pattern with mistakes: how many letters must be changed, added or left out so that it stands somewhere
 * in a stretch of text. By the bit vectors of Myers (1999), in blocks as Hyyrö (2003) has them.
 */

const WORD = 32;

/** The best place of a pattern in a stretch: the fewest mistakes, and where it ends there (the first of equals). */
export function bestEnd(pattern: Uint32Array, text: Uint32Array): { mistakes: number; end: number } {
  const blocks = Math.ceil(pattern.length / WORD);
  const masks = masksOf(pattern, blocks);
  const none = new Int32Array(blocks);
  const plus = new Int32Array(blocks).fill(-1);
  const minus = new Int32Array(blocks);
  const lastBit = 1 << ((pattern.length - 1) % WORD);
  let mistakes = pattern.length;
  let best = { mistakes, end: 0 };
  for (let at = 0; at < text.length; at++) {
    const mask = masks.get(text[at] ?? 0) ?? none;
    let carry = 0; // what comes in from the block above: -1, 0 or 1; a pattern may begin anywhere, so 0 at first
    for (let block = 0; block < blocks; block++) {
      const [vp, vn] = [plus[block] ?? 0, minus[block] ?? 0];
      let equal = mask[block] ?? 0;
      const vertical = equal | vn;
      if (carry < 0) equal |= 1;
      const diagonal = (((equal & vp) + vp) ^ vp) | equal;
      let hp = vn | ~(diagonal | vp);
      let hn = vp & diagonal;
      const bit = block === blocks - 1 ? lastBit : 1 << (WORD - 1);
      const out = (hp & bit) !== 0 ? 1 : (hn & bit) !== 0 ? -1 : 0;
      hp = (hp << 1) | (carry > 0 ? 1 : 0);
      hn = (hn << 1) | (carry < 0 ? 1 : 0);
      plus[block] = hn | ~(vertical | hp);
      minus[block] = hp & vertical;
      carry = out;
    }
    mistakes += carry;
    if (mistakes < best.mistakes) best = { mistakes, end: at + 1 };
  }
  return best;
}

/** For each letter of the pattern: at which of its places it stands. */
function masksOf(pattern: Uint32Array, blocks: number): Map<number, Int32Array> {
  const masks = new Map<number, Int32Array>();
  for (const [at, letter] of pattern.entries()) {
    const mask = masks.get(letter) ?? new Int32Array(blocks);
    const block = Math.floor(at / WORD);
    mask[block] = (mask[block] ?? 0) | (1 << (at % WORD));
    masks.set(letter, mask);
  }
  return masks;
}

/** The best place of a pattern in a stretch with its beginning, found from the end backwards. */
export function bestPlace(pattern: Uint32Array, text: Uint32Array): { mistakes: number; start: number; end: number } {
  const { mistakes, end } = bestEnd(pattern, text);
  const back = text.slice(Math.max(0, end - pattern.length - mistakes), end).reverse();
  const { end: length } = bestEnd(pattern.slice().reverse(), back);
  return { mistakes, start: end - length, end };
}

/** How alike two stretches are that end (or, turned round, begin) at one place, 0 to 1; 1 when there is nothing to ask. */
export function agreement(pattern: Uint32Array, text: Uint32Array): number {
  if (pattern.length === 0) return 1;
  return Math.max(0, 1 - bestEnd(pattern, text).mistakes / pattern.length);
}
