/**
 * How late a submission is and what that costs, with its working. Late is at or after the due time and its grace. A
 * late day is each 24 hours begun after the due time itself. A percentage is taken off for each, never more than 100.
 */
import { z } from "zod";
import { fromThousandths, thousandths } from "../rubric/decimal";
import { sayInstant } from "../time/say";
import { lateFrom } from "./allowed";
import { clockMoved, elapsedWords } from "./dates";
import type { WorkRules } from "./work-rules";

/** What becomes of late work; the percentage is an exact decimal. */
export type LateRule = Pick<WorkRules, "latePolicy" | "latePercent" | "graceMinutes">;

/** As it is stored with a submission and never reckoned again. */
export interface Lateness {
  late: boolean;
  /** Days begun after the due time; 0 when in time. */
  days: number;
  /** Percent of the points that are taken off, exact decimal; null when nothing is. */
  percent: string | null;
  /** How it was reckoned, in sentences; empty when nothing was due. */
  working: string[];
}

/** The sentences as they are stored. */
export const storedWorking = z.object({ sentences: z.array(z.string()) });

const day = 86_400_000;
const WHOLE = thousandths("100");

/** Reckons it for one instant; `dueAt` is the student's own due time, said in `zone`. */
export function lateness(submittedAt: Date, dueAt: Date | null, rule: LateRule, zone: string): Lateness {
  const inTime = { late: false, days: 0, percent: null };
  const from = lateFrom({ dueAt, graceMinutes: rule.graceMinutes });
  if (!dueAt || !from) return { ...inTime, working: [] };
  const [due, submitted] = [dueAt, submittedAt].map((at) => sayInstant(at, zone, "full", dueAt));
  const facts = `Due ${due}; submitted ${submitted}`;
  const early = submittedAt < dueAt;
  const clocks = clockWords(early ? clockMoved(submittedAt, dueAt, zone) : clockMoved(dueAt, submittedAt, zone));
  if (early) return { ...inTime, working: [`${facts}: in time.`, ...clocks] };
  const grace = `the ${rule.graceMinutes} ${rule.graceMinutes === 1 ? "minute" : "minutes"} of grace`;
  if (submittedAt < from) return { ...inTime, working: [`${facts}, within ${grace}: not late.`, ...clocks] };
  const days = Math.floor((submittedAt.getTime() - dueAt.getTime()) / day) + 1;
  const after = elapsedWords(Math.floor((submittedAt.getTime() - dueAt.getTime()) / 60_000));
  const begun = `${after === "" ? "late by less than a minute" : `${after} late`}, on day ${days}`;
  const { percent, cost } = costOf(days, rule);
  return { late: true, days, percent, working: [`${facts}: ${begun} after the due time.`, ...clocks, cost] };
}

/** Where the clock was put forward or back in between, its two times say less than they seem to. */
function clockWords(moved: number): string[] {
  if (moved === 0) return [];
  const way = moved > 0 ? "forward" : "back";
  return [`The clocks went ${way} in between: the hours that passed count, not those on the clock.`];
}

function costOf(days: number, { latePolicy, latePercent }: LateRule): { percent: string | null; cost: string } {
  if (latePolicy === "CutOff") return { percent: null, cost: "Late work is not accepted." };
  if (latePolicy === "None" || latePercent === null)
    return { percent: null, cost: "Nothing is taken off for lateness." };
  const sum = thousandths(latePercent) * BigInt(days);
  const percent = fromThousandths(sum > WHOLE ? WHOLE : sum);
  const most = sum > WHOLE ? ", and never more than 100 %" : "";
  const cost = `${latePercent} % of the points for each day begun: ${days} × ${latePercent} % = ${fromThousandths(sum)} %${most}.`;
  return { percent, cost };
}
