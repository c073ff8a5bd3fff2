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
  older: "Older rubric",
};
const none: Record<Filter, string> = {
  all: "Nobody has joined the course as a student yet.",
  submitted: "Nobody has submitted yet.",
  missing: "Everybody has submitted.",
  unmarked: "Nothing waits to be marked.",
  graded: "Nothing is graded yet.",
  older: "Every grade was given with the rubric that the assignment is marked with now.",
};

/** The students of an assignment by what they have submitted, with the way to each submission. */
export function SubmissionList({ overview, filter, base, now, children }: SubmissionListProps) {
  const { title, counts, students, dates } = overview;
  const { assigned, submitted, unmarked, graded, older } = counts;
  const missing = assigned - submitted;
  const count: Record<Filter, number> = { all: assigned, submitted, missing, unmarked, graded, older };
  // Most rubrics are never changed while they are marked with.
  const offered = filters.filter((each) => each !== "older" || older > 0 || filter === "older");
  const address = (show: Filter, page = 1) => `${base}/submissions?show=${show}${page > 1 ? `&page=${page}` : ""}`;
  return (
    <>
      <Strip title={`Submissions: ${title}`} sub={allowed(now, dates).when} />
      {children}
      <nav className="seg" aria-label="Which students">
        {offered.map((each) => (
          <Link key={each} href={address(each)} aria-current={each === filter ? "page" : undefined}>
            {names[each]} {count[each]}
          </Link>
        ))}
      </nav>
      <section className="section" aria-label={names[filter]}>
        {filter === "older" && older > 0 ? (
          <p>
            These were graded with another version of a rubric than the one in use now. They stay as they were given; to
            mark one anew is for a person to decide.
          </p>
        ) : null}
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
