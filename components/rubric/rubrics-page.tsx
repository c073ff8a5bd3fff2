import Link from "next/link";
import { courseTabs } from "@/components/course/tabs";
import { OneButtonForm } from "@/components/people/one-button-form.client";
import { Page } from "@/components/shell/page";
import { Strip } from "@/components/shell/strip";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { State } from "@/components/ui/state";
import { shortId } from "@/lib/domain/id/short-id";
import type { Outcome } from "@/lib/domain/policy/outcome";
import type { ListedRubric, RubricsPage as Rubrics } from "@/lib/domain/rubric/rubric-pages";
import { BringRubric } from "./bring-rubric.client";

interface RubricsPageProps {
  courseId: string;
  page: Rubrics;
  actions: {
    copy: (slug: string, previous: Outcome | null) => Promise<Outcome>;
    bring: (previous: Outcome | null, form: FormData) => Promise<Outcome>;
    archive: (rubric: string, away: boolean, previous: Outcome | null) => Promise<Outcome>;
  };
}

/** The rubrics of a course; below, for an instructor, what a new one can be made from. */
export function RubricsPage({ courseId, page, actions }: RubricsPageProps) {
  const base = `/courses/${shortId(courseId)}`;
  const { rubrics, frameworks, mayEdit } = page;
  const [kept, away] = [rubrics.filter((each) => !each.archived), rubrics.filter((each) => each.archived)];
  return (
    <Page
      crumbs={[{ name: page.courseTitle, href: base }, { name: "Rubrics" }]}
      tabs={courseTabs(courseId, "Assistant", "Rubrics")}
      strip={
        <Strip
          title="Rubrics"
          sub={
            <>
              What is looked for. A grade always shows the version it was given with.{" "}
              <Link href={`${base}/comments`}>Comments to use again</Link>
            </>
          }
          aside={
            mayEdit ? (
              <LinkButton look="primary" href={`${base}/rubrics/new`}>
                New rubric
              </LinkButton>
            ) : null
          }
        />
      }
    >
      {kept.length === 0 ? (
        <Empty title="No rubric yet">
          Copy one of the frameworks below and edit the copy, or write one of your own. An assignment that is published
          with a framework brings its copy here too.
        </Empty>
      ) : (
        <List {...{ base, mayEdit, actions }} name="Rubrics of this course" rubrics={kept} />
      )}
      {mayEdit ? (
        <>
          <h2 className="h mt-6">Frameworks to copy</h2>
          <ul className="list rubric-list">
            {frameworks.map(({ slug, title, about, rows, points }) => (
              <li key={slug}>
                <p>
                  <b>{title}</b> <span className="quiet small">{sizeOf(rows, points)}</span>
                </p>
                <p className="quiet">{about}</p>
                <OneButtonForm
                  action={actions.copy.bind(null, slug)}
                  button={`Copy ${title}`}
                  shown="Copy"
                  look="plain"
                  small
                />
              </li>
            ))}
          </ul>
          <h2 className="h mt-6">From another course</h2>
          <p>
            <Link href="/rubrics">The rubrics of all your courses</Link> can be copied from one to another.
          </p>
          <h2 className="h mt-6">From a file</h2>
          <BringRubric bring={actions.bring} />
        </>
      ) : null}
      {away.length > 0 ? (
        <>
          <h2 className="h mt-6">Put away</h2>
          <List {...{ base, mayEdit, actions }} name="Rubrics that were put away" rubrics={away} />
        </>
      ) : null}
    </Page>
  );
}

interface ListProps extends Pick<RubricsPageProps, "actions"> {
  base: string;
  mayEdit: boolean;
  name: string;
  rubrics: readonly ListedRubric[];
}

function List({ base, mayEdit, name, rubrics, actions }: ListProps) {
  return (
    <ul className="list rubric-list" aria-label={name}>
      {rubrics.map(({ id, title, number, rows, points, usedIn, archived }) => (
        <li key={id}>
          <p>
            <Link href={`${base}/rubrics/${shortId(id)}`}>
              <b>{title}</b>
            </Link>{" "}
            <span className="quiet small">
              version {number}, {sizeOf(rows, points)}
            </span>{" "}
            {archived ? <State kind="off">put away</State> : null}
          </p>
          <p className="quiet small">{usedIn.length === 0 ? "Not used yet." : `Used in: ${usedIn.join(", ")}`}</p>
          {mayEdit && usedIn.length === 0 ? (
            <OneButtonForm
              key={`${archived}`}
              action={actions.archive.bind(null, shortId(id), !archived)}
              button={archived ? `Bring back ${title}` : `Put away ${title}`}
              shown={archived ? "Bring back" : "Put away"}
              look="plain"
              small
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

const sizeOf = (rows: number, points: string | null): string =>
  `${rows === 1 ? "1 row" : `${rows} rows`}, ${points === null ? "no points" : points === "1" ? "1 point" : `${points} points`}`;
