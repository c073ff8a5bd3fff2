import type { Metadata } from "next";
import { staffTabs } from "@/components/assignment/tabs";
import { Participation } from "@/components/seminar/participation";
import { Page } from "@/components/shell/page";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readParticipation } from "@/lib/data/participation";
import { record, takeBack } from "./actions";

export const metadata: Metadata = { title: "Participation" };

/** Who took part in an assignment, in writing and in class: `?section=` and `?page=`. */
export default async function ParticipationPage({
  params,
  searchParams,
}: PageProps<"/courses/[courseId]/assignments/[assignmentId]/participation">) {
  const { courseId: course, assignmentId: assignment } = await params;
  const { section, page: number } = await searchParams;
  const viewer = await requireViewer();
  const [courseId, assignmentId] = [idFrom(course), idFrom(assignment)];
  const asked = {
    sectionId: typeof section === "string" && section !== "" ? idFrom(section) : null,
    page: Number.parseInt(`${number}`, 10) || 1,
  };
  const page = await orNotFound(readParticipation(viewer, courseId, assignmentId, asked));
  const base = `/courses/${course}/assignments/${assignment}`;
  return (
    <Page
      crumbs={[
        { name: page.courseTitle, href: `/courses/${course}` },
        { name: page.title, href: base },
        { name: "Participation" },
      ]}
      tabs={staffTabs(courseId, assignmentId, "Participation", page)}
    >
      <Participation
        page={page}
        base={base}
        now={new Date()}
        record={record.bind(null, course, assignment)}
        takeBack={takeBack.bind(null, course, assignment)}
      />
    </Page>
  );
}
