/**
 * What a student may do in an assignment now, and why: one function, asked by every page, action and route, so that
 * the sentence on the page and the answer of the server can never differ. The clock is the server's. It is given the
 * dates of that student (`effectiveDates`), or those of everybody where nobody in particular is meant.
 */
import { sayInstant } from "../time/say";
import type { LatePolicy } from "./work-rules";

/** Instants of one assignment for one person; null is "none". */
export interface AssignmentDates {
  opensAt: Date | null;
  dueAt: Date | null;
  closesAt: Date | null;
  /** IANA zone in which they are said. */
  timeZone: string;
  /** After the due time, in which nothing counts as late; left out is 0. */
  graceMinutes?: number;
  /** Under `CutOff` the assignment closes when work would be late; left out is `None`. */
  latePolicy?: LatePolicy;
  /** Taken off for each day begun, under `PercentPerDay`: exact decimal. */
  latePercent?: { toString(): string } | null;
  /** A student was asked to revise until then: nothing closes, and nothing is late, before. Left out is "was not". */
  reviseUntil?: Date | null;
}

type Phase = "NotYetOpen" | "Open" | "Late" | "Closed";

interface Allowed {
  phase: Phase;
  /** Enter the reading room. */
  mayRead: boolean;
  /** Write notes and answers, and submit. */
  mayWrite: boolean;
  /** What is submitted now counts as late. */
  late: boolean;
  /** The date that decides, in a sentence. */
  when: string;
  /** The same with what it means for a student. */
  why: string;
  /** When the phase changes next; null when it will not. */
  until: Date | null;
}

const minute = 60_000;

/** From when on work counts as late: the due time and its grace, or what one may revise until; null: nothing is due. */
export function lateFrom(dates: Pick<AssignmentDates, "dueAt" | "graceMinutes" | "reviseUntil">): Date | null {
  const { dueAt, graceMinutes = 0, reviseUntil = null } = dates;
  return dueAt && later(new Date(dueAt.getTime() + graceMinutes * minute), reviseUntil);
}

/** From when on nothing is accepted: the closing time, or earlier where late work is cut off. */
export function closingTime(dates: Omit<AssignmentDates, "opensAt" | "timeZone">): Date | null {
  const closesAt = dates.closesAt && later(dates.closesAt, dates.reviseUntil ?? null);
  return dates.latePolicy === "CutOff" ? earlier(closesAt, lateFrom(dates)) : closesAt;
}

const later = (at: Date, other: Date | null): Date => (other && other > at ? other : at);

/** The earlier of two instants; null is "never". */
const earlier = (a: Date | null, b: Date | null): Date | null => (a && b ? (a < b ? a : b) : (a ?? b));

/**
 * The phase at `now`. Open is from the opening instant up to, not including, the closing one; late is from the due
 * instant and its grace on. An assignment without dates is open.
 */
export function allowed(now: Date, dates: AssignmentDates): Allowed {
  const { opensAt, dueAt, timeZone } = dates;
  const [lateAt, closesAt] = [lateFrom(dates), closingTime(dates)];
  const say = (instant: Date) => sayInstant(instant, timeZone, "full", now);
  const each = dates.latePolicy === "PercentPerDay" && dates.latePercent ? `${dates.latePercent} %` : null;
  const cutOff = dates.latePolicy === "CutOff" && lateAt?.getTime() === closesAt?.getTime();
  if (opensAt && now < opensAt) {
    return answer("NotYetOpen", `Opens ${say(opensAt)}.`, "", opensAt);
  }
  if (closesAt && now >= closesAt) {
    const means = cutOff ? " Late work is not accepted; you can still read." : NOTHING_MORE;
    return answer("Closed", `Closed ${say(closesAt)}.`, means, null);
  }
  const closes = closesAt ? ` Closes ${say(closesAt)}.` : "";
  const { reviseUntil } = dates;
  if (dueAt && now >= dueAt && reviseUntil && now < reviseUntil) {
    return answer(
      "Open",
      `You may revise until ${say(reviseUntil)}.`,
      " Nothing counts as late until then.",
      reviseUntil,
    );
  }
  if (dueAt && lateAt && now >= lateAt) {
    const cost = each ? ` ${each} of the points are taken off for each day begun.` : "";
    const means = ` What is submitted now counts as late.${cost}${closes}`;
    return answer("Late", `Was due ${say(dueAt)}.`, means, closesAt);
  }
  const next = earlier(lateAt, closesAt);
  if (dueAt && lateAt && now >= dueAt) {
    const accepted = cutOff ? "It is still accepted until" : "Nothing counts as late until";
    return answer("Open", `Was due ${say(dueAt)}.`, ` ${accepted} ${say(lateAt)}.`, next);
  }
  if (dueAt) {
    const both = closesAt && closesAt.getTime() > dueAt.getTime();
    const cost = each ? ` After that ${each} of the points are taken off for each day begun.` : "";
    const means = cutOff ? " Late work is not accepted." : `${cost}${both ? closes : ""}`;
    return answer("Open", `Due ${say(dueAt)}.`, means, next);
  }
  return answer("Open", closes === "" ? "Open, without a due time." : closes.trim(), "", closesAt);
}

const NOTHING_MORE = " Nothing is accepted any more; you can still read.";

function answer(phase: Phase, when: string, means: string, until: Date | null): Allowed {
  const mayWrite = phase === "Open" || phase === "Late";
  return { phase, mayRead: phase !== "NotYetOpen", mayWrite, late: phase === "Late", when, why: when + means, until };
}
