import { handleWrite } from "@/lib/auth/route";
import { idFrom } from "@/lib/auth/viewer";
import { flagWords } from "@/lib/data/moderation";
import { flagToRaise } from "@/lib/domain/annotation/moderation";

/** Asks those who teach to look at this post. */
export async function POST(
  request: Request,
  { params }: RouteContext<"/api/courses/[courseId]/assignments/[assignmentId]/discussion/posts/[postId]/flag">,
) {
  const { courseId, assignmentId, postId } = await params;
  return handleWrite(request, flagToRaise, (viewer, { reason }) =>
    flagWords(viewer, idFrom(courseId), idFrom(assignmentId), { discussionPostId: idFrom(postId) }, reason),
  );
}
