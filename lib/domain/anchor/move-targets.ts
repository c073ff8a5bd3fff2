/**
 * Moving passages of a document with a correction: every flow has a map of its own, so that a note never becomes its
 * neighbour. What is not found in its flow is looked for in the others: a note may have got another id, or have been
 * taken into the text.
 */
import type { DocumentContent, Flow } from "../document/model";
import { flowBlocks } from "../document/text";
import { FlowIndex } from "./flow-index";
import { type Moved, type MoveStatus, moveSpan } from "./move";
import { contextLength, type LinearSpan, type Passage, type Span } from "./passage";
import { pointSlice } from "./points";
import { type PositionMap, positionMap } from "./position-map";

/** A passage after a correction, described in the new text; null when it was taken out. */
export interface MovedSpan {
  status: MoveStatus;
  /** Share of its characters that stand in the passage, 0 to 1. */
  survival: number;
  passage: Passage | null;
}

const orphan: MovedSpan = { status: "orphaned", survival: 0, passage: null };

/** From here on a passage has stayed in its flow; and it must be so much of it that is found in another. */
const STAYED = 0.5;

/**
 * Moves passages of one state of a document to the next. `exact`: the same words at the same place of the same block;
 * `moved`: the same words elsewhere. Maps are made when a passage first asks for its flow, and kept: use one for all
 * passages of a correction. A span that does not stand in the old text is an orphan.
 */
export function moveTargets(oldContent: DocumentContent, newContent: DocumentContent): (span: Span) => MovedSpan {
  const [old, fresh] = [new Flows(oldContent), new Flows(newContent)];
  const maps = new Map<Flow, PositionMap>();
  const within = (flow: Flow): PositionMap => {
    const map = maps.get(flow) ?? positionMap(old.of(flow).source.text, fresh.of(flow).source.text);
    maps.set(flow, map);
    return map;
  };
  let whole: PositionMap | null = null;
  const elsewhere = (span: Span, linear: LinearSpan): MovedSpan => {
    whole ??= positionMap(old.text, fresh.text);
    const from = old.startOf(span.flow);
    const moved = moveSpan(whole, { startAt: from + linear.startAt, endAt: from + linear.endAt });
    const landed = moved.span && moved.survival >= STAYED ? fresh.at(moved.span) : null;
    // In its own flow it has been looked for with more care.
    if (!landed || landed.index.flow === span.flow) return orphan;
    if (!old.isOnce(old.of(span.flow), linear) || !fresh.isOnce(landed.index, landed.linear)) return orphan;
    return described(moved, landed.index, landed.linear, span);
  };
  return (span) => {
    const linear = old.of(span.flow).linear(span);
    if (!linear) return orphan;
    const moved = moveSpan(within(span.flow), linear);
    if (moved.span && moved.survival >= STAYED) return described(moved, fresh.of(span.flow), moved.span, span);
    const other = elsewhere(span, linear);
    if (other.passage || !moved.span) return other;
    return described(moved, fresh.of(span.flow), moved.span, span);
  };
}

function described(moved: Moved, index: FlowIndex, linear: LinearSpan, old: Span): MovedSpan {
  const passage = index.passage(linear);
  const isThere = passage.flow === old.flow && isSame(passage.start, old.start) && isSame(passage.end, old.end);
  const status = moved.status === "changed" ? "changed" : isThere ? "exact" : "moved";
  return { status, survival: moved.survival, passage };
}

const isSame = (a: Span["start"], b: Span["start"]): boolean => a.blockId === b.blockId && a.offset === b.offset;

/** The flows of a document, each by itself and all one after the other. */
class Flows {
  readonly #names: Flow[];
  readonly #made = new Map<Flow, FlowIndex>();
  readonly #starts = new Map<Flow, number>();
  #text: string | null = null;

  constructor(readonly content: DocumentContent) {
    this.#names = ["doc", ...content.notes.map(({ id }): Flow => `note:${id}`)];
  }

  of(flow: Flow): FlowIndex {
    const index = this.#made.get(flow) ?? new FlowIndex(flow, flowBlocks(this.content, flow));
    this.#made.set(flow, index);
    return index;
  }

  /** All flows joined by a newline. */
  get text(): string {
    this.#text ??= this.#names.map((name) => this.of(name).source.text).join("\n");
    return this.#text;
  }

  /** Where a flow begins in the text of all. */
  startOf(flow: Flow): number {
    if (this.#starts.size === 0) {
      let at = 0;
      for (const name of this.#names) {
        this.#starts.set(name, at);
        at += this.of(name).source.points.length + 1;
      }
    }
    return this.#starts.get(flow) ?? 0;
  }

  /** Whether a stretch with what is around it in its flow stands nowhere else: "Ibid." may be any note. */
  isOnce({ source }: FlowIndex, { startAt, endAt }: LinearSpan): boolean {
    const near = pointSlice(
      source,
      Math.max(0, startAt - contextLength),
      Math.min(source.points.length, endAt + contextLength),
    );
    const at = this.text.indexOf(near);
    return at >= 0 && this.text.indexOf(near, at + 1) < 0;
  }

  /** The flow that a stretch of the text of all stands in; null when it stands in several. */
  at({ startAt, endAt }: LinearSpan): { index: FlowIndex; linear: LinearSpan } | null {
    for (const name of this.#names) {
      const [from, index] = [this.startOf(name), this.of(name)];
      if (startAt >= from && endAt <= from + index.source.points.length)
        return { index, linear: { startAt: startAt - from, endAt: endAt - from } };
    }
    return null;
  }
}
