import Link from "next/link";
import { DateText } from "@/components/ui/date-text";
import { State } from "@/components/ui/state";
import type { StaffStatus } from "@/lib/domain/assignment/status";
import type { StaffItem } from "@/lib/domain/course/home";
import { shortId } from "@/lib/domain/id/short-id";

const kinds = {
  draft: "off",
  "not open": "off",
  open: "plain",
  late: "warn",
  closed: "warn",
  graded: "warn",
  released: "good",
} as const satisfies Record<StaffStatus, "off" | "plain" | "warn" | "good">;

/** Every assignment of the course with its numbers, for those who teach it. */
export function StaffTable({ base, items, now }: { base: string; items: readonly StaffItem[]; now: Date }) {
  return (
    <section className="section">
      <h2 className="h">Assignments</h2>
      <table className="tbl stackable">
        <thead>
          <tr>
            <th scope="col">Assignment</th>
            <th scope="col">Due</th>
            <th scope="col">Submitted</th>
            <th scope="col">Graded</th>
            <th scope="col">State</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <StaffRow key={item.assignmentId} {...{ base, item, now }} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function StaffRow({ base, item, now }: { base: string; item: StaffItem; now: Date }) {
  const { assignmentId, title, dueAt, timeZone, status, assigned, submitted, graded } = item;
  const room = `${base}/assignments/${shortId(assignmentId)}`;
  const notYet = status === "draft" || status === "not open";
  return (
    <tr>
      <th scope="row">
        <Link href={status === "draft" ? `${room}/edit` : room}>{title || "Untitled assignment"}</Link>
      </th>
      <td data-l="due">
        {dueAt ? <DateText at={dueAt} zone={timeZone} saying="short" now={now} /> : <span className="quiet">none</span>}
      </td>
      <td data-l="submitted" className={notYet ? "quiet" : "tnum"}>
        {notYet ? "not open" : `${submitted} of ${assigned}`}
      </td>
      <td data-l="graded" className={submitted === 0 ? "quiet" : "tnum"}>
        {submitted === 0 ? "not yet" : `${graded} of ${submitted}`}
      </td>
      <td>
        <State kind={kinds[status]}>{status}</State>
      </td>
    </tr>
  );
}
