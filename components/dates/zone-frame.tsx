import { Strip } from "@/components/shell/strip";
import { DateText } from "@/components/ui/date-text";
import { titleOrNone } from "@/lib/domain/assignment/title";
import type { ZoneChoice } from "@/lib/domain/course/time-zones";
import type { ZoneMove } from "@/lib/domain/course/zone-move";
import type { Outcome } from "@/lib/domain/policy/outcome";
import { zoneCity } from "@/lib/domain/time/say";
import { ZoneForm } from "./zone-form.client";

interface ZoneFrameProps {
  move: ZoneMove;
  zones: readonly ZoneChoice[];
  now: Date;
  save: (previous: Outcome | null, form: FormData) => Promise<Outcome>;
}

/** The course's zone, what a change means, and what is due in both zones where they differ. */
export function ZoneFrame({ move: { timeZone, mayEdit, assignments }, zones, now, save }: ZoneFrameProps) {
  return (
    <>
      <Strip title="Time zone" sub={`This course keeps the time of ${zoneCity(timeZone)}.`} />
      <p className="mt-3">
        A change moves no moment: what is due stays due when it was, and is read from another clock. Assignments that
        are there keep the times as they were written; new ones are written in the new zone.
      </p>
      {mayEdit ? <ZoneForm zones={zones} timeZone={timeZone} save={save} /> : null}
      {assignments.length === 0 ? null : (
        <section className="section" aria-labelledby="due">
          <h2 className="h" id="due">
            What is due
          </h2>
          <table className="tbl stackable flowing">
            <caption className="vh">What is due, as it was written and by the clock of the course</caption>
            <thead>
              <tr>
                <th scope="col">Assignment</th>
                <th scope="col">As it was written</th>
                <th scope="col">In {zoneCity(timeZone)}</th>
              </tr>
            </thead>
            <tbody>
              {assignments.map(({ id, title, dueAt, timeZone: written }) => (
                <tr key={id}>
                  <th scope="row">{titleOrNone(title)}</th>
                  <td data-l="written">
                    {dueAt ? <DateText at={dueAt} zone={written} saying="full" now={now} /> : null}
                  </td>
                  <td data-l="course">
                    {dueAt ? <DateText at={dueAt} zone={timeZone} saying="full" now={now} /> : null}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}
