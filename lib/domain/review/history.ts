/**
 * What was decided about a working copy, in order, and what can be taken back or done again. Nothing is ever removed
 * from the list: taking something back is an entry of its own. What was published stays published; later corrections
 * make revisions.
 */

/**
 * One entry. `undoes` is the number of the entry it takes back: of a change when it is an undo, of an undo when it does
 * the change again. A `final` one (a publication) cannot be taken back.
 */
export interface Decision {
  number: number;
  undoes: number | null;
  /** In words, for the undo button: "title accepted". */
  said: string;
  final: boolean;
}

/** What can be taken back, newest last, and what was taken back and can be done again, with the undo that took it. */
interface Standing {
  made: Decision[];
  undone: { change: Decision; by: Decision }[];
}

function standing(decisions: readonly Decision[]): Standing {
  const numbered = new Map(decisions.map((decision) => [decision.number, decision]));
  const { made, undone }: Standing = { made: [], undone: [] };
  for (const decision of decisions) {
    const target = decision.undoes === null ? undefined : numbered.get(decision.undoes);
    if (decision.final) made.length = undone.length = 0;
    else if (decision.undoes === null) {
      made.push(decision);
      undone.length = 0;
    } else if (target && target.undoes !== null) {
      const again = undone.pop();
      if (again) made.push(again.change);
    } else {
      const change = made.pop();
      if (change) undone.push({ change, by: decision });
    }
  }
  return { made, undone };
}

/** The newest decision that still stands and can be taken back; null when there is none. */
export function undoable(decisions: readonly Decision[]): Decision | null {
  return standing(decisions).made.at(-1) ?? null;
}

/** The decision taken back last, and the undo that did it; null when nothing can be done again. */
export function redoable(decisions: readonly Decision[]): { change: Decision; by: Decision } | null {
  return standing(decisions).undone.at(-1) ?? null;
}
