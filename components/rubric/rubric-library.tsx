import Link from "next/link";
import { Page } from "@/components/shell/page";
import { Strip } from "@/components/shell/strip";
import { Empty } from "@/components/ui/empty";
import { shortId } from "@/lib/domain/id/short-id";
import type { RubricShelf } from "@/lib/domain/rubric/rubric-pages";
import { CopyInto, type SendCopy } from "./copy-into.client";

interface RubricLibraryProps {
  shelves: readonly RubricShelf[];
  copyInto: (course: string, rubric: string, ...rest: Parameters<SendCopy>) => ReturnType<SendCopy>;
}

/** The rubrics of every course one teaches, by course; each can be copied into a course one instructs. */
export function RubricLibrary({ shelves, copyInto }: RubricLibraryProps) {
  const courses = shelves
    .filter(({ mayEdit }) => mayEdit)
    .map(({ courseId, courseTitle }) => ({ value: shortId(courseId), label: courseTitle }));
  return (
    <Page
      crumbs={[{ name: "My rubrics" }]}
      strip={<Strip title="My rubrics" sub="Those of every course you teach. A copy begins anew as version 1." />}
    >
      {shelves.length === 0 ? <Empty title="No rubrics">They stand here once you teach a course.</Empty> : null}
      {shelves.map(({ courseId, courseTitle, rubrics }) => (
        <section key={courseId} aria-label={courseTitle} className="mt-6">
          <h2 className="h">{courseTitle}</h2>
          {rubrics.length === 0 ? <p className="quiet">No rubric yet.</p> : null}
          <ul className="list rubric-list">
            {rubrics.map(({ id, title, number, rows }) => (
              <li key={id}>
                <p>
                  <Link href={`/courses/${shortId(courseId)}/rubrics/${shortId(id)}`}>{title}</Link>{" "}
                  <span className="quiet small">
                    version {number}, {rows === 1 ? "1 row" : `${rows} rows`}
                  </span>
                </p>
                {courses.length > 0 ? (
                  <CopyInto
                    title={title}
                    courses={courses}
                    send={copyInto.bind(null, shortId(courseId), shortId(id))}
                  />
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Page>
  );
}
