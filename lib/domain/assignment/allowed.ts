/**
 * What a student may do in an assignment now, and why: one function, asked by every page, action and route, so that
 * the sentence on the page and the answer of the server can never differ. The clock is the server's.
 */
import { sayInstant } from "../time/say";

/** Instants of one assignment for one person; null is "none". They are in order: opens, due, closes. */
export interface AssignmentDates {
  opensAt: Date | null;
  dueAt: Date | null;
  closesAt: Date | null;
  /** IANA zone in which they are said. */
  timeZone: string;
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
  /** When this answer changes next; null when it will not. */
  until: Date | null;
}

/**
 * The phase at `now`. Open is from the opening instant up to, not including, the closing one; late is from the due
 * instant on. An assignment without dates is open.
 */
export function allowed(now: Date, { opensAt, dueAt, closesAt, timeZone }: AssignmentDates): Allowed {
  const say = (instant: Date) => sayInstant(instant, timeZone, "full", now);
  if (opensAt && now < opensAt) {
    return answer("NotYetOpen", `Opens ${say(opensAt)}.`, "", opensAt);
  }
  if (closesAt && now >= closesAt) {
    return answer("Closed", `Closed ${say(closesAt)}.`, " Nothing is accepted any more; you can still read.", null);
  }
  const closes = closesAt ? ` Closes ${say(closesAt)}.` : "";
  if (dueAt && now >= dueAt) {
    const means = ` What is submitted now counts as late.${closes}`;
    return answer("Late", `Was due ${say(dueAt)}.`, means, closesAt);
  }
  if (dueAt) {
    const both = closesAt && closesAt.getTime() > dueAt.getTime();
    return answer("Open", `Due ${say(dueAt)}.`, both ? closes : "", dueAt);
  }
  return answer("Open", closes === "" ? "Open, without a due time." : closes.trim(), "", closesAt);
}

function answer(phase: Phase, when: string, means: string, until: Date | null): Allowed {
  const mayWrite = phase === "Open" || phase === "Late";
  return { phase, mayRead: phase !== "NotYetOpen", mayWrite, late: phase === "Late", when, why: when + means, until };
}
