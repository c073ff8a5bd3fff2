import { handleWrite } from "@/lib/auth/route";
import { idFrom } from "@/lib/auth/viewer";
import { flagWords } from "@/lib/data/moderation";
import { flagToRaise } from "@/lib/domain/annotation/moderation";

/** Asks those who teach to look at this note. */
export async function POST(
  request: Request,
  { params }: RouteContext<"/api/courses/[courseId]/assignments/[assignmentId]/annotations/[annotationId]/flag">,
) {
  const { courseId, assignmentId, annotationId } = await params;
  return handleWrite(request, flagToRaise, (viewer, { reason }) => {
    const words = { annotationId: idFrom(annotationId), replyId: null };
    return flagWords(viewer, idFrom(courseId), idFrom(assignmentId), words, reason);
  });
}
