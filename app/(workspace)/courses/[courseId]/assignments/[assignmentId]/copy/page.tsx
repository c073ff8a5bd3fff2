import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { CopyForm } from "@/components/assignment/copy-form.client";
import { Page } from "@/components/shell/page";
import { Strip } from "@/components/shell/strip";
import { buttonClass } from "@/components/ui/button";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readCopyPlace } from "@/lib/data/assignment-copies";
import { shortId } from "@/lib/domain/id/short-id";
import { copy } from "./actions";

export const metadata: Metadata = { title: "Copy or save an assignment" };

/** Where an assignment is copied, here or into another course, or saved as a file. */
export default async function CopyPage({ params }: PageProps<"/courses/[courseId]/assignments/[assignmentId]/copy">) {
  const { courseId: course, assignmentId: assignment } = await params;
  const place = await orNotFound(readCopyPlace(await requireViewer(), idFrom(course), idFrom(assignment)));
  const base = `/courses/${course}/assignments/${assignment}`;
  return (
    <Page
      crumbs={[
        { name: place.courseTitle, href: `/courses/${course}` },
        { name: place.title, href: base },
        { name: "Copy or save" },
      ]}
    >
      <Strip title="Copy or save this assignment" sub={place.title} />
      <div className="qs measure">
        <section className="stack" aria-labelledby="copy">
          <h2 className="h" id="copy">
            Make a copy
          </h2>
          <p>
            The copy is a draft: texts, questions, rubrics and times go along. Notes, answers, marks and people never
            do.
          </p>
          <CopyForm
            press={randomUUID()}
            courses={place.courses.map((each) => ({ ...each, id: shortId(each.id) }))}
            copy={copy.bind(null, course, assignment)}
          />
        </section>
        <section className="stack" aria-labelledby="save">
          <h2 className="h" id="save">
            Save it as a file
          </h2>
          <p>For a colleague, or to keep. It is taken in again under “Take in a file” on the page of assignments.</p>
          <p>
            <a className={buttonClass({})} href={`/api${base}/file`} download>
              Save as a file
            </a>
          </p>
        </section>
      </div>
    </Page>
  );
}
