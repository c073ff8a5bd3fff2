/** Marking is finished for one student after another; it is shown to them by an act of its own, the release. */

/** What of an assignment is marked and what of it is released, counted in students. */
export interface ReleaseState {
  /** Finished markings. */
  marked: number;
  /** Of these, how many students may see them now. */
  released: number;
  canRelease: boolean;
}

/** Of those a release is for: how many it reaches, and whose grade waits on, in students. */
export interface Going {
  /** A finished marking that is not released yet. */
  ready: number;
  /** Two people mark it, and have not both finished or differ. */
  unsettled: number;
  /** Submitted, and no marking of it is finished. */
  unfinished: number;
}

/** Whether a grade goes out when it is released now; null: there is nothing to send, or it went out before. */
export type Readiness = keyof Going | null;

/** How many are of each kind. */
export const goingOf = (each: readonly Readiness[]): Going => ({
  ready: each.filter((one) => one === "ready").length,
  unsettled: each.filter((one) => one === "unsettled").length,
  unfinished: each.filter((one) => one === "unfinished").length,
});

/** What a release does, before it is done: whom it reaches, who is held back, and why. */
export function sayGoing({ ready, unsettled, unfinished }: Going): string {
  const held = [
    ...(unsettled > 0 ? [`${unsettled} whose two markings are not settled`] : []),
    ...(unfinished > 0 ? [`${unfinished} whose marking is not finished`] : []),
  ];
  const goes = ready === 0 ? "It goes to nobody yet." : `It goes to ${students(ready)}.`;
  return held.length === 0 ? goes : `${goes} Held back: ${held.join(", ")}.`;
}

const students = (count: number) => `${count} ${count === 1 ? "student" : "students"}`;

/** The counts in a sentence. */
export function sayRelease({ marked, released }: Pick<ReleaseState, "marked" | "released">): string {
  if (marked === 0) return "Nothing is marked yet.";
  if (released === marked) return `Marked and released: ${students(marked)}.`;
  return `${students(marked)} marked, ${released} released.`;
}
