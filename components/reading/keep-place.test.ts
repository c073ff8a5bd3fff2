import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepPlace, type Place } from "./keep-place";

const at = (blockId: string): Place => ({ revisionId: "letter", blockId });

/** A reader at a paragraph, and which paragraphs the server is told. */
function reader(last: Place | null = null) {
  const [told, left]: [string[], string[]] = [[], []];
  let here: Place | null = at("b1");
  const keeping = keepPlace({
    last,
    inView: () => here,
    send: ({ blockId }) => told.push(blockId),
    elsewhere: () => left.push(here?.blockId ?? ""),
  });
  const scroll = (blockId: string | null) => {
    here = blockId === null ? null : at(blockId);
    keeping.scrolled();
  };
  return { ...keeping, scroll, told, left };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("a place counts when the reader rests there", () => {
  const { scroll, told, left } = reader();
  for (const block of ["b2", "b3", "b4"]) {
    scroll(block);
    vi.advanceTimersByTime(1000);
  }
  expect(told).toEqual([]);
  vi.advanceTimersByTime(3000);
  expect(told).toEqual(["b4"]);
  expect(left).toEqual(["b4"]);
});

test("whoever reads on without a pause longer than that is told of seldom, and always where they are", () => {
  const { scroll, told } = reader();
  for (let block = 0; block < 12; block++) {
    scroll(`b${block}`);
    vi.advanceTimersByTime(5000);
  }
  expect(told).toEqual(["b0", "b2", "b5", "b8"]);
});

test("who leaves for another page is remembered where they rested last", () => {
  const { scroll, leave, told } = reader();
  scroll("b2");
  vi.advanceTimersByTime(4000);
  scroll("b7");
  vi.advanceTimersByTime(4000);
  expect(told).toEqual(["b2"]);
  scroll(null);
  leave();
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual(["b2", "b7"]);
});

test("a window that is hidden is remembered at once, but not where nobody has read", () => {
  const [reading, opened] = [reader(), reader()];
  reading.scroll("b5");
  reading.hidden();
  opened.hidden();
  vi.advanceTimersByTime(60_000);
  expect(reading.told).toEqual(["b5"]);
  expect(opened.told).toEqual([]);
});

test("where the reader was last is not told again", () => {
  const { scroll, hidden, leave, told, left } = reader(at("b5"));
  scroll("b5");
  vi.advanceTimersByTime(60_000);
  hidden();
  leave();
  expect(told).toEqual([]);
  expect(left).toEqual([]);
});
