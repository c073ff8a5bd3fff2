import type { Metadata } from "next";
import { readingsTabs } from "@/components/assignment/readings-tabs";
import { Readings } from "@/components/heat/readings";
import { Page } from "@/components/shell/page";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readReadings } from "@/lib/data/agreement";

export const metadata: Metadata = { title: "Readings" };

/** Where readings agree, what only one saw, what nobody noticed. */
export default async function ReadingsPage({
  params,
}: PageProps<"/courses/[courseId]/assignments/[assignmentId]/readings">) {
  const { courseId: course, assignmentId: assignment } = await params;
  const viewer = await requireViewer();
  const [courseId, assignmentId] = [idFrom(course), idFrom(assignment)];
  const page = await orNotFound(readReadings(viewer, courseId, assignmentId));
  const base = `/courses/${course}/assignments/${assignment}`;
  return (
    <Page
      crumbs={[
        { name: page.courseTitle, href: `/courses/${course}` },
        { name: page.title, href: base },
        { name: "Readings" },
      ]}
      tabs={readingsTabs(courseId, assignmentId, "Readings", page)}
    >
      <Readings page={page} base={base} />
    </Page>
  );
}
