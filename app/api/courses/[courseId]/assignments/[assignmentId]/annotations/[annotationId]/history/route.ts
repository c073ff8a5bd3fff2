import { handleRead } from "@/lib/auth/route";
import { idFrom } from "@/lib/auth/viewer";
import { readNoteHistory } from "@/lib/data/note-history";

/** How a note came to say what it says. */
export async function GET(
  _: Request,
  { params }: RouteContext<"/api/courses/[courseId]/assignments/[assignmentId]/annotations/[annotationId]/history">,
) {
  const { courseId, assignmentId, annotationId } = await params;
  return handleRead((viewer) => readNoteHistory(viewer, idFrom(courseId), idFrom(assignmentId), idFrom(annotationId)));
}
