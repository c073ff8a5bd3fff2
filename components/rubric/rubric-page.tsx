import Link from "next/link";
import { Page } from "@/components/shell/page";
import { Strip } from "@/components/shell/strip";
import { buttonClass, LinkButton } from "@/components/ui/button";
import { DateText } from "@/components/ui/date-text";
import { Notice } from "@/components/ui/notice";
import { shortId } from "@/lib/domain/id/short-id";
import { type RubricPage as Rubric, rowsOf } from "@/lib/domain/rubric/rubric-pages";
import { RubricShown } from "./rubric-shown";

interface RubricPageProps {
  courseId: string;
  rubricId: string;
  page: Rubric;
}

/** A version of a rubric, its other versions with what they changed, where it is used, what stands under older ones. */
export function RubricPage({ courseId, rubricId, page }: RubricPageProps) {
  const course = `/courses/${shortId(courseId)}`;
  const address = `${course}/rubrics/${shortId(rubricId)}`;
  const { version, versions, usedIn, older } = page;
  const newest = versions[0]?.number ?? version.number;
  return (
    <Page
      crumbs={[
        { name: page.courseTitle, href: course },
        { name: "Rubrics", href: `${course}/rubrics` },
        { name: version.title },
      ]}
    >
      <Strip
        title={version.title}
        sub={`Version ${version.number}${page.archived ? ", put away" : ""}`}
        aside={
          <>
            <a className={buttonClass({})} href={`/api${address}/file`} download>
              Save as a file
            </a>
            {page.mayEdit ? (
              <LinkButton look="primary" href={`${address}/edit`}>
                Edit
              </LinkButton>
            ) : null}
          </>
        }
      />
      {version.number < newest ? (
        <Notice>
          This is an older version. <Link href={address}>Version {newest}</Link> is the newest.
        </Notice>
      ) : null}
      <h2 className="h">What is looked for</h2>
      <RubricShown rows={rowsOf(version.criteria)} skills={page.skills} />
      <h2 className="h mt-6">Used in</h2>
      {usedIn.length === 0 ? <p>No assignment uses it yet.</p> : null}
      <ul className="list rubric-list" aria-label="Used in">
        {usedIn.map(({ assignmentId, title, number }) => (
          <li key={`${assignmentId} ${title} ${number}`}>
            {assignmentId === null ? (
              <Link href={`${course}/participation`}>{title}</Link>
            ) : (
              <Link href={`${course}/assignments/${shortId(assignmentId)}`}>{title}</Link>
            )}{" "}
            <span className="quiet">
              with version {number}
              {number < newest ? `; version ${newest} is the newest` : ""}
            </span>
          </li>
        ))}
      </ul>
      {older.length > 0 ? (
        <>
          <h2 className="h mt-6">Marked with an older version</h2>
          <ul className="list rubric-list" aria-label="Marked with an older version">
            {older.map(({ number, assignmentId, title, markings, inUse }) => (
              <li key={`${number} ${assignmentId}`}>
                {markings === 1 ? "1 marking" : `${markings} markings`} with version {number} in{" "}
                {inUse ? (
                  `${title}, which is marked with it still`
                ) : (
                  <Link href={`${course}/assignments/${shortId(assignmentId)}/submissions?show=older`}>{title}</Link>
                )}
              </li>
            ))}
          </ul>
          <p className="quiet">They stay as they were given. To mark anew is for a person to decide.</p>
        </>
      ) : null}
      <h2 className="h mt-6">Versions</h2>
      <ol className="list rubric-list" aria-label="Versions">
        {versions.map(({ number, publishedBy, publishedAt, changes }) => (
          <li key={number}>
            <p>
              <Link
                href={number === newest ? address : `${address}?version=${number}`}
                aria-current={number === version.number ? "page" : undefined}
              >
                Version {number}
              </Link>{" "}
              <span className="quiet">
                by {publishedBy}, <DateText at={new Date(publishedAt)} zone={page.zone} />
              </span>
            </p>
            {changes.map((change) => (
              <p key={change}>{change}</p>
            ))}
          </li>
        ))}
      </ol>
    </Page>
  );
}
