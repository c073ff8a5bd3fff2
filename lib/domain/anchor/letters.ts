/** From matched words to matched characters: what stands in the words and between them. */
import type { Comparison } from "./alignment";
import { LetterMap } from "./letter-map";

/**
 * The characters of a comparison. Between two words that stand together in both texts, all that is between is compared;
 * where they were parted, each keeps the marks that belong to it.
 */
export function mappedLetters(c: Comparison): LetterMap {
  const map = new LetterMap(c.oldText.points, c.freshText.points);
  const { old, fresh, to } = c;
  let last = -1;
  let lastTwin = -1;
  for (let word = 0; word <= old.count; word++) {
    const twin = word === old.count ? fresh.count : (to[word] ?? -1);
    if (twin < 0) continue;
    if (word === last + 1 && twin === lastTwin + 1 && word < old.count && word > 0) {
      const [before, freshBefore] = [old.ends[last] ?? 0, fresh.ends[lastTwin] ?? 0];
      map.marks(before, old.starts[word] ?? 0, freshBefore, fresh.starts[twin] ?? 0);
      map.word(old.starts[word] ?? 0, old.ends[word] ?? 0, fresh.starts[twin] ?? 0, fresh.ends[twin] ?? 0);
      [last, lastTwin] = [word, twin];
      continue;
    }
    const between: Between = { first: last + 1, end: word, freshFirst: lastTwin + 1, freshEnd: twin };
    if (nextMatched(c, lastTwin) === twin) mapBetween(c, map, between);
    else {
      const [a, b] = [leading(c, between), leadingFresh(c, lastTwin + 1)];
      map.closers(a.start, a.end, b.start, b.end);
      const [d, e] = [trailing(c, between), trailingFresh(c, twin)];
      map.openers(d.start, d.end, e.start, e.end);
      mapCorrected(c, map, between, 0, fresh.count);
    }
    if (word < old.count)
      map.word(old.starts[word] ?? 0, old.ends[word] ?? 0, fresh.starts[twin] ?? 0, fresh.ends[twin] ?? 0);
    [last, lastTwin] = [word, twin];
  }
  return map;
}

/** Words without a match between two that have one: `[first, end)`, in both texts. */
interface Between {
  first: number;
  end: number;
  freshFirst: number;
  freshEnd: number;
}

/** The next matched word of the new text after one; the number of words when there is none. */
function nextMatched(c: Comparison, after: number): number {
  let next = after + 1;
  while (next < c.fresh.count && c.from[next] === -1) next++;
  return next;
}

interface Stretch {
  start: number;
  end: number;
}

const startOf = (c: Comparison, word: number): number => c.old.starts[word] ?? c.oldText.points.length;
const endOf = (c: Comparison, word: number): number => (word < 0 ? 0 : (c.old.ends[word] ?? 0));
const freshStartOf = (c: Comparison, word: number): number => c.fresh.starts[word] ?? c.freshText.points.length;
const freshEndOf = (c: Comparison, word: number): number => (word < 0 ? 0 : (c.fresh.ends[word] ?? 0));

/** What stands between the matched word before and the first word after it; and between the last and the next matched. */
const leading = (c: Comparison, { first }: Between): Stretch => ({
  start: endOf(c, first - 1),
  end: startOf(c, first),
});
const trailing = (c: Comparison, { end }: Between): Stretch => ({ start: endOf(c, end - 1), end: startOf(c, end) });
const leadingFresh = (c: Comparison, first: number): Stretch => ({
  start: freshEndOf(c, first - 1),
  end: freshStartOf(c, first),
});
const trailingFresh = (c: Comparison, end: number): Stretch => ({
  start: freshEndOf(c, end - 1),
  end: freshStartOf(c, end),
});

function mapBetween(c: Comparison, map: LetterMap, between: Between): void {
  const [words, freshWords] = [between.end - between.first, between.freshEnd - between.freshFirst];
  const [before, after] = [leading(c, between), trailing(c, between)];
  const [freshBefore, freshAfter] = [leadingFresh(c, between.freshFirst), trailingFresh(c, between.freshEnd)];
  if (words === 0 && freshWords === 0) {
    map.marks(before.start, before.end, freshBefore.start, freshBefore.end);
    return;
  }
  if (words === 0 || freshWords === 0) {
    // Words were added or taken out: the marks that are there only once belong to either end.
    if (map.equalMarks(before.start, before.end, freshBefore.start, freshBefore.end)) return;
    if (
      !map.sameClosers(before.start, before.end, freshBefore.start, freshBefore.end) &&
      map.equalMarks(after.start, after.end, freshAfter.start, freshAfter.end)
    )
      return;
  }
  map.closers(before.start, before.end, freshBefore.start, freshBefore.end);
  map.openers(after.start, after.end, freshAfter.start, freshAfter.end);
  if (words > 0 && freshWords > 0) mapReplaced(c, map, between);
}

/** Words that were replaced: letters of those that were only corrected, also when they were joined or parted. */
function mapReplaced(c: Comparison, map: LetterMap, between: Between): void {
  const [words, freshWords] = [between.end - between.first, between.freshEnd - between.freshFirst];
  const whole = {
    start: startOf(c, between.first),
    end: endOf(c, between.end - 1),
    freshStart: freshStartOf(c, between.freshFirst),
    freshEnd: freshEndOf(c, between.freshEnd - 1),
  };
  const isOne = words === 1 && freshWords === 1;
  if ((isOne || words !== freshWords) && map.corrected(whole, isOne)) return;
  mapCorrected(c, map, between, between.freshFirst, between.freshEnd);
}

/** Words that were corrected within to a free word between `freshFirst` and `freshEnd`. */
function mapCorrected(
  c: Comparison,
  map: LetterMap,
  { first, end }: Between,
  freshFirst: number,
  freshEnd: number,
): void {
  let last = -2;
  for (let word = first; word < end; word++) {
    const twin = c.replaced[word] ?? -1;
    if (twin < freshFirst || twin >= freshEnd || c.from[twin] !== -1) continue;
    map.corrected(
      {
        start: startOf(c, word),
        end: endOf(c, word),
        freshStart: freshStartOf(c, twin),
        freshEnd: freshEndOf(c, twin),
      },
      true,
    );
    if (last === word - 1 && c.replaced[last] === twin - 1)
      map.marks(endOf(c, last), startOf(c, word), freshEndOf(c, twin - 1), freshStartOf(c, twin));
    last = word;
  }
}
