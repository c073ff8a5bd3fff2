import { handleWrite } from "@/lib/auth/route";
import { idFrom } from "@/lib/auth/viewer";
import { pinPost } from "@/lib/data/discussion-pins";
import { pinning } from "@/lib/domain/discussion/save";

/** Puts this post first in its discussion, or not any more. */
export async function POST(
  request: Request,
  { params }: RouteContext<"/api/courses/[courseId]/assignments/[assignmentId]/discussion/posts/[postId]/pin">,
) {
  const { courseId, assignmentId, postId } = await params;
  return handleWrite(request, pinning, (viewer, { pinned }) =>
    pinPost(viewer, idFrom(courseId), idFrom(assignmentId), idFrom(postId), pinned),
  );
}
