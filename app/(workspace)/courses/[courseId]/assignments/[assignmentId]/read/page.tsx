import type { Metadata } from "next";
import { cookies } from "next/headers";
import { RoomPage } from "@/components/annotation/room-page";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readRoom } from "@/lib/data/room";
import { marksCookie, marksInWords } from "@/lib/domain/annotation/marks-in-words";

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
  const now = new Date();
  const marked = marksInWords((await cookies()).get(marksCookie)?.value);
  return <RoomPage {...{ room, courseId, assignmentId, now, marked }} account={viewer.userId} asked={beside} />;
}
