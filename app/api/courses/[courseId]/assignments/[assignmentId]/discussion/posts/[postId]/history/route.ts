import { handleRead } from "@/lib/auth/route";
import { idFrom } from "@/lib/auth/viewer";
import { readPostHistory } from "@/lib/data/discussion-history";

/** How a post came to say what it says. */
export async function GET(
  _: Request,
  { params }: RouteContext<"/api/courses/[courseId]/assignments/[assignmentId]/discussion/posts/[postId]/history">,
) {
  const { courseId, assignmentId, postId } = await params;
  return handleRead((viewer) => readPostHistory(viewer, idFrom(courseId), idFrom(assignmentId), idFrom(postId)));
}
