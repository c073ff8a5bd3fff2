import { handleWrite } from "@/lib/auth/route";
import { idFrom } from "@/lib/auth/viewer";
import { hideWords } from "@/lib/data/moderation";
import { hiding } from "@/lib/domain/annotation/moderation";

/** Hides this post from readers, or shows it again. */
export async function POST(
  request: Request,
  { params }: RouteContext<"/api/courses/[courseId]/assignments/[assignmentId]/discussion/posts/[postId]/moderation">,
) {
  const { courseId, assignmentId, postId } = await params;
  return handleWrite(request, hiding, (viewer, change) =>
    hideWords(viewer, idFrom(courseId), idFrom(assignmentId), { discussionPostId: idFrom(postId) }, change),
  );
}
