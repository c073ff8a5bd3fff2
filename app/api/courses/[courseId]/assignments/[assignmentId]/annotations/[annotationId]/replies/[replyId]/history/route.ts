import { handleRead } from "@/lib/auth/route";
import { idFrom } from "@/lib/auth/viewer";
import { readReplyHistory } from "@/lib/data/note-history";

/** How a reply came to say what it says. */
export async function GET(
  _: Request,
  {
    params,
  }: RouteContext<"/api/courses/[courseId]/assignments/[assignmentId]/annotations/[annotationId]/replies/[replyId]/history">,
) {
  const { courseId, assignmentId, annotationId, replyId } = await params;
  return handleRead((viewer) =>
    readReplyHistory(viewer, idFrom(courseId), idFrom(assignmentId), idFrom(annotationId), idFrom(replyId)),
  );
}
