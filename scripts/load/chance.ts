/** Chance that can be repeated: the same seed gives the same class, turn by turn. */
export interface Chance {
  /** A whole number from 0 to below `limit`. */
  below: (limit: number) => number;
  /** Milliseconds between two bounds. */
  between: (least: number, most: number) => number;
  /** True so many times in a hundred. */
  inHundred: (times: number) => boolean;
  /** One of a list; undefined of an empty one. */
  pick: <T>(list: readonly T[]) => T | undefined;
}

/** Draws from a linear congruential generator with the numbers of Numerical Recipes; its low bits are not used. */
export function chance(seed: number): Chance {
  let state = Math.imul(seed + 1, 2_654_435_761) >>> 0;
  const share = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(share() * limit);
  return {
    below,
    between: (least, most) => least + share() * (most - least),
    inHundred: (times) => share() * 100 < times,
    pick: (list) => list[below(list.length)],
  };
}
