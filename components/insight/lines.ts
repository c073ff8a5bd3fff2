/** Where the lines of a chart run: places of points, and of the words at their ends, which must not cover each other. */

export interface Frame {
  width: number;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The place along the chart of entry `index` of `count`; one alone stands at the left. */
export const along = ({ left, right }: Frame, index: number, count: number): number =>
  count < 2 ? left : left + ((right - left) * index) / (count - 1);

/** The height of a share from 0 to 1. */
export const heightOf = ({ top, bottom }: Frame, share: number): number => bottom - (bottom - top) * share;

/** The unbroken runs of a line: a gap where nothing was looked for is not bridged. */
export function runs(frame: Frame, values: readonly (number | null)[]): string[] {
  const found: string[] = [];
  let run: string[] = [];
  const end = () => {
    if (run.length > 1) found.push(`M${run.join("L")}`);
    run = [];
  };
  values.forEach((value, index) => {
    if (value === null) end();
    else run.push(`${along(frame, index, values.length).toFixed(1)} ${heightOf(frame, value).toFixed(1)}`);
  });
  end();
  return found;
}

/** Pushes words apart that would stand closer than `least`; they keep their order and stay above `bottom`. */
export function spread(heights: readonly number[], least: number, bottom: number): number[] {
  const order = heights.map((at, index) => ({ at, index })).toSorted((a, b) => a.at - b.at || a.index - b.index);
  const placed: number[] = [];
  for (const { at } of order) placed.push(Math.max(at, (placed.at(-1) ?? Number.NEGATIVE_INFINITY) + least));
  for (let each = placed.length - 1, most = bottom; each >= 0; each--, most -= least) {
    placed[each] = Math.min(placed[each] ?? most, most);
  }
  const result = heights.map(() => 0);
  order.forEach(({ index }, rank) => {
    result[index] = placed[rank] ?? 0;
  });
  return result;
}

/**
 * How far aside the point of each line stands at one entry, so that lines of the same height are all seen: `step` units
 * from one to the next, about the place itself.
 */
export function aside(values: readonly (number | null)[], step: number): number[] {
  return values.map((value, index) => {
    if (value === null) return 0;
    const same = values.flatMap((each, at) => (each === value ? at : []));
    return (same.indexOf(index) - (same.length - 1) / 2) * step;
  });
}

/** Every how many-th of `count` entries is named, so that `most` names stand at the most. */
export const namedEvery = (count: number, most: number): number => Math.max(1, Math.ceil(count / most));
