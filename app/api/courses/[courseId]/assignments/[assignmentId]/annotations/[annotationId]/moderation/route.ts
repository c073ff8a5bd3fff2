import { handleWrite } from "@/lib/auth/route";
import { idFrom } from "@/lib/auth/viewer";
import { hideWords } from "@/lib/data/moderation";
import { hiding } from "@/lib/domain/annotation/moderation";

/** Hides this note from readers, or shows it again. */
export async function POST(
  request: Request,
  { params }: RouteContext<"/api/courses/[courseId]/assignments/[assignmentId]/annotations/[annotationId]/moderation">,
) {
  const { courseId, assignmentId, annotationId } = await params;
  return handleWrite(request, hiding, (viewer, change) => {
    const words = { annotationId: idFrom(annotationId), replyId: null };
    return hideWords(viewer, idFrom(courseId), idFrom(assignmentId), words, change);
  });
}
