import Link from "next/link";
import { staffTabs } from "@/components/assignment/tabs";
import { Page } from "@/components/shell/page";
import { Strip } from "@/components/shell/strip";
import { Notice } from "@/components/ui/notice";
import { Pager } from "@/components/ui/pager";
import { shortId } from "@/lib/domain/id/short-id";
import type { Outcome } from "@/lib/domain/policy/outcome";
import { goingOf, sayRelease } from "@/lib/domain/submission/release";
import type { ReleasePage as Releases } from "@/lib/domain/submission/release-page";
import { InviteForm } from "./invite-form.client";
import { PastReleases } from "./past-releases";
import { PeopleTable } from "./people-table";
import { ReleaseForm } from "./release-form.client";

type Recalled = Outcome<{ students: number; seen: number }>;
/** What is taken back: a whole release, by its id in addresses, or what one student sees, by their pseudonym. */
export type RecallAction = (what: string, before: Recalled | null) => Promise<Recalled>;

interface ReleasePageProps {
  courseId: string;
  assignmentId: string;
  now: Date;
  release: Releases;
  action: (before: null, form: FormData) => Promise<Outcome<{ students: number }>>;
  recall: RecallAction;
  /** Asks students to revise; takes that back for one, by their pseudonym. */
  invite: (before: null, form: FormData) => Promise<Outcome<{ students: number }>>;
  withdraw: (pseudonym: string, before: Outcome | null) => Promise<Outcome>;
}

/** What is marked, what waits and what is released; releasing, and taking back. */
export function ReleasePage({ courseId, assignmentId, now, release, ...acts }: ReleasePageProps) {
  const { action, recall, invite, withdraw } = acts;
  const { courseTitle, title, timeZone, mayEdit, state, sections, people, page, pages, releases } = release;
  const course = `/courses/${shortId(courseId)}`;
  const base = `${course}/assignments/${shortId(assignmentId)}`;
  const waiting = state.marked - state.released;
  const seeing = release.visible;
  return (
    <Page
      crumbs={[{ name: courseTitle, href: course }, { name: title, href: base }, { name: "Release" }]}
      tabs={staffTabs(courseId, assignmentId, "Release", { mayEdit })}
    >
      <Strip title={`Release: ${title}`} sub={sayRelease(state)} />
      {state.canRelease ? null : <Notice>Instructors release grades. You see how far your sections are.</Notice>}
      {sections.length > 0 ? (
        <table className="tbl stackable flowing section">
          <caption className="vh">By section</caption>
          <thead>
            <tr>
              {["Section", "Students", "Marked", "Waiting", "Released"].map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sections.map((section) => (
              <tr key={section.id}>
                <th scope="row">{section.name}</th>
                <td data-l="students">{section.students}</td>
                <td data-l="marked">{section.marked}</td>
                <td data-l="waiting">{section.waiting}</td>
                <td data-l="released">{section.released}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {state.canRelease && waiting > 0 ? (
        <ReleaseForm
          // What was released is not offered again.
          key={waiting}
          action={action}
          whom={{
            count: waiting,
            sections: sections
              .filter((section) => section.waiting > 0)
              .map(({ id, name, waiting: count }) => ({ value: shortId(id), label: `${name}: ${count} waiting` })),
            people: people.filter(({ standing }) => standing === "waiting"),
          }}
          going={{
            all: release.going,
            of: Object.fromEntries([
              ...sections.map(({ id, going }) => [shortId(id), going] as const),
              ...people.map(({ key, readiness }) => [key, goingOf([readiness])] as const),
            ]),
          }}
          zone={timeZone}
        />
      ) : null}
      {state.canRelease && seeing > 0 ? (
        <details className="section settling">
          <summary>Ask students to revise</summary>
          <InviteForm
            action={invite}
            whom={{
              count: seeing,
              sections: sections
                .filter((section) => section.released > 0)
                .map(({ id, name, released }) => ({ value: shortId(id), label: `${name}: ${released} released` })),
              people: people.filter(({ standing, submissionId }) => standing === "released" && submissionId !== null),
            }}
            zone={timeZone}
          />
        </details>
      ) : null}
      <section className="section" aria-labelledby="students">
        <h2 className="h" id="students">
          Students
        </h2>
        <PeopleTable release={release} base={base} now={now} acts={state.canRelease ? { recall, withdraw } : null} />
        <Pager label="Students" page={page} pages={pages} href={(to) => `${base}/release?page=${to}`} />
      </section>
      <PastReleases releases={releases} zone={timeZone} now={now} recall={state.canRelease ? recall : null} />
      <p className="section">
        <Link className="linkish" href={`${base}/regrades`}>
          Regrade requests
        </Link>
      </p>
    </Page>
  );
}
