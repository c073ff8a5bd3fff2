import { DateText } from "@/components/ui/date-text";
import { Notice } from "@/components/ui/notice";
import type { DatesPlan } from "@/lib/domain/assignment/extension";

interface PlanTableProps {
  plan: DatesPlan;
  zone: string;
  now: Date;
}

const columns = [
  ["opens", "opensAt"],
  ["due", "dueAt"],
  ["closes", "closesAt"],
] as const;

/** Who gets what, before it is given: the dates now and then, extra time in both. */
export function PlanTable({ plan: { lines, remarks }, zone, now }: PlanTableProps) {
  const day = (at: Date | null) =>
    at ? <DateText at={at} zone={zone} saying="short" now={now} /> : <span className="quiet">none</span>;
  const changed = (before: Date | null, after: Date | null) => before?.getTime() !== after?.getTime();
  return (
    <section className="mt-3" aria-label="Who gets what">
      {remarks.map((remark) => (
        <Notice key={remark}>{remark}</Notice>
      ))}
      {lines.length === 0 ? (
        <p className="quiet">Nobody is in this section yet. Whoever joins it gets the dates.</p>
      ) : null}
      <table className="tbl stackable flowing" hidden={lines.length === 0}>
        <caption className="vh">Who gets what; nothing is given yet</caption>
        <thead>
          <tr>
            <th scope="col">Student</th>
            <th scope="col">Opens</th>
            <th scope="col">Due</th>
            <th scope="col">Closes</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ name, sections, before, after, extraHours, submitted }) => (
            <tr key={`${name} ${sections.join()}`}>
              <th scope="row">
                {name}
                <span className="quiet">
                  {submitted ? " submitted already" : ""}
                  {extraHours > 0 ? ` with ${extraHours} ${extraHours === 1 ? "hour" : "hours"} of extra time` : ""}
                </span>
              </th>
              {columns.map(([label, column]) => (
                <td key={column} data-l={label}>
                  {changed(before[column], after[column]) ? (
                    <>
                      <del>{day(before[column])}</del> <ins>{day(after[column])}</ins>
                    </>
                  ) : (
                    day(after[column])
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
