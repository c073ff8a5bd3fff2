import type { Metadata } from "next";
import { cookies } from "next/headers";
import { RoomPage } from "@/components/annotation/room-page";
import { AssignmentOverview } from "@/components/assignment/overview";
import { staffTabs } from "@/components/assignment/tabs";
import { Page } from "@/components/shell/page";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readRole } from "@/lib/data/courses";
import { readOverview } from "@/lib/data/overview";
import { readRoom } from "@/lib/data/room";
import { marksCookie, marksInWords } from "@/lib/domain/annotation/marks-in-words";
import { openNotes, seeChanges, shutNotes } from "./actions";

export const metadata: Metadata = { title: "Assignment" };

/** An assignment: the overview for those who teach it, the reading room for those who read. */
export default async function AssignmentPage({
  params,
  searchParams,
}: PageProps<"/courses/[courseId]/assignments/[assignmentId]">) {
  const { courseId: course, assignmentId: assignment } = await params;
  const { page, beside, thin } = await searchParams;
  const viewer = await requireViewer();
  const [courseId, assignmentId] = [idFrom(course), idFrom(assignment)];
  const base = `/courses/${course}/assignments/${assignment}`;
  const now = new Date();
  const role = await orNotFound(readRole(viewer, courseId));
  if (role === "Student" || role === "Observer") {
    const room = await orNotFound(readRoom(viewer, courseId, assignmentId));
    const marked = marksInWords((await cookies()).get(marksCookie)?.value);
    return (
      <RoomPage
        {...{ room, courseId, assignmentId, now, marked }}
        account={viewer.userId}
        asked={beside}
        seen={seeChanges.bind(null, course, assignment, room.version)}
      />
    );
  }
  const overview = await orNotFound(
    readOverview(viewer, courseId, assignmentId, {
      ...{ filter: "all", page: Number.parseInt(`${page}`, 10) || 1, now },
      thin: thin !== undefined,
    }),
  );
  return (
    <Page
      crumbs={[{ name: overview.courseTitle, href: `/courses/${course}` }, { name: overview.title }]}
      tabs={staffTabs(courseId, assignmentId, "Overview", { ...overview, ...overview.counts })}
    >
      <AssignmentOverview
        overview={overview}
        base={base}
        now={now}
        openNotes={openNotes.bind(null, course, assignment)}
        shutNotes={shutNotes.bind(null, course, assignment)}
      />
    </Page>
  );
}
