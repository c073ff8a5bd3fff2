import { z } from "zod";
import { handleWrite } from "@/lib/auth/route";
import { idFrom } from "@/lib/auth/viewer";
import { saveReadingPosition } from "@/lib/data/reading-position";

const position = z.object({ revisionId: z.uuid(), blockId: z.string().min(1).max(100) });

/** Keeps where a reader is, for their other devices and their next visit. */
export async function PUT(
  request: Request,
  { params }: RouteContext<"/api/courses/[courseId]/assignments/[assignmentId]/annotations/position">,
) {
  const { courseId, assignmentId } = await params;
  return handleWrite(request, position, (viewer, place) =>
    saveReadingPosition(viewer, idFrom(courseId), idFrom(assignmentId), place),
  );
}
