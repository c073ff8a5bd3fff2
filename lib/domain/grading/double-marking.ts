/** How far a unit of a submission is that one person marks, or two who do not see each other's marking. */
import { emptyMarking, type Marking } from "../rubric/marking";
import { differencesOf } from "./conflict";
import { type DecidingKind, decidingMarking } from "./units";

/**
 * How far the marking of a unit is. Marked once: `open`, then `marked`. Marked by two: `waits` until both have finished,
 * then they `agree`, or `differ` until an instructor has `settled` it.
 */
export type UnitStanding = "open" | "marked" | "waits" | "agree" | "differ" | "settled";

/** A marking as far as its standing is concerned. */
interface Standing {
  kind: DecidingKind;
  completed: boolean;
  marking: Marking;
}

/** Ids of the rows in which two markings give something else: a level, yes or no, points. What they say may differ. */
export const rowsApart = (a: Marking, b: Marking): string[] =>
  differencesOf(given(a), given(b)).flatMap(({ at }) => (at.part === "row" ? [at.criterionId] : []));

/** What a marking gives, without what it says about it; a row with nothing but a remark gives nothing. */
const given = ({ scores }: Marking): Marking => ({
  ...emptyMarking,
  scores: scores.flatMap((score) => {
    const gives = score.levelId !== null || score.met !== null || score.points !== null;
    return gives ? { ...score, note: null, counted: null } : [];
  }),
});

/** Do two markings give the same in every row? */
const alike = (a: Standing, b: Standing): boolean => rowsApart(a.marking, b.marking).length === 0;

/** The marking of a unit that counts; null while there is none. */
export const countingMarking = <M extends Standing>(markings: readonly M[], doubled: boolean): M | null =>
  decidingMarking(markings, doubled, alike);

/** Have two people finished it, each without the other? */
export const bothFinished = (markings: readonly Pick<Standing, "kind" | "completed">[]): boolean =>
  (["First", "Second"] as const).every((kind) => markings.some((each) => each.kind === kind && each.completed));

/** How far the live markings of one unit are. */
export function standingOf(markings: readonly Standing[], doubled: boolean): UnitStanding {
  const counts = countingMarking(markings, doubled);
  if (counts?.kind === "Moderated") return "settled";
  if (!doubled) return counts ? "marked" : "open";
  if (counts) return "agree";
  return bothFinished(markings) ? "differ" : "waits";
}

/** What a grade still waits for in a unit, in a sentence; null when nothing. */
export function sayWaits(promptNumber: number | null, standing: UnitStanding): string | null {
  const what = promptNumber === null ? "the whole" : `question ${promptNumber}`;
  switch (standing) {
    case "open":
      return `The grade waits for the marking of ${what}.`;
    case "waits":
      return `Two people mark ${what}; the grade waits until both have finished.`;
    case "differ":
      return `Two graders differ on ${what}; an instructor settles it.`;
    default:
      return null;
  }
}
