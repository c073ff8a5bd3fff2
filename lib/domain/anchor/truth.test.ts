import { describe, expect, test } from "vitest";
import { moveSpan } from "./move";
import { positionMap } from "./position-map";
import { composedParagraphs } from "./testing/corpus";
import { Corrected, type Weight } from "./testing/edits";
import { chosenPassages, Truth } from "./testing/truth";

/** Composed texts, corrected in known ways: what became of every passage is known, and must be found. */

const long = Boolean(process.env.HEADNOTE_LONG);
const seeds = Array.from({ length: long ? 40 : 2 }, (_, at) => at + 1);
const cases: [weight: Weight, share: number, right: number, wrong: number][] = [
  ["light", 0.01, 99.9, 0.05],
  ["heavy", 0.01, 99.8, 0.2],
  ["heavy", 0.05, 98.5, 1.2],
];

describe.each(cases)("%s edits, %d for each word", (weight, share, right, wrong) => {
  test(`right ${right} %, wrong ${wrong} % at most`, { timeout: long ? 600_000 : 30_000 }, () => {
    const counts = { right: 0, wrong: 0, lost: 0 };
    for (const seed of seeds) {
      const paragraphs = composedParagraphs(long ? 20_000 : 8_000, seed);
      const corrected = new Corrected(paragraphs);
      corrected.pass(share, weight, seed);
      const oldText = paragraphs.join("\n");
      const truth = new Truth(oldText, corrected.text, corrected.origin);
      const map = positionMap(oldText, corrected.text);
      for (const span of chosenPassages(oldText, 2_000, seed)) counts[truth.judge(span, moveSpan(map, span).span)]++;
    }
    const total = seeds.length * 2_000;
    expect((100 * counts.right) / total).toBeGreaterThanOrEqual(right);
    expect((100 * counts.wrong) / total).toBeLessThanOrEqual(wrong);
  });
});
