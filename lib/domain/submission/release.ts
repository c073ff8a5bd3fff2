/** Marking is finished for one student after another; it is shown to them by an act of its own, the release. */

/** What of an assignment is marked and what of it is released, counted in students. */
export interface ReleaseState {
  /** Finished markings. */
  marked: number;
  /** Of these, how many students may see them now. */
  released: number;
  canRelease: boolean;
}

const students = (count: number) => `${count} ${count === 1 ? "student" : "students"}`;

/** The counts in a sentence. */
export function sayRelease({ marked, released }: Pick<ReleaseState, "marked" | "released">): string {
  if (marked === 0) return "Nothing is marked yet.";
  if (released === marked) return `Marked and released: ${students(marked)}.`;
  return `${students(marked)} marked, ${released} released.`;
}
