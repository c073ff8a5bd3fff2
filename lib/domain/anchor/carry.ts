/**
 * Carrying a passage through the corrections of a document, revision by revision. Each correction has one map of its
 * text; positions compose. What is found again is described in the newest text; what was taken out is an orphan and is
 * never pinned to words that only look like it.
 */
import type { DocumentContent, Flow } from "../document/model";
import { flowBlocks } from "../document/text";
import { FlowIndex } from "./flow-index";
import { type MovedSpan, moveTargets } from "./move-targets";
import type { Passage, Span } from "./passage";

/**
 * Carries passages from the first of these texts to the last. `contents`: the revisions of one document in order, the
 * one a passage was read in first, all between, and the newest. The maps are made once and asked for every passage.
 */
export function carrier(contents: readonly DocumentContent[]): (span: Span) => MovedSpan {
  const [first, ...later] = contents;
  if (!first) throw new Error("a passage stands in a text");
  const steps = later.map((content, index) => moveTargets(contents[index] ?? first, content));
  const stands = describer(first);
  return (span) => {
    const passage = stands(span);
    let carried: MovedSpan = { status: passage ? "exact" : "orphaned", survival: passage ? 1 : 0, passage };
    for (const step of steps) {
      if (!carried.passage) break;
      const next = step(carried.passage);
      carried = {
        status: graver(carried.status, next.status),
        survival: carried.survival * next.survival,
        passage: next.passage,
      };
    }
    // Words that were changed and changed back are the words they were.
    if (carried.status === "changed" && carried.passage && passage?.exact === carried.passage.exact)
      return { ...carried, status: carried.passage.startAt === passage.startAt ? "exact" : "moved" };
    return carried;
  };
}

/** Describes many passages of one text: each of its flows is laid out once. */
function describer(content: DocumentContent): (span: Span) => Passage | null {
  const flows = new Map<Flow, FlowIndex>();
  return (span) => {
    const index = flows.get(span.flow) ?? new FlowIndex(span.flow, flowBlocks(content, span.flow));
    flows.set(span.flow, index);
    const linear = index.linear(span);
    return linear && index.passage(linear);
  };
}

type Moved = MovedSpan["status"];

const order: readonly Moved[] = ["exact", "moved", "changed", "orphaned"];

/** The graver of two. */
const graver = (a: Moved, b: Moved): Moved => (order.indexOf(a) > order.indexOf(b) ? a : b);
