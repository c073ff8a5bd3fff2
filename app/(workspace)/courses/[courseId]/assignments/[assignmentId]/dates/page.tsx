import type { Metadata } from "next";
import { staffTabs } from "@/components/assignment/tabs";
import { choiceFrom } from "@/components/dates/dates-address";
import { DatesFrame } from "@/components/dates/dates-frame";
import { Page } from "@/components/shell/page";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readDates } from "@/lib/data/overrides";
import { longId } from "@/lib/domain/id/short-id";
import { give, revoke } from "./actions";

export const metadata: Metadata = { title: "Dates" };

/** The dates of an assignment, and who has others; for those who teach it. */
export default async function DatesPage({
  params,
  searchParams,
}: PageProps<"/courses/[courseId]/assignments/[assignmentId]/dates">) {
  const { courseId: course, assignmentId: assignment } = await params;
  const choice = choiceFrom(await searchParams);
  const viewer = await requireViewer();
  const [courseId, assignmentId] = [idFrom(course), idFrom(assignment)];
  const sectionId = choice.section === "" ? null : longId(choice.section);
  const dates = await orNotFound(readDates(viewer, courseId, assignmentId, { ...choice, sectionId }));
  const room = `/courses/${course}/assignments/${assignment}`;
  return (
    <Page
      crumbs={[
        { name: dates.courseTitle, href: `/courses/${course}` },
        { name: dates.title, href: room },
        { name: "Dates" },
      ]}
      tabs={staffTabs(courseId, assignmentId, "Dates", dates)}
    >
      <DatesFrame
        dates={dates}
        choice={choice}
        base={`${room}/dates`}
        course={`/courses/${course}`}
        now={new Date()}
        give={give.bind(null, course, assignment)}
        revoke={revoke.bind(null, course, assignment)}
      />
    </Page>
  );
}
