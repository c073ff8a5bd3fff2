import { handleRead } from "@/lib/auth/route";
import { idFrom } from "@/lib/auth/viewer";
import { readOwnDeadline } from "@/lib/data/own-deadline";

/** One's own next deadline, and what time it is. */
export async function GET(
  _: Request,
  { params }: RouteContext<"/api/courses/[courseId]/assignments/[assignmentId]/deadline">,
) {
  const { courseId, assignmentId } = await params;
  return handleRead((viewer) => readOwnDeadline(viewer, idFrom(courseId), idFrom(assignmentId), new Date()));
}
