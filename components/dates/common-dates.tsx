import Link from "next/link";
import { DateText } from "@/components/ui/date-text";
import type { DatesPage } from "@/lib/domain/assignment/dates-page";
import { zoneCity } from "@/lib/domain/time/say";

/** Everybody's dates and what becomes of late work; in both zones when the course has moved to another. */
export function CommonDates({ dates, course, now }: { dates: DatesPage; course: string; now: Date }) {
  const { opensAt, dueAt, closesAt, timeZone } = dates.dates;
  const moved = dates.courseZone !== timeZone;
  const say = (at: Date | null, none: string) =>
    at ? (
      <>
        <DateText at={at} zone={timeZone} saying="full" now={now} />
        {moved ? (
          <span className="quiet">
            {" "}
            = <DateText at={at} zone={dates.courseZone} saying="full" now={now} />
          </span>
        ) : null}
      </>
    ) : (
      <span className="quiet">{none}</span>
    );
  return (
    <section className="section receipt" aria-labelledby="everybody">
      <h2 className="h" id="everybody">
        For everybody
      </h2>
      <dl>
        <dt>Opens</dt>
        <dd>{say(opensAt, "at once")}</dd>
        <dt>Due</dt>
        <dd>{say(dueAt, "no due time")}</dd>
        <dt>Closes</dt>
        <dd>{say(closesAt, "never")}</dd>
        <dt>Late work</dt>
        <dd>{lateWords(dates.rules)}</dd>
      </dl>
      {moved ? (
        <p className="quiet">
          The times were written in {zoneCity(timeZone)}. The course is in {zoneCity(dates.courseZone)} now; the moments
          have not changed.
        </p>
      ) : null}
      <p className="small">
        <Link href={`${course}/time-zone`}>Time zone of the course</Link>
      </p>
    </section>
  );
}

function lateWords({ latePolicy, latePercent, graceMinutes, submitsAtDue }: DatesPage["rules"]): string {
  const grace = graceMinutes > 0 ? `Nothing is late for ${graceMinutes} minutes after the due time. ` : "";
  const cost = {
    None: "Late work is marked as late, and nothing is taken off.",
    PercentPerDay: `${latePercent} % of the points are taken off for each day begun.`,
    CutOff: "Late work is not accepted.",
  }[latePolicy];
  return `${grace}${cost}${submitsAtDue ? " Saved answers are submitted by themselves at the due time." : ""}`;
}
