import { z } from "zod";
import { handleWrite } from "@/lib/auth/route";
import { idFrom } from "@/lib/auth/viewer";
import { placeAnnotation } from "@/lib/data/anchors";
import { spanSchema } from "@/lib/domain/anchor/sent-span";

const place = z.object({ ordinal: z.int().min(0).max(1), revisionId: z.uuid(), span: spanSchema });

/** Puts a note that lost its place, or whose words were corrected, at a passage chosen by hand. */
export async function PUT(
  request: Request,
  { params }: RouteContext<"/api/courses/[courseId]/assignments/[assignmentId]/annotations/[annotationId]/place">,
) {
  const { courseId, assignmentId, annotationId } = await params;
  return handleWrite(request, place, (viewer, body) =>
    placeAnnotation(viewer, idFrom(courseId), idFrom(assignmentId), idFrom(annotationId), body),
  );
}
