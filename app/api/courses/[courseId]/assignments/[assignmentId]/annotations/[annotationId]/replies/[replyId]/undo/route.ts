import { z } from "zod";
import { handleWrite } from "@/lib/auth/route";
import { idFrom } from "@/lib/auth/viewer";
import { restoreReply } from "@/lib/data/replies";

/** Takes back the deletion of a reply. */
export async function POST(
  request: Request,
  {
    params,
  }: RouteContext<"/api/courses/[courseId]/assignments/[assignmentId]/annotations/[annotationId]/replies/[replyId]/undo">,
) {
  const { courseId, assignmentId, annotationId, replyId } = await params;
  return handleWrite(request, z.object({}), (viewer) =>
    restoreReply(viewer, idFrom(courseId), idFrom(assignmentId), idFrom(annotationId), idFrom(replyId)),
  );
}
