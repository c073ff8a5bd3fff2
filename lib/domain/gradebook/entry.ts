/** One entry of the gradebook opened: what stands in it, how it came to be, and what a person may put in its place. */

/** What a person asks for. */
export type EntryChange = { do: "points"; points: string } | { do: "excuse" } | { do: "missing" } | { do: "restore" };

/** One step of the history of an entry. */
export interface EntryEvent {
  number: number;
  /** What was done, in words: "marked", "put by hand". */
  did: string;
  /** What stood there then: "8 of 10", "excused", "not graded". */
  after: string;
  before: string;
  by: string;
  at: Date;
  reason: string | null;
  released: boolean;
}

/** An entry as those who teach open it. */
export interface Entry {
  /** Number of the newest event, sent back with a change; 0 while there is none. */
  number: number;
  says: string;
  points: string | null;
  max: string | null;
  mayChange: boolean;
  /** Why nothing may be changed, or null. */
  why: string | null;
  /** There is something by hand to take back. */
  canRestore: boolean;
  /** The student sees a grade: a change is shown to them at once. */
  released: boolean;
  timeZone: string;
  events: EntryEvent[];
}

/** An event as it is kept. */
export interface KeptEvent {
  kind: "Assessed" | "Withdrawn" | "Overridden" | "Excused" | "Missing" | "Restored";
  points: string | null;
  max: string | null;
  /** A marking stands behind it. */
  marked: boolean;
}

const did: Record<KeptEvent["kind"], string> = {
  Assessed: "marked",
  Withdrawn: "marking taken back",
  Overridden: "put by hand",
  Excused: "excused",
  Missing: "declared missing",
  Restored: "taken back",
};

/** What was done, in words. */
export const eventDid = (kind: KeptEvent["kind"]): string => did[kind];

/** What stands in an entry after an event. */
export function eventSays(event: KeptEvent | null): string {
  if (!event || event.kind === "Withdrawn" || (event.kind === "Restored" && !event.marked)) return "not graded";
  if (event.kind === "Excused") return "excused";
  if (event.kind === "Missing") return "missing";
  if (event.points === null) return "levels given";
  return event.max === null ? event.points : `${event.points} of ${event.max}`;
}

/** Is something in place of what was marked? Then it can be taken back. */
export const isByHand = (kind: KeptEvent["kind"] | undefined): boolean =>
  kind === "Overridden" || kind === "Excused" || kind === "Missing";
