import Link from "next/link";
import type { ReactNode } from "react";
import { Strip } from "@/components/shell/strip";
import { Pager } from "@/components/ui/pager";
import { allowed } from "@/lib/domain/assignment/allowed";
import { type AssignmentOverview, type Filter, filters } from "@/lib/domain/assignment/overview";
import { StudentTable } from "./student-table";

interface SubmissionListProps {
  overview: AssignmentOverview;
  filter: Filter;
  /** Address of the assignment. */
  base: string;
  now: Date;
  /** What can be done with all of them: releasing. Stands over the list. */
  children?: ReactNode;
}

const names: Record<Filter, string> = {
  all: "All",
  submitted: "Submitted",
  missing: "Not submitted",
  unmarked: "To mark",
  graded: "Graded",
};
const none: Record<Filter, string> = {
  all: "Nobody has joined the course as a student yet.",
  submitted: "Nobody has submitted yet.",
  missing: "Everybody has submitted.",
  unmarked: "Nothing waits to be marked.",
  graded: "Nothing is graded yet.",
};

/** The students of an assignment by what they have submitted, with the way to each submission. */
export function SubmissionList({ overview, filter, base, now, children }: SubmissionListProps) {
  const { title, counts, students, dates } = overview;
  const all = { all: counts.assigned, submitted: counts.submitted, unmarked: counts.unmarked, graded: counts.graded };
  const count: Record<Filter, number> = { ...all, missing: counts.assigned - counts.submitted };
  const address = (show: Filter, page = 1) => `${base}/submissions?show=${show}${page > 1 ? `&page=${page}` : ""}`;
  return (
    <>
      <Strip title={`Submissions: ${title}`} sub={allowed(now, dates).when} />
      {children}
      <nav className="seg" aria-label="Which students">
        {filters.map((each) => (
          <Link key={each} href={address(each)} aria-current={each === filter ? "page" : undefined}>
            {names[each]} {count[each]}
          </Link>
        ))}
      </nav>
      <section className="section" aria-label={names[filter]}>
        {students.rows.length > 0 ? (
          <StudentTable overview={overview} base={base} now={now} />
        ) : (
          <p className="quiet">{none[filter]}</p>
        )}
        <Pager label="Students" page={students.page} pages={students.pages} href={(page) => address(filter, page)} />
      </section>
    </>
  );
}
