import type { AssignmentOverview } from "@/lib/domain/assignment/overview";
import { shortId } from "@/lib/domain/id/short-id";
import { sayInstant } from "@/lib/domain/time/say";
import { StudentRows } from "./student-rows.client";

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
        <StudentRows
          base={`${base}/submissions/`}
          questions={overview.questions}
          discussed={discussed}
          rows={overview.students.rows.map(
            ({ submissionId, submittedAt, sections, posts, replies, studentId: _, veiled, ...row }, index) => ({
              ...row,
              key: `${index}`,
              work: submissionId && shortId(submissionId),
              sections: sections.join(", "),
              said: saidWords(posts, replies),
              veiled: veiled && submissionId !== null,
              submitted: submittedAt && {
                at: submittedAt.toISOString(),
                words: sayInstant(submittedAt, overview.dates.timeZone, "short", now),
              },
            }),
          )}
        />
      </tbody>
    </table>
  );
}

/** Whether a student has posted in the discussion, and whether they have replied to others; empty for neither. */
const saidWords = (posts: number, replies: number): string =>
  [
    ...(posts > 0 ? [`${posts} ${posts === 1 ? "post" : "posts"}`] : []),
    ...(replies > 0 ? [`${replies} ${replies === 1 ? "reply" : "replies"}`] : []),
  ].join(", ");
