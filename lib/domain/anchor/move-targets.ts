/** Moving passages of a document with a correction: every flow has a map of its own. */
import type { DocumentContent, Flow } from "../document/model";
import { flowBlocks } from "../document/text";
import { FlowIndex } from "./flow-index";
import { type MoveStatus, moveSpan } from "./move";
import type { Passage, Span } from "./passage";
import { type PositionMap, positionMap } from "./position-map";

/** A passage after a correction, described in the new text; null when it was taken out. */
export interface MovedSpan {
  status: MoveStatus;
  survival: number;
  passage: Passage | null;
}

const orphan: MovedSpan = { status: "orphaned", survival: 0, passage: null };

/**
 * Moves passages of one state of a document to the next. Maps are made when a passage first asks for its flow, and kept:
 * ask for all passages of a correction.
 */
export function moveTargets(oldContent: DocumentContent, newContent: DocumentContent): (span: Span) => MovedSpan {
  const made = new Map<Flow, { old: FlowIndex; fresh: FlowIndex; map: PositionMap }>();
  const flow = (name: Flow) => {
    const known = made.get(name);
    if (known) return known;
    const old = new FlowIndex(name, flowBlocks(oldContent, name));
    const fresh = new FlowIndex(name, flowBlocks(newContent, name));
    const own = { old, fresh, map: positionMap(old.source.text, fresh.source.text) };
    made.set(name, own);
    return own;
  };
  return (span) => {
    const { old, fresh, map } = flow(span.flow);
    const linear = old.linear(span);
    const moved = linear && moveSpan(map, linear);
    if (!moved?.span) return orphan;
    return { status: moved.status, survival: moved.survival, passage: fresh.passage(moved.span) };
  };
}
