import { handleWrite } from "@/lib/auth/route";
import { idFrom } from "@/lib/auth/viewer";
import { flagWords } from "@/lib/data/moderation";
import { flagToRaise } from "@/lib/domain/annotation/moderation";

/** Asks those who teach to look at this reply. */
export async function POST(
  request: Request,
  {
    params,
  }: RouteContext<"/api/courses/[courseId]/assignments/[assignmentId]/annotations/[annotationId]/replies/[replyId]/flag">,
) {
  const { courseId, assignmentId, annotationId, replyId } = await params;
  return handleWrite(request, flagToRaise, (viewer, { reason }) => {
    const words = { annotationId: idFrom(annotationId), replyId: idFrom(replyId) };
    return flagWords(viewer, idFrom(courseId), idFrom(assignmentId), words, reason);
  });
}
