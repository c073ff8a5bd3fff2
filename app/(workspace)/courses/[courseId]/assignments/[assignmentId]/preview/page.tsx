import type { Metadata } from "next";
import { AssignmentPreview } from "@/components/assignment/preview/preview-page";
import { staffTabs } from "@/components/assignment/tabs";
import { Page } from "@/components/shell/page";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readAssignmentPreview } from "@/lib/data/assignment-preview";
import { titleOrNone } from "@/lib/domain/assignment/title";

export const metadata: Metadata = { title: "An assignment as a student" };

/** The draft as a student would meet it, for who writes it. */
export default async function PreviewAssignmentPage({
  params,
  searchParams,
}: PageProps<"/courses/[courseId]/assignments/[assignmentId]/preview">) {
  const { courseId: course, assignmentId: assignment } = await params;
  const passed = (await searchParams).gates === "passed";
  const viewer = await requireViewer();
  const [courseId, assignmentId] = [idFrom(course), idFrom(assignment)];
  const now = new Date();
  const preview = await orNotFound(readAssignmentPreview(viewer, courseId, assignmentId, { passed, now }));
  const base = `/courses/${course}/assignments/${assignment}`;
  return (
    <Page
      crumbs={[
        { name: preview.courseTitle, href: `/courses/${course}` },
        { name: titleOrNone(preview.title), href: base },
        { name: "As a student" },
      ]}
      tabs={staffTabs(courseId, assignmentId, "Edit", { mayEdit: true })}
    >
      <AssignmentPreview preview={preview} base={base} passed={passed} now={now} />
    </Page>
  );
}
