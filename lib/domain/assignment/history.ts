/**
 * The history of a draft that is saved every few seconds: enough of it is kept to go back, not every keystroke. What
 * lost a conflict, was restored or published is never thinned.
 */

interface SavedVersion {
  id: string;
  kind: "Save" | "Autosave" | "Conflict" | "Restore" | "Submit";
  savedAt: Date;
}

const MINUTE = 60_000;

/** Milliseconds between two kept autosaves of this age: five minutes within the hour, an hour within the day, a day. */
const spacing = (age: number) => (age < 60 * MINUTE ? 5 * MINUTE : age < 1440 * MINUTE ? 60 * MINUTE : 1440 * MINUTE);

/** Ids of the autosaves that may go at `now`. The newest of each stretch stays, and so does the newest of all. */
export function thinnedOut(versions: readonly SavedVersion[], now: Date): string[] {
  const autosaves = versions
    .filter((version) => version.kind === "Autosave")
    .toSorted((a, b) => b.savedAt.getTime() - a.savedAt.getTime());
  const gone: string[] = [];
  let kept: Date | null = null;
  for (const { id, savedAt } of autosaves) {
    if (kept && kept.getTime() - savedAt.getTime() < spacing(now.getTime() - savedAt.getTime())) gone.push(id);
    else kept = savedAt;
  }
  return gone;
}
