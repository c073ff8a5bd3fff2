import { z } from "zod";
import { handleWrite } from "@/lib/auth/route";
import { idFrom } from "@/lib/auth/viewer";
import { resolveAnnotation } from "@/lib/data/resolutions";

/** Calls the matter of a note settled, or opens it again. */
export async function POST(
  request: Request,
  { params }: RouteContext<"/api/courses/[courseId]/assignments/[assignmentId]/annotations/[annotationId]/resolution">,
) {
  const { courseId, assignmentId, annotationId } = await params;
  return handleWrite(request, z.object({ resolved: z.boolean() }), (viewer, { resolved }) =>
    resolveAnnotation(viewer, idFrom(courseId), idFrom(assignmentId), idFrom(annotationId), resolved),
  );
}
