/** How somebody's dates come about, in sentences: made of the steps that decide, so that they cannot say anything else. */
import { sayInstant } from "../time/say";
import type { DateStep, EffectiveDates } from "./effective-dates";
import type { DateField } from "./schedule";

/** Told to the student themself, or of them to those who teach. */
type Voice = "own" | "theirs";

/** One sentence for each date that is not simply the assignment's; none when all are. Said as of `now`. */
export function workingWords(dates: EffectiveDates, voice: Voice, now: Date): string[] {
  return (["opens", "due", "closes"] as const).flatMap((field) => {
    const steps = dates.working.filter((step) => step.field === field);
    if (steps.length < 2) return [];
    const say = (at: Date | null) => (at ? sayInstant(at, dates.timeZone, "long", now) : "");
    return [`${steps.map((step) => clause(step, voice, dates.extraHours, say(step.at))).join("; ")}.`];
  });
}

const begins: Record<DateField, [set: string, none: string]> = {
  opens: ["Opens", "Opens at once"],
  due: ["Due", "No due time"],
  closes: ["Closes", "No closing time"],
};

const lasts: Record<DateField, string> = { opens: "begins", due: "has until", closes: "can submit until" };
const youLast: Record<DateField, string> = { opens: "begin", due: "have until", closes: "can submit until" };

const lastsNone: Record<DateField, string> = {
  ...{ opens: "begins at once", due: "has no due time", closes: "has no closing time" },
};
const youLastNone: Record<DateField, string> = {
  ...{ opens: "begin at once", due: "have no due time", closes: "have no closing time" },
};

function clause({ field, by, section }: DateStep, voice: Voice, hours: number, at: string): string {
  const own = voice === "own";
  switch (by) {
    case "assignment":
      return at ? `${begins[field][0]} ${at}` : begins[field][1];
    case "section":
      return `${own ? "your section" : "section"} ${section} ${at ? `${lasts[field]} ${at}` : lastsNone[field]}`;
    case "student":
      if (own) return `you ${at ? `${youLast[field]} ${at}` : youLastNone[field]}`;
      return `this student ${at ? `${lasts[field]} ${at}` : lastsNone[field]}`;
    case "extra":
      return `${hours} ${hours === 1 ? "hour" : "hours"} of extra time ${hours === 1 ? "is" : "are"} added: ${at}`;
    case "cut-off":
      return `late work is not accepted: closes ${at}`;
    case "revision":
      return own ? `you may revise until ${at}` : `was asked to revise until ${at}`;
    case "joined":
      return own
        ? `you joined after it was over: closed ${at}. Ask your instructor if you should still do it`
        : `joined after it was over: closed ${at}`;
  }
}
