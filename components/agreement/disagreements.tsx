import Link from "next/link";
import { State } from "@/components/ui/state";
import type { Disagreement } from "@/lib/domain/grading/marking-agreement";
import { shortId } from "@/lib/domain/id/short-id";
import { whereOf } from "./criteria-table";

interface DisagreementsProps {
  disagreements: readonly Disagreement[];
  base: string;
  /** Say which question it is. */
  named: boolean;
}

/** Work on which two differ, row by row, with the way to settle it. */
export function Disagreements({ disagreements, base, named }: DisagreementsProps) {
  return (
    <table className="tbl stackable">
      <thead>
        <tr>
          <th scope="col">Student</th>
          <th scope="col">Marked by</th>
          <th scope="col">They differ on</th>
          <th scope="col">Settled</th>
        </tr>
      </thead>
      <tbody>
        {disagreements.map(({ submissionId, promptNumber, student, first, second, settled, rows }) => {
          const question = promptNumber === null ? "" : `&question=${promptNumber}`;
          return (
            <tr key={`${submissionId}/${promptNumber}`}>
              <th scope="row">
                {student}
                {named ? <span className="quiet"> {whereOf(promptNumber)}</span> : null}
              </th>
              <td>
                {first} and {second}
              </td>
              <td>
                <ul className="apart">
                  {rows.map((row) => (
                    <li key={row.title}>
                      {row.title}: <b>{row.first}</b> and <b>{row.second}</b>
                    </li>
                  ))}
                </ul>
              </td>
              <td>
                {settled ? <State kind="good">settled</State> : null}{" "}
                <Link href={`${base}/submissions/${shortId(submissionId)}?settle=1${question}`}>
                  {settled ? "Look again" : "Settle"}
                  <span className="vh"> the marking of {student}</span>
                </Link>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
