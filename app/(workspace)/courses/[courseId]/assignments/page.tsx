import type { Metadata } from "next";
import { AssignmentTable } from "@/components/assignment/assignment-list";
import { courseTabs } from "@/components/course/tabs";
import { OneButtonForm } from "@/components/people/one-button-form.client";
import { Page } from "@/components/shell/page";
import { Strip } from "@/components/shell/strip";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { listAssignments } from "@/lib/data/assignments";
import { zoneCity } from "@/lib/domain/time/say";
import { newAssignment } from "../actions";

export const metadata: Metadata = { title: "Assignments" };

/** The assignments of a course. */
export default async function AssignmentsPage({ params }: PageProps<"/courses/[courseId]/assignments">) {
  const { courseId: short } = await params;
  const now = new Date();
  const list = await orNotFound(listAssignments(await requireViewer(), idFrom(short), now));
  const { assignments, courseTitle, timeZone, role, mayEdit } = list;
  const base = `/courses/${short}`;
  const begin = mayEdit ? (
    <>
      <LinkButton href={`${base}/assignments/import`}>Take in a file</LinkButton>
      <OneButtonForm action={newAssignment.bind(null, short)} button="New assignment" />
    </>
  ) : null;
  return (
    <Page
      crumbs={[{ name: courseTitle, href: base }, { name: "Assignments" }]}
      strip={
        <Strip
          title="Assignments"
          sub={`Times are in ${zoneCity(timeZone)}, the course’s zone.`}
          aside={assignments.length > 0 ? begin : null}
        />
      }
      tabs={courseTabs(idFrom(short), role, "Assignments")}
    >
      {assignments.length > 0 ? (
        <section className="section" aria-label="Assignments">
          <AssignmentTable assignments={assignments} base={base} zone={timeZone} now={now} />
        </section>
      ) : (
        <Empty title="No assignments yet" actions={begin}>
          {mayEdit
            ? "An assignment is an excerpt of one or several documents with questions on their passages, a rubric and a due time. It is a draft until you publish it."
            : "What you are given to read and answer stands here once it is published."}
        </Empty>
      )}
    </Page>
  );
}
