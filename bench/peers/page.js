// The peers in the page of a bench, asked for passages of the text of #text. Bundled by scripts/bench/peers.ts.
import { createTextQuoteSelectorMatcher } from "@apache-annotator/dom";
import { createTextAnnotator } from "@recogito/text-annotator";
import { toRange as positionToRange } from "dom-anchor-text-position";
import { toRange as quoteToRange } from "dom-anchor-text-quote";

const root = () => document.getElementById("text");

/** Where a range stands in the text, in UTF-16 units. */
function spanOf(range) {
  if (!range) return null;
  const before = document.createRange();
  before.selectNodeContents(root());
  before.setEnd(range.startContainer, range.startOffset);
  const startAt = before.toString().length;
  const endAt = startAt + range.toString().length;
  return endAt > startAt ? { startAt, endAt } : null;
}

async function first(matches) {
  for await (const match of matches) return match;
  return null;
}

/** Each peer as it is meant to be used: with context, and with the old position as a hint where it takes one. */
const ways = {
  "dom-anchor-text-quote": (selectors) =>
    selectors.map(({ exact, prefix, suffix, start }) =>
      quoteToRange(root(), { exact, prefix, suffix }, { hint: start }),
    ),
  "dom-anchor-text-position": (selectors) => selectors.map(({ start, end }) => positionToRange(root(), { start, end })),
  "@apache-annotator/dom": async (selectors) => {
    const ranges = [];
    for (const { exact, prefix, suffix } of selectors) {
      const selector = { type: "TextQuoteSelector", exact, prefix, suffix };
      ranges.push(await first(createTextQuoteSelectorMatcher(selector)(root())));
    }
    return ranges;
  },
  "@recogito/text-annotator": (selectors) => {
    const annotator = createTextAnnotator(root(), {});
    annotator.setAnnotations(
      selectors.map(({ exact, start, end }, index) => ({
        id: `a${index}`,
        bodies: [],
        target: { annotation: `a${index}`, selector: [{ quote: exact, start, end }] },
      })),
    );
    const byId = new Map(annotator.state.store.all().map((each) => [each.id, each]));
    return selectors.map((_, index) => byId.get(`a${index}`)?.target.selector[0]?.range ?? null);
  },
};

/** Asks one peer; the time is its own, without looking where its ranges are. Milliseconds. */
export async function ask(name, selectors) {
  const began = performance.now();
  const ranges = await ways[name](selectors);
  const time = performance.now() - began;
  return { time, found: ranges.map(spanOf) };
}
