import Link from "next/link";
import { Strip } from "@/components/shell/strip";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { Pager } from "@/components/ui/pager";
import { allowed } from "@/lib/domain/assignment/allowed";
import type { AssignmentOverview as Overview } from "@/lib/domain/assignment/overview";
import type { Outcome } from "@/lib/domain/policy/outcome";
import { NotesStanding } from "./notes-standing";
import { ProgressSteps } from "./progress-steps";
import { StaffStanding } from "./standing";
import { StudentTable } from "./student-table";

interface OverviewProps {
  overview: Overview;
  /** Address of the assignment. */
  base: string;
  now: Date;
  /** Opening the class's notes by hand. */
  openNotes: (previous: Outcome | null) => Promise<Outcome>;
  shutNotes: (previous: Outcome | null) => Promise<Outcome>;
}

/** An assignment as those who teach it see it: how far the class is, and every student by name. */
export function AssignmentOverview({ overview, base, now, openNotes, shutNotes }: OverviewProps) {
  const { title, status, counts, students, mayEdit, documents, questions, ownSectionsOnly } = overview;
  const draft = status === "draft";
  return (
    <>
      <Strip
        title={title}
        sub={
          draft ? (
            "Draft, nobody sees it."
          ) : (
            <>
              {counts.submitted} of {counts.assigned} have submitted. {allowed(now, overview.dates).when}{" "}
              {status === "graded" || status === "released" ? <StaffStanding status={status} /> : null}
            </>
          )
        }
        aside={<NextStep overview={overview} base={base} />}
      />
      {draft ? (
        <Empty
          title="Not published yet"
          actions={mayEdit ? <LinkButton href={`${base}/edit`}>Go on writing</LinkButton> : null}
        >
          When it is published, it is given to every student of the course, and how far each of them is stands here.
        </Empty>
      ) : (
        <>
          <ProgressSteps counts={counts} discussed={overview.discussions > 0} />
          <p className="quiet small">
            {questions} {questions === 1 ? "question" : "questions"} on {documents.map((each) => each.title).join("; ")}
            .{ownSectionsOnly ? " You see the students of your sections." : ""}
          </p>
          <ThinNotes thin={overview.thin} base={base} />
          <NotesStanding
            notes={overview.notes}
            zone={overview.dates.timeZone}
            now={now}
            open={mayEdit ? openNotes : null}
            shut={mayEdit ? shutNotes : null}
          />
          <section className="section" aria-labelledby="students">
            <h2 className="h" id="students">
              Students
            </h2>
            {students.rows.length > 0 ? (
              <StudentTable overview={overview} base={base} now={now} />
            ) : (
              <p className="quiet">
                Nobody has joined the course as a student yet. Whoever joins is given this assignment.
              </p>
            )}
            <Pager
              label="Students"
              page={students.page}
              pages={students.pages}
              href={(page) => `${base}?page=${page}`}
            />
          </section>
        </>
      )}
    </>
  );
}

/** What the class left out, for those who prepare the seminar. */
function ThinNotes({ thin, base }: { thin: readonly string[] | null; base: string }) {
  if (thin === null) {
    return (
      <p className="small">
        <Link href={`${base}?thin=shown#thin`} prefetch={false}>
          Where are notes thin?
        </Link>
      </p>
    );
  }
  return (
    <section className="section small" aria-labelledby="thin">
      <h2 className="h" id="thin">
        Where notes are thin
      </h2>
      {thin.length > 0 ? (
        <ul className="list">
          {thin.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      ) : (
        <p>No paragraph and no skill stands back behind the others.</p>
      )}
      <Link href={`${base}/heat`}>To the heat map</Link>
    </section>
  );
}

/** Taking it elsewhere, reminding, and the one black button: what is to be done next. */
function NextStep({ overview, base }: { overview: Overview; base: string }) {
  return (
    <>
      {overview.mayEdit ? (
        <LinkButton look="quiet" href={`${base}/copy`}>
          Copy or save
        </LinkButton>
      ) : null}
      {overview.status === "draft" ? null : <LinkButton href={`${base}/reminders`}>Remind</LinkButton>}
      <Work overview={overview} base={base} />
    </>
  );
}

/** Grading, then releasing. */
function Work({ overview: { counts, status }, base }: { overview: Overview; base: string }) {
  const left = counts.submitted - counts.graded;
  if (left > 0) {
    return (
      <LinkButton look="primary" href={`${base}/grading`}>
        Grade: {left} {left === 1 ? "submission" : "submissions"} left
      </LinkButton>
    );
  }
  if (status === "graded" || counts.graded > counts.released) {
    return (
      <LinkButton look="primary" href={`${base}/submissions?show=graded`}>
        Release grades
      </LinkButton>
    );
  }
  return null;
}
