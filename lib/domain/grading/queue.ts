/**
 * The queue of one grader: the submissions of an assignment in their own order, or the answers to one of its questions,
 * with what waits, what was given to whom, and what comes next.
 */
import { queueOrder } from "./queue-order";

/** One submission in the queue, or one answer of it. */
export interface QueueEntry {
  submissionId: string;
  /** Nothing of it is left for this grader to mark. */
  marked: boolean;
  /** To whom it was given; null where nobody in particular has to mark it. */
  given: "me" | "another" | null;
  /** This grader wants to come back to it, or asks for a second look. */
  flagged: boolean;
  /** Null while it is anonymous: when a person submits can be known from elsewhere. */
  late: boolean | null;
  /** Its grade was given under another rubric version than the assignment is marked with now. */
  older: boolean;
}

/** What a grader may look at alone. */
export const queueFilters = ["all", "unmarked", "anybody", "mine", "flagged", "late", "older"] as const;
export type QueueFilter = (typeof queueFilters)[number];

/** The filter of this name; everything for any other word. */
export const queueFilter = (word: unknown): QueueFilter => queueFilters.find((each) => each === word) ?? "all";

const isIn: Record<QueueFilter, (entry: QueueEntry) => boolean> = {
  all: () => true,
  // What was given to another is theirs to mark.
  unmarked: ({ marked, given }) => !marked && given !== "another",
  // Also what was given to another, who may be ill.
  anybody: ({ marked }) => !marked,
  mine: ({ given }) => given === "me",
  flagged: ({ flagged }) => flagged,
  late: ({ late }) => late === true,
  older: ({ older }) => older,
};

/** How many each filter lets through. */
export const queueCounts = (entries: readonly QueueEntry[]): Record<QueueFilter, number> => ({
  all: entries.length,
  unmarked: entries.filter(isIn.unmarked).length,
  anybody: entries.filter(isIn.anybody).length,
  mine: entries.filter(isIn.mine).length,
  flagged: entries.filter(isIn.flagged).length,
  late: entries.filter(isIn.late).length,
  older: entries.filter(isIn.older).length,
});

/** Where a grader stands in a queue. */
export interface QueuePlace {
  /** Counting from 1. */
  position: number;
  count: number;
  previousId: string | null;
  nextId: string | null;
  /** How many wait for this grader, this one too, and the next of the others, going round at the end. */
  toMark: { count: number; next: string | null };
}

/** The entries in the order of `seed`. */
function ordered(entries: readonly QueueEntry[], seed: string): QueueEntry[] {
  const byId = new Map(entries.map((entry) => [entry.submissionId, entry]));
  return queueOrder([...byId.keys()], seed).flatMap((id) => byId.get(id) ?? []);
}

/** One that waits, if there is one, else simply the first. */
function firstAmong(order: readonly QueueEntry[], filter: QueueFilter): string | null {
  const chosen = order.filter(isIn[filter]);
  return (chosen.find(isIn.unmarked) ?? chosen.find(isIn.anybody) ?? chosen[0])?.submissionId ?? null;
}

/** The first that a filter lets through: one that waits, if there is one. Null where there is none. */
export const firstOf = (entries: readonly QueueEntry[], filter: QueueFilter, seed: string): string | null =>
  firstAmong(ordered(entries, seed), filter);

/** The first of every filter. */
export function firstOfEach(entries: readonly QueueEntry[], seed: string): Record<QueueFilter, string | null> {
  const order = ordered(entries, seed);
  return {
    all: firstAmong(order, "all"),
    unmarked: firstAmong(order, "unmarked"),
    anybody: firstAmong(order, "anybody"),
    mine: firstAmong(order, "mine"),
    flagged: firstAmong(order, "flagged"),
    late: firstAmong(order, "late"),
    older: firstAmong(order, "older"),
  };
}

/** The place of the submission that is open. */
export function placeIn(entries: readonly QueueEntry[], filter: QueueFilter, seed: string, open: string): QueuePlace {
  // The one that is open stays in it, whatever it has become.
  const order = ordered(
    entries.filter((entry) => isIn[filter](entry) || entry.submissionId === open),
    seed,
  ).map(({ submissionId }) => submissionId);
  const at = order.indexOf(open);
  const waits = filter === "anybody" ? isIn.anybody : isIn.unmarked;
  const waiting = new Set(entries.filter(waits).map(({ submissionId }) => submissionId));
  const others = [...order.slice(at + 1), ...order.slice(0, Math.max(0, at))].filter((id) => waiting.has(id));
  return {
    position: at + 1,
    count: order.length,
    previousId: order[at - 1] ?? null,
    nextId: order[at + 1] ?? null,
    toMark: { count: others.length + (waiting.has(open) ? 1 : 0), next: others[0] ?? null },
  };
}
