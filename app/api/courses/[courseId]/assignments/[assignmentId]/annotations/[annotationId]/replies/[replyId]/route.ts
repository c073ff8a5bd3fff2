import { z } from "zod";
import { handleWrite } from "@/lib/auth/route";
import { idFrom } from "@/lib/auth/viewer";
import { deleteReply, saveReply } from "@/lib/data/replies";
import { replyToSave } from "@/lib/domain/annotation/save";
import { savedOutcome } from "@/lib/domain/submission/saving";

type Context =
  RouteContext<"/api/courses/[courseId]/assignments/[assignmentId]/annotations/[annotationId]/replies/[replyId]">;

/** Saves a reply under the id in the address, which the browser made. */
export async function PUT(request: Request, { params }: Context) {
  const { courseId, assignmentId, annotationId, replyId } = await params;
  const id = idFrom(replyId);
  return handleWrite(request, replyToSave, async (viewer, reply) =>
    savedOutcome(
      await saveReply(viewer, idFrom(courseId), idFrom(assignmentId), idFrom(annotationId), { ...reply, id }),
    ),
  );
}

/** Deletes a reply; `undo` takes it back. */
export async function DELETE(request: Request, { params }: Context) {
  const { courseId, assignmentId, annotationId, replyId } = await params;
  return handleWrite(request, z.object({}), (viewer) =>
    deleteReply(viewer, idFrom(courseId), idFrom(assignmentId), idFrom(annotationId), idFrom(replyId)),
  );
}
