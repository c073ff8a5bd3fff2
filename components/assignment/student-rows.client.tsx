"use client";

import Link from "next/link";
import { State } from "@/components/ui/state";
import type { StudentRow } from "@/lib/domain/assignment/overview";
import { ProgressWords } from "./standing";

interface Row extends Pick<StudentRow, "name" | "progress" | "late" | "over" | "notes" | "answers" | "grade"> {
  key: string;
  /** Where what they submitted is read, below `base`; null while there is nothing. */
  work: string | null;
  sections: string;
  /** In the discussion; empty: nothing yet. */
  said: string;
  submitted: { at: string; words: string } | null;
  /** Submitted, at a time that is not told while marking is anonymous. */
  veiled: boolean;
}

interface StudentRowsProps {
  base: string;
  questions: number;
  discussed: boolean;
  rows: readonly Row[];
}

/**
 * How far each student is. The rows listen to nothing. They stand here and not with the server's parts because a long
 * list is sent twice, as a page and for the browser's own drawing: this way the second has the words of a row only.
 */
export function StudentRows({ base, questions, discussed, rows }: StudentRowsProps) {
  return rows.map(({ key, ...row }) => (
    <tr key={key}>
      <th scope="row">
        {row.work ? (
          <Link prefetch={false} href={`${base}${row.work}`}>
            {row.name}
          </Link>
        ) : (
          row.name
        )}
      </th>
      <td data-l="section">{row.sections || none}</td>
      <td>
        <ProgressWords progress={row.progress} late={row.late} over={row.over} />
      </td>
      <td data-l="notes">{row.notes}</td>
      {discussed ? <td data-l="discussion">{row.said || <span className="quiet">nothing yet</span>}</td> : null}
      <td data-l="answers">{`${row.answers} of ${questions}`}</td>
      <td data-l="submitted">
        {row.submitted ? (
          <time dateTime={row.submitted.at}>{row.submitted.words}</time>
        ) : row.veiled ? (
          "not told"
        ) : (
          none
        )}
      </td>
      <td data-l="grade">
        <GradeWords grade={row.grade} submitted={row.work !== null} />
      </td>
    </tr>
  ));
}

const none = <span className="quiet">–</span>;

function GradeWords({ grade, submitted }: { grade: Row["grade"]; submitted: boolean }) {
  if (grade === "released") return <State kind="good">released</State>;
  if (grade === "graded") return <State kind="warn">graded, not released</State>;
  return submitted ? <State kind="off">not graded</State> : none;
}
