import { z } from "zod";
import { handleWrite } from "@/lib/auth/route";
import { idFrom } from "@/lib/auth/viewer";
import { restoreAnnotation } from "@/lib/data/annotations";

/** Takes back the deletion of a note. */
export async function POST(
  request: Request,
  { params }: RouteContext<"/api/courses/[courseId]/assignments/[assignmentId]/annotations/[annotationId]/undo">,
) {
  const { courseId, assignmentId, annotationId } = await params;
  return handleWrite(request, z.object({}), (viewer) =>
    restoreAnnotation(viewer, idFrom(courseId), idFrom(assignmentId), idFrom(annotationId)),
  );
}
