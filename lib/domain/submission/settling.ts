/** Two blind markings of one unit, side by side, for the instructor who settles where they differ. */
import type { Marking } from "../rubric/marking";

export interface BlindMarking {
  /** Name of who marked. */
  grader: string;
  marking: Marking;
}

export interface BlindPair {
  /** The question that is marked by itself; null for the whole. */
  promptId: string | null;
  first: BlindMarking;
  second: BlindMarking;
}

/** What an instructor settles with. */
export interface Settling {
  /** Units that both have finished. */
  pairs: BlindPair[];
  /** Passages of their comments by comment id, as they are read. */
  passages: Record<string, { label: string; documentTitle: string; exact: string }>;
}
