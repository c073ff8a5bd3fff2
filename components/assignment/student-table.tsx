import Link from "next/link";
import { DateText } from "@/components/ui/date-text";
import { State } from "@/components/ui/state";
import type { AssignmentOverview, StudentRow } from "@/lib/domain/assignment/overview";
import { shortId } from "@/lib/domain/id/short-id";
import { ProgressWords } from "./standing";

interface StudentTableProps {
  overview: AssignmentOverview;
  /** Address of the assignment. */
  base: string;
  now: Date;
}

/** The students of one page of the list: how far each is, and the way to what they submitted. */
export function StudentTable({ overview, base, now }: StudentTableProps) {
  const discussed = overview.discussions > 0;
  return (
    <table className="tbl stackable flowing">
      <thead>
        <tr>
          <th scope="col">Student</th>
          <th scope="col">Section</th>
          <th scope="col">Where</th>
          <th scope="col">Notes</th>
          {discussed ? <th scope="col">Discussion</th> : null}
          <th scope="col">Answers</th>
          <th scope="col">Submitted</th>
          <th scope="col">Grade</th>
        </tr>
      </thead>
      <tbody>
        {overview.students.rows.map((row) => (
          <tr key={row.studentId}>
            <th scope="row">
              {row.submissionId ? (
                <Link href={`${base}/submissions/${shortId(row.submissionId)}`}>{row.name}</Link>
              ) : (
                row.name
              )}
            </th>
            <td data-l="section">{row.sections.join(", ") || <span className="quiet">–</span>}</td>
            <td>
              <ProgressWords progress={row.progress} late={row.late} over={row.over} />
            </td>
            <td data-l="notes">{row.notes}</td>
            {discussed ? (
              <td data-l="discussion">
                <SaidWords row={row} />
              </td>
            ) : null}
            <td data-l="answers">
              {row.answers} of {overview.questions}
            </td>
            <td data-l="submitted">
              {row.submittedAt ? (
                <DateText at={row.submittedAt} zone={overview.dates.timeZone} saying="short" now={now} />
              ) : (
                <span className="quiet">–</span>
              )}
            </td>
            <td data-l="grade">
              <GradeWords row={row} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Whether a student has posted in the discussion, and whether they have replied to others. */
function SaidWords({ row: { posts, replies } }: { row: StudentRow }) {
  if (posts + replies === 0) return <span className="quiet">nothing yet</span>;
  const words = [
    ...(posts > 0 ? [`${posts} ${posts === 1 ? "post" : "posts"}`] : []),
    ...(replies > 0 ? [`${replies} ${replies === 1 ? "reply" : "replies"}`] : []),
  ];
  return words.join(", ");
}

function GradeWords({ row: { grade, submissionId } }: { row: StudentRow }) {
  if (grade === "released") return <State kind="good">released</State>;
  if (grade === "graded") return <State kind="warn">graded, not released</State>;
  return submissionId ? <State kind="off">not graded</State> : <span className="quiet">–</span>;
}
