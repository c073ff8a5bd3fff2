import { z } from "zod";
import { handleWrite } from "@/lib/auth/route";
import { idFrom } from "@/lib/auth/viewer";
import { restorePost } from "@/lib/data/discussion-posts";

/** Takes back the deletion of a post. */
export async function POST(
  request: Request,
  { params }: RouteContext<"/api/courses/[courseId]/assignments/[assignmentId]/discussion/posts/[postId]/undo">,
) {
  const { courseId, assignmentId, postId } = await params;
  return handleWrite(request, z.object({}), (viewer) =>
    restorePost(viewer, idFrom(courseId), idFrom(assignmentId), idFrom(postId)),
  );
}
