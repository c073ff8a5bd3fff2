/** The four shades in which heat is drawn. Each says its number beside it; the shade only repeats it. */
import type { HeatRun } from "./runs";

/** 0 is no shade. */
export type Shade = 0 | 1 | 2 | 3 | 4;

/** From how many readers each of the four shades stands; rising. */
export type ShadeBounds = readonly [number, number, number, number];

/** Parts of the most that a shade begins with. */
const parts = [0, 0.2, 0.4, 0.7] as const;

/** The bounds for a text of which the most marked passage has `most` readers, told from `fewest` on. */
export function shadeBounds(most: number, fewest: number): ShadeBounds {
  const bound = (part: number, above: number) => Math.max(above, Math.ceil(most * part));
  const first = bound(parts[0], fewest);
  const second = bound(parts[1], first + 1);
  const third = bound(parts[2], second + 1);
  return [first, second, third, bound(parts[3], third + 1)];
}

/** The shade for a number of readers. */
export function shadeOf(readers: number, bounds: ShadeBounds): Shade {
  if (readers >= bounds[3]) return 4;
  if (readers >= bounds[2]) return 3;
  if (readers >= bounds[1]) return 2;
  return readers >= bounds[0] ? 1 : 0;
}

/** A stretch of one shade, with the most readers of any word in it. */
export interface ShadedRun extends HeatRun {
  shade: Exclude<Shade, 0>;
}

/** Runs as they are drawn: those of one shade that touch are one, and those too small to be told are none. */
export function shaded(runs: readonly HeatRun[], bounds: ShadeBounds): ShadedRun[] {
  const drawn: ShadedRun[] = [];
  for (const run of runs) {
    const shade = shadeOf(run.readers, bounds);
    if (shade === 0) continue;
    const last = drawn.at(-1);
    if (last?.endAt === run.startAt && last.shade === shade) {
      last.endAt = run.endAt;
      last.readers = Math.max(last.readers, run.readers);
    } else drawn.push({ ...run, shade });
  }
  return drawn;
}
