/** What was written, what the server said it has, and what the person has left out on purpose. */

/** Where acknowledged keystrokes stand at the end: as the draft, as a copy kept beside it, or in an earlier version. */
export interface Standing {
  inDraft: number;
  inCopies: number;
  inVersions: number;
}

export class Ledger {
  /** Everything that was typed, each keystroke a word of its own. */
  readonly typed = new Set<string>();
  /** What the server has answered to with "saved" or "kept beside the newer text". */
  readonly acknowledged = new Set<string>();
  /** What the person gave up when two texts were shown to them, and what they chose over. */
  readonly leftOut = new Set<string>();
  readonly counts = new Map<string, number>();
  readonly wrong: string[] = [];

  /** One more of a kind of fault or event. */
  count(what: string): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1);
  }
}
