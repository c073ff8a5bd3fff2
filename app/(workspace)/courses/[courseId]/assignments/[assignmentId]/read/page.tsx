import type { Metadata } from "next";
import { RoomPage } from "@/components/annotation/room-page";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readRoom } from "@/lib/data/room";

export const metadata: Metadata = { title: "Reading room" };

/** The reading room under an address of its own: for those who teach, whose assignment page is the overview. */
export default async function ReadPage({
  params,
  searchParams,
}: PageProps<"/courses/[courseId]/assignments/[assignmentId]/read">) {
  const { courseId: course, assignmentId: assignment } = await params;
  const { beside } = await searchParams;
  const viewer = await requireViewer();
  const [courseId, assignmentId] = [idFrom(course), idFrom(assignment)];
  const room = await orNotFound(readRoom(viewer, courseId, assignmentId));
  return <RoomPage {...{ room, courseId, assignmentId }} account={viewer.userId} now={new Date()} asked={beside} />;
}
