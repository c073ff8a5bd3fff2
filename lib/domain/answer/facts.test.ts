import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Counting,
  counting,
  mergedFacts,
  noFacts,
  type PagesOfFacts,
  totalFacts,
  type WritingEvent,
  withSentFacts,
  writingFacts,
} from "./facts";
import { sayFacts, whoSeesFacts } from "./facts-said";
import { pastedKnown } from "./pasted-known";

const minute = 60_000;
const begun: Counting = { counted: noFacts, lastAt: null };
const typed = (characters: number): WritingEvent => ({ kind: "typed", characters });

test.each<[string, [number, WritingEvent][], Partial<typeof noFacts>]>([
  ["one key", [[0, typed(1)]], { typed: 1, activeMs: 0, sittings: 1 }],
  [
    "a pause of two minutes counts",
    [
      [0, typed(1)],
      [2 * minute, typed(1)],
    ],
    { activeMs: 2 * minute, sittings: 1 },
  ],
  [
    "a longer one does not",
    [
      [0, typed(1)],
      [2 * minute + 1, typed(1)],
    ],
    { activeMs: 0, sittings: 1 },
  ],
  [
    "after half an hour a new sitting begins",
    [
      [0, typed(1)],
      [31 * minute, typed(1)],
    ],
    { activeMs: 0, sittings: 2 },
  ],
  [
    "a clock set back adds nothing",
    [
      [9 * minute, typed(1)],
      [0, typed(1)],
    ],
    { activeMs: 0, sittings: 1, typed: 2 },
  ],
  [
    "pasted words, some of them known",
    [[0, { kind: "pasted", characters: 40, known: 30 }]],
    { typed: 0, pasted: 40, pastedKnown: 30 },
  ],
])("%s", (_, events, facts) => {
  const end = events.reduce((now, [at, event]) => counting(now, event, at), begun);
  expect(end.counted).toMatchObject(facts);
});

const event = fc.oneof(
  fc.record({ kind: fc.constant("typed" as const), characters: fc.integer({ min: -5, max: 500 }) }),
  fc.record({
    kind: fc.constant("pasted" as const),
    characters: fc.integer({ min: -5, max: 500 }),
    known: fc.integer({ min: -5, max: 900 }),
  }),
);
const written = fc.array(fc.tuple(event, fc.integer({ min: -10 * minute, max: 90 * minute })), { maxLength: 12 });

test("counts are never negative, never go down, and no more is known than was pasted, whatever the clock says", () => {
  fc.assert(
    fc.property(written, (events) => {
      let [now, at] = [begun, 0];
      for (const [what, later] of events) {
        at += later;
        const next = counting(now, what, at);
        expect(writingFacts.safeParse(next.counted).success).toBe(true);
        // Counting up is what lets the larger counts of a page stand.
        expect(mergedFacts({ page: now.counted }, { page: next.counted })).toEqual({ page: next.counted });
        now = next;
      }
    }),
  );
});

const counted = written.map((events) => {
  let [now, at] = [begun, 0];
  for (const [what, later] of events) {
    at += later;
    now = counting(now, what, at);
  }
  return now.counted;
});
const pages: fc.Arbitrary<PagesOfFacts> = fc.dictionary(fc.constantFrom("a", "b", "c", "d"), counted);

test("merging does not depend on order or on how often a save arrives", () => {
  fc.assert(
    fc.property(pages, pages, pages, (a, b, c) => {
      expect(mergedFacts(a, b)).toEqual(mergedFacts(b, a));
      expect(mergedFacts(mergedFacts(a, b), c)).toEqual(mergedFacts(a, mergedFacts(b, c)));
      expect(mergedFacts(mergedFacts(a, b), b)).toEqual(mergedFacts(a, b));
    }),
  );
});

test("two tabs add up", () => {
  const one = { ...noFacts, typed: 10, sittings: 1 };
  const both = withSentFacts(withSentFacts({}, { page: "a", counted: one }), { page: "b", counted: one });
  expect(totalFacts(both)).toEqual({ ...noFacts, typed: 20, sittings: 2 });
});

test("two hundred pages are counted, one more is not; those that are known go on", () => {
  const full = Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`page-${at}`, noFacts]));
  const more = { ...noFacts, typed: 1 };
  expect(withSentFacts(full, { page: "another", counted: more })).toBe(full);
  expect(totalFacts(withSentFacts(full, { page: "page-7", counted: more }))).toEqual(more);
});

const source = "Without union our independence and liberty would never have been achieved.";
test.each<[string, string, number]>([
  ["nothing known", "Some other words that nobody has written", 0],
  ["all of it", "our independence and liberty would never", 40],
  ["other quotation marks and blanks", "“our  independence and liberty”", 31],
  ["the known run within other words", "he says our independence and liberty, rightly", 28],
  ["three words, when they are all", "independence and liberty", 24],
  ["three words among others", "so independence and liberty go", 0],
  ["nothing pasted", "", 0],
])("pasted: %s", (_, pasted, known) => {
  expect(pastedKnown(pasted, ["Another text.", source])).toBe(known);
});

test("no more is known than was pasted, and a text is known in itself", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("a", "b", "c", "d", "e.", "“f”", "👩‍🏫"), { maxLength: 30 }), (words) => {
      const pasted = words.join(" ");
      const length = [...pasted].length;
      expect(pastedKnown(pasted, ["a b c d e f a b"])).toBeLessThanOrEqual(length);
      if (words.some((word) => /\w/u.test(word))) expect(pastedKnown(pasted, [pasted])).toBe(length);
    }),
  );
});

test.each<[string, Partial<typeof noFacts>, boolean, string[]]>([
  ["nothing", {}, true, []],
  [
    "typed only",
    { typed: 1, sittings: 1, activeMs: 20_000 },
    true,
    [
      "1 character typed.",
      "Nothing pasted.",
      "Less than a minute of writing in 1 sitting; pauses of more than two minutes are left out.",
    ],
  ],
  [
    "told to those who teach",
    { typed: 1204, pasted: 310, pastedKnown: 250, sittings: 3, activeMs: 61 * minute },
    false,
    [
      "1,204 characters typed.",
      "310 characters pasted; 250 of them stand in the assigned texts or the student’s notes, or were moved within the page.",
      "1 hour 1 minute of writing in 3 sittings; pauses of more than two minutes are left out.",
    ],
  ],
])("said: %s", (_, facts, own, sentences) => {
  expect(sayFacts({ ...noFacts, ...facts }, own)).toEqual(sentences);
});

test("who sees the facts is said either way", () => {
  expect(whoSeesFacts(false)).toBe("Only you see this. It is not submitted.");
  expect(whoSeesFacts(true)).toContain("Those who teach this course see it");
});
