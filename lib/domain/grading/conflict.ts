/**
 * Two graders at one submission. Every save says on which version it was based and for which submission it was meant;
 * this decides what becomes of it. Nothing is overwritten: of two different markings both are shown, row by row, and
 * the one that came second is kept in the history.
 */
import type { Marking } from "../rubric/marking";

/** What a grader's page sends. */
export interface SentMarking {
  submissionVersionId: string;
  baseVersion: number;
  clientId: string;
  marking: Marking;
}

/** What lies there now. */
export interface KeptMarking {
  submissionVersionId: string;
  version: number;
  marking: Marking;
  /** Names of the saves that were written, newest first: a save that is sent twice is done once. */
  clientIds: readonly string[];
}

export type SaveDecision =
  | { state: "write"; version: number }
  /** It was written before, or says what is there: nothing to do. */
  | { state: "same"; version: number }
  /** Somebody was faster. The one sent goes into the history. */
  | { state: "conflict"; version: number; differences: Difference[] }
  /** The page shows another submission than this one, or an older version of it. */
  | { state: "elsewhere" };

/** One place where two markings differ: a row, a comment, or the words on the whole. */
export interface Difference {
  at: { part: "row"; criterionId: string } | { part: "comment"; id: string } | { part: "overall" };
  /** Who says something there at all: both, or only one of them. */
  said: "both" | "kept" | "sent";
}

/** What becomes of a save. */
export function decideSave(kept: KeptMarking, sent: SentMarking): SaveDecision {
  const { version } = kept;
  if (kept.submissionVersionId !== sent.submissionVersionId) return { state: "elsewhere" };
  if (kept.clientIds.includes(sent.clientId)) return { state: "same", version };
  const differences = differencesOf(kept.marking, sent.marking);
  if (sent.baseVersion === version) {
    return differences.length === 0 ? { state: "same", version } : { state: "write", version: version + 1 };
  }
  return differences.length === 0 ? { state: "same", version } : { state: "conflict", version, differences };
}

/** Where two markings differ: rows, then comments, then the whole; the order of rows and comments says nothing. */
export function differencesOf(kept: Marking, sent: Marking): Difference[] {
  const rows = compared(kept.scores, sent.scores, ({ criterionId }) => criterionId);
  const comments = compared(kept.comments, sent.comments, ({ id }) => id);
  const differences: Difference[] = [
    ...rows.map(({ key, said }): Difference => ({ at: { part: "row", criterionId: key }, said })),
    ...comments.map(({ key, said }): Difference => ({ at: { part: "comment", id: key }, said })),
  ];
  if (kept.overall !== sent.overall) {
    const said = kept.overall === "" ? "sent" : sent.overall === "" ? "kept" : "both";
    differences.push({ at: { part: "overall" }, said });
  }
  return differences;
}

function compared<T extends object>(kept: readonly T[], sent: readonly T[], keyOf: (each: T) => string) {
  const [there, here] = [kept, sent].map((all) => new Map(all.map((each) => [keyOf(each), told(each)])));
  const keys = [...new Set([...(there?.keys() ?? []), ...(here?.keys() ?? [])])];
  return keys.flatMap((key): { key: string; said: Difference["said"] }[] => {
    const [was, is] = [there?.get(key), here?.get(key)];
    if (was === is) return [];
    return [{ key, said: was === undefined ? "sent" : is === undefined ? "kept" : "both" }];
  });
}

/** The same facts in the same words, in whatever order their names were written. */
const told = (value: object): string =>
  JSON.stringify(value, (_, each) =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
