import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bestEnd, bestPlace } from "./edit-distance";
import { type Quote, quoteIndex } from "./quote-index";
import { composedParagraphs } from "./testing/corpus";

const text =
  "The river froze on Monday, and we carried the grain over the bridge by night.\n" +
  "Ilya wrote “twice” to the district office. Nobody answered him in that year.\n" +
  "Item, I give to my servant Anna a winter coat and ten crowns.\n" +
  "Item, I give to my servant Piers a winter coat and ten crowns.\n" +
  "Item, I give to my servant Luke a winter coat and ten crowns.\n" +
  "It is ordered that every carter show the seal. The ice broke in March.\n" +
  "It is ordered that every carter show the seal. The ferry ran in April.\n" +
  "The ﬁrst ofﬁce of the cafe\u0301 was in 𐌰𐌱𐌲 street; הגענו אל הכפר בלילה.\n";

function found(quote: Quote) {
  const { status, span } = quoteIndex(text).find(quote);
  return { status, text: span && Array.from(text).slice(span.startAt, span.endAt).join("") };
}

describe("a quotation is found", () => {
  const cases: [name: string, quote: Quote, status: string, words: string][] = [
    ["word for word", { exact: "carried the grain over" }, "exact", "carried the grain over"],
    ["within words", { exact: "ried the gra" }, "exact", "ried the gra"],
    ["over a line end", { exact: "by night.\nIlya wrote" }, "exact", "by night.\nIlya wrote"],
    ["with a space for the line end", { exact: "by night. Ilya wrote" }, "changed", "by night.\nIlya wrote"],
    ["with plain quotes", { exact: 'wrote "twice" to' }, "changed", "wrote “twice” to"],
    ["without ligatures", { exact: "first office" }, "changed", "ﬁrst ofﬁce"],
    ["with composed accents", { exact: "the café was" }, "changed", "the cafe\u0301 was"],
    ["beyond the basic plane", { exact: "𐌰𐌱𐌲 street" }, "exact", "𐌰𐌱𐌲 street"],
    ["from right to left", { exact: "אל הכפר" }, "exact", "אל הכפר"],
    [
      "misread",
      { exact: "we carricd tbe grain over the bridqe by night" },
      "changed",
      "we carried the grain over the bridge by night",
    ],
    [
      "with words left out",
      { exact: "carried grain over the bridge", prefix: "Monday, and we ", suffix: " by night" },
      "changed",
      "carried the grain over the bridge",
    ],
    ["with spaces around it", { exact: " carried the grain " }, "exact", " carried the grain "],
    [
      "by the words before it",
      { exact: "every carter show the seal", prefix: "The ice broke in March.\nIt is ordered that " },
      "exact",
      "every carter show the seal",
    ],
    [
      "by the words after it",
      { exact: "a winter coat", suffix: " and ten crowns.\nItem, I give to my servant Luke" },
      "exact",
      "a winter coat",
    ],
    ["one short word by its context", { exact: "a", prefix: "servant Piers ", suffix: " winter coat" }, "exact", "a"],
    ["by its position only", { exact: "every carter show", position: 345 }, "exact", "every carter show"],
  ];
  test.each(cases)("%s", (_, quote, status, words) => {
    expect(found(quote)).toEqual({ status, text: words });
  });

  test("the one that is meant, of three alike", () => {
    const start = text.indexOf("a winter coat", text.indexOf("Piers"));
    const { span } = quoteIndex(text).find({
      exact: "a winter coat",
      prefix: "to my servant Piers ",
      suffix: " and ten",
    });
    expect(span?.startAt).toBe(start);
  });
});

describe("what is not certain is for a person to look at", () => {
  const cases: [name: string, quote: Quote][] = [
    ["nothing", { exact: "" }],
    ["spaces only", { exact: " \n\t " }],
    ["nothing seen", { exact: "\u200b\u00ad" }],
    ["words that are not there", { exact: "the emperor abdicated in favour of his brother" }],
    ["words that stand there twice", { exact: "every carter show the seal" }],
    [
      "one of three alike, with nothing to tell them apart",
      { exact: "a winter coat and ten crowns", prefix: "servant ", suffix: "." },
    ],
    [
      "a bequest that was taken out",
      { exact: "Item, I give to my servant Vera", suffix: " a winter coat and ten crowns.\n" },
    ],
    [
      "a formula from quite another place",
      { exact: "I give to my servant", prefix: "In the year of the plague ", suffix: " Bartholomew the green field" },
    ],
    ["a short word without context", { exact: "the" }],
    ["a very long text that is not there", { exact: "never seen before ".repeat(5000) }],
    ["a text longer than this one", { exact: text + text }],
  ];
  test.each(cases)("%s", (_, quote) => {
    expect(found(quote)).toEqual({ status: "needs-review", text: null });
  });
});

test("every quotation of a longer text with its context is found where it was, or left to a person", {
  timeout: 30_000,
}, () => {
  const corpus = composedParagraphs(3000, 4).join("\n");
  const index = quoteIndex(corpus);
  fc.assert(
    fc.property(fc.nat(corpus.length - 2), fc.integer({ min: 1, max: 300 }), (startAt, length) => {
      const endAt = Math.min(corpus.length, startAt + length);
      const exact = corpus.slice(startAt, endAt);
      fc.pre(exact.trim() !== "");
      const { status, span } = index.find({
        exact,
        prefix: corpus.slice(Math.max(0, startAt - 32), startAt),
        suffix: corpus.slice(endAt, endAt + 32),
      });
      if (status !== "needs-review") expect(span).toEqual({ startAt, endAt });
      if (length > 100) expect(status).toBe("exact");
    }),
    { numRuns: 300 },
  );
});

test("what is found stands in the text, whatever is asked", { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary" }),
      fc.string({ unit: "grapheme" }),
      fc.string(),
      (where, exact, context) => {
        const { status, span, score } = quoteIndex(where + exact + context).find({
          exact,
          prefix: where,
          suffix: context,
        });
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(span === null).toBe(status === "needs-review");
        const all = Array.from(where + exact + context);
        if (span && status === "exact") expect(all.slice(span.startAt, span.endAt).join("")).toBe(exact);
        if (span) expect(span.startAt >= 0 && span.endAt > span.startAt && span.endAt <= all.length).toBe(true);
      },
    ),
  );
});

describe("mistakes are counted as by the table", () => {
  /** Sellers (1980): the plain table. */
  function table(pattern: string, where: string): number {
    let row = Array.from({ length: pattern.length + 1 }, (_, at) => at);
    let best = pattern.length;
    for (const letter of where) {
      const next = [0];
      for (let at = 1; at <= pattern.length; at++)
        next.push(
          Math.min(
            (row[at] ?? 0) + 1,
            (next[at - 1] ?? 0) + 1,
            (row[at - 1] ?? 0) + (pattern[at - 1] === letter ? 0 : 1),
          ),
        );
      row = next;
      best = Math.min(best, row[pattern.length] ?? 0);
    }
    return best;
  }
  const chars = (letters: string) => Uint32Array.from(letters, (letter) => letter.codePointAt(0) ?? 0);
  const letters = (most: number) =>
    fc.array(fc.constantFrom("a", "b", "c"), { minLength: 1, maxLength: most }).map((all) => all.join(""));

  test("also over several blocks", () => {
    fc.assert(
      fc.property(letters(100), letters(120), (pattern, where) => {
        expect(bestEnd(chars(pattern), chars(where)).mistakes).toBe(table(pattern, where));
        const { start, end, mistakes } = bestPlace(chars(pattern), chars(where));
        expect(table(pattern, where.slice(start, end))).toBe(mistakes);
      }),
    );
  });
});
