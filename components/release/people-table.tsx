import Link from "next/link";
import { OneButtonForm } from "@/components/people/one-button-form.client";
import { DateText } from "@/components/ui/date-text";
import { State } from "@/components/ui/state";
import { shortId } from "@/lib/domain/id/short-id";
import type { Outcome } from "@/lib/domain/policy/outcome";
import type { ReleasedPerson, ReleasePage } from "@/lib/domain/submission/release-page";
import { RecallButton } from "./recall-button.client";
import type { RecallAction } from "./release-page";

interface PeopleTableProps {
  release: ReleasePage;
  base: string;
  now: Date;
  /** Null where nothing can be taken back. */
  acts: { recall: RecallAction; withdraw: (pseudonym: string, before: Outcome | null) => Promise<Outcome> } | null;
}

/** Each student: how far their grade is, and whether they have read it. */
export function PeopleTable({ release: { people, timeZone }, base, now, acts }: PeopleTableProps) {
  return (
    <table className="tbl stackable flowing">
      <caption className="vh">Students and their grades</caption>
      <thead>
        <tr>
          <th scope="col">Student</th>
          <th scope="col">Section</th>
          <th scope="col">Grade</th>
          <th scope="col">Released</th>
          <th scope="col">Read</th>
          {acts ? <td /> : null}
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.key}>
            <th scope="row">
              {person.submissionId ? (
                <Link href={`${base}/submissions/${shortId(person.submissionId)}`}>{person.name}</Link>
              ) : (
                person.name
              )}
            </th>
            <td data-l="section">{person.sections.join(", ") || <span className="quiet">–</span>}</td>
            <td data-l="grade" className="tnum">
              {person.grade ?? <span className="quiet">–</span>}
              {person.resubmitted ? <State kind="warn">submitted again since</State> : null}
            </td>
            <td data-l="released">
              <Standing person={person} zone={timeZone} now={now} />
            </td>
            <td data-l="read">
              <ReadWords person={person} zone={timeZone} now={now} />
            </td>
            {acts ? (
              <td>
                {person.standing === "released" || person.standing === "scheduled" ? (
                  <RecallButton action={acts.recall.bind(null, person.key)} of={`the grade of ${person.name}`} />
                ) : null}
                {person.reviseUntil && person.reviseUntil > now ? (
                  <OneButtonForm
                    action={acts.withdraw.bind(null, person.key)}
                    button={`Take back that ${person.name} is asked to revise`}
                    shown="Do not ask to revise"
                    look="quiet"
                    small
                  />
                ) : null}
              </td>
            ) : null}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface AboutPerson {
  person: ReleasedPerson;
  zone: string;
  now: Date;
}

function Standing({ person: { standing, visibleFrom, seesOlder, reviseUntil }, zone, now }: AboutPerson) {
  const at = visibleFrom ? <DateText at={visibleFrom} zone={zone} saying="short" now={now} /> : null;
  const asked = reviseUntil ? (
    <span className="quiet small">
      {" "}
      asked to revise until <DateText at={reviseUntil} zone={zone} saying="short" now={now} />
    </span>
  ) : null;
  if (standing === "unsubmitted") return <span className="quiet">nothing submitted</span>;
  if (standing === "unmarked") return <State kind="off">not marked</State>;
  if (standing === "waiting") {
    return (
      <>
        <State kind="warn">waits</State>{" "}
        {seesOlder ? <span className="quiet small">sees an earlier marking</span> : null}
        {asked}
      </>
    );
  }
  if (standing === "scheduled") {
    return (
      <>
        <State>from</State> {at}
      </>
    );
  }
  return (
    <>
      <State kind="good">released</State> {at}
      {asked}
    </>
  );
}

function ReadWords({ person: { standing, seenAt, acknowledgedAt }, zone, now }: AboutPerson) {
  if (standing !== "released") return <span className="quiet">–</span>;
  if (acknowledgedAt) {
    return (
      <>
        says so, <DateText at={acknowledgedAt} zone={zone} saying="short" now={now} />
      </>
    );
  }
  if (!seenAt) return <span className="quiet">not opened</span>;
  return (
    <>
      opened <DateText at={seenAt} zone={zone} saying="short" now={now} />
    </>
  );
}
