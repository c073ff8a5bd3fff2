/** An item of a margin: where it would like to stand and how high it is, in pixels of the page. */
export interface MarginItem {
  wanted: number;
  height: number;
}

/**
 * Where the items of a margin stand so that none covers another, in their order, each as near to its passage as it can
 * be: one pass pushes them down. The held item (the one with the focus) keeps its place; those above it move up.
 * Returns the top of each item in pixels. `gap`: pixels between two items.
 */
export function placeInMargin(items: readonly MarginItem[], gap: number, held: number | null = null): number[] {
  const tops = items.map((item) => item.wanted);
  const from = held !== null && held >= 0 && held < items.length ? held : 0;
  for (let index = from + 1; index < items.length; index++) {
    tops[index] = Math.max(wanted(items, index), (tops[index - 1] ?? 0) + height(items, index - 1) + gap);
  }
  // Above the held item there is room upwards only: first down from the top, then up from the held one.
  for (let index = 1; index < from; index++) {
    tops[index] = Math.max(wanted(items, index), (tops[index - 1] ?? 0) + height(items, index - 1) + gap);
  }
  for (let index = from - 1; index >= 0; index--) {
    tops[index] = Math.min(tops[index] ?? 0, (tops[index + 1] ?? 0) - height(items, index) - gap);
  }
  return tops;
}

const wanted = (items: readonly MarginItem[], index: number): number => items[index]?.wanted ?? 0;
const height = (items: readonly MarginItem[], index: number): number => items[index]?.height ?? 0;
