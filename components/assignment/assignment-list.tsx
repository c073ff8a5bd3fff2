import Link from "next/link";
import { DateText } from "@/components/ui/date-text";
import { allowed } from "@/lib/domain/assignment/allowed";
import type { AssignmentEntry } from "@/lib/domain/assignment/list";
import { shortId } from "@/lib/domain/id/short-id";
import { StaffStanding, StudentStanding } from "./standing";

interface AssignmentListProps {
  assignments: readonly AssignmentEntry[];
  /** Address of the course. */
  base: string;
  /** IANA zone of the course, named once in the heading of the table. */
  zone: string;
  now: Date;
}

/** The assignments of a course with their dates and where each stands: counts for those who teach, one word for a student. */
export function AssignmentTable({ assignments, base, zone, now }: AssignmentListProps) {
  const teaches = assignments.some((each) => each.taught);
  // Who reads along stands nowhere.
  const stands = assignments.some((each) => each.taught || each.mine);
  return (
    <table className="tbl stackable flowing">
      <thead>
        <tr>
          <th scope="col">Assignment</th>
          <th scope="col">Opens</th>
          <th scope="col">Due</th>
          {teaches ? <th scope="col">Submitted</th> : null}
          {teaches ? <th scope="col">Graded</th> : null}
          {stands ? <th scope="col">State</th> : null}
        </tr>
      </thead>
      <tbody>
        {assignments.map((each) => (
          <AssignmentLine
            key={each.id}
            entry={each}
            href={`${base}/assignments/${shortId(each.id)}`}
            zone={zone}
            now={now}
          />
        ))}
      </tbody>
    </table>
  );
}

function AssignmentLine({ entry, href, zone, now }: { entry: AssignmentEntry; href: string; zone: string; now: Date }) {
  const { title, dates, taught, mine } = entry;
  const shut = !taught && !allowed(now, dates).mayRead;
  const day = (at: Date | null, none: string) =>
    at ? <DateText at={at} zone={zone} saying="short" now={now} /> : <span className="quiet">{none}</span>;
  const draft = taught?.status === "draft";
  const of = (count: number, all: number) => (draft ? <span className="quiet">–</span> : `${count} of ${all}`);
  return (
    <tr>
      <th scope="row">{shut ? title : <Link href={draft ? `${href}/edit` : href}>{title}</Link>}</th>
      <td data-l="opens">{day(dates.opensAt, draft ? "–" : "at once")}</td>
      <td data-l="due">{day(dates.dueAt, draft ? "–" : "no due time")}</td>
      {taught ? <td data-l="submitted">{of(taught.counts.submitted, taught.counts.assigned)}</td> : null}
      {taught ? <td data-l="graded">{of(taught.counts.graded, taught.counts.submitted)}</td> : null}
      {taught || mine ? (
        <td>{taught ? <StaffStanding status={taught.status} /> : mine ? <StudentStanding status={mine} /> : null}</td>
      ) : null}
    </tr>
  );
}
