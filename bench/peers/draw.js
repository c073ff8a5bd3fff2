// The peers in the page of `npm run bench -- draw`. `tools` measures: see scripts/bench/draw-page.ts.
import { createTextAnnotator } from "@recogito/text-annotator";
import { toRange as positionToRange } from "dom-anchor-text-position";
import { toRange as quoteToRange } from "dom-anchor-text-quote";

const annotation = ({ id, exact, start, end }) => ({
  id,
  bodies: [],
  target: { annotation: id, selector: [{ quote: exact, start, end }] },
});

/** Frames until something is lit; the annotator draws some time after it was told. */
async function lit(tools) {
  const shown = () =>
    [...(CSS.highlights?.values() ?? [])].some(({ size }) => size > 0) ||
    document.querySelector(".r6o-annotation, .r6o-span-highlight-layer > *") !== null;
  while (!shown()) await tools.painted(() => {});
}

/** Drawn as its makers do by default. */
export async function recogito(root, selectors, tools) {
  const before = tools.nodes();
  await tools.settled();
  const began = performance.now();
  const annotator = createTextAnnotator(root, {});
  annotator.setAnnotations(selectors.map(annotation));
  const open = performance.now() - began;
  await lit(tools);
  const first = performance.now() - began;
  const nodes = tools.nodes() - before;
  const [text] = selectors;
  const one = await tools.painted(() => annotator.addAnnotation(annotation({ ...text, id: "more" })));
  const standing = annotator.state.store.all().length - 1;
  return { open, standing, first, nodes, one, scroll: await tools.scrolling() };
}

function ranges(selectors, find) {
  const began = performance.now();
  const standing = selectors.filter((each) => {
    try {
      return find(each)?.toString() === each.exact;
    } catch {
      return false;
    }
  }).length;
  const none = { first: Number.NaN, nodes: 0, one: Number.NaN, scroll: Number.NaN };
  return { open: performance.now() - began, standing, ...none };
}

/** Those that only find ranges and draw nothing. */
export const domAnchorPosition = (root, selectors) =>
  ranges(selectors, ({ start, end }) => positionToRange(root, { start, end }));
export const domAnchorQuote = (root, selectors) =>
  ranges(selectors, ({ exact, prefix, suffix, start }) =>
    quoteToRange(root, { exact, prefix, suffix }, { hint: start }),
  );
