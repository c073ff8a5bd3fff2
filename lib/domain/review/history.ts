/**
 * What was decided about a working copy, in order, and what can be taken back. Nothing is ever removed from the list:
 * taking something back is an entry of its own. What was published stays published; later corrections make revisions.
 */

/** One entry. `undoes` is the number of the entry it takes back; a `final` one (a publication) cannot be taken back. */
export interface Decision {
  number: number;
  undoes: number | null;
  /** In words, for the undo button: "title accepted". */
  said: string;
  final: boolean;
}

/** The newest decision that still stands and can be taken back; null when there is none. */
export function undoable(decisions: readonly Decision[]): Decision | null {
  const standing: Decision[] = [];
  for (const decision of decisions) {
    if (decision.undoes !== null) standing.pop();
    else if (decision.final) standing.length = 0;
    else standing.push(decision);
  }
  return standing.at(-1) ?? null;
}
