import { z } from "zod";
import { handleWrite } from "@/lib/auth/route";
import { idFrom } from "@/lib/auth/viewer";
import { deleteAnnotation, saveAnnotation } from "@/lib/data/annotations";
import { annotationToSave } from "@/lib/domain/annotation/save";
import { savedOutcome } from "@/lib/domain/submission/saving";

type Context = RouteContext<"/api/courses/[courseId]/assignments/[assignmentId]/annotations/[annotationId]">;

/** Saves a note under the id in the address, which the browser made. */
export async function PUT(request: Request, { params }: Context) {
  const { courseId, assignmentId, annotationId } = await params;
  const id = idFrom(annotationId);
  return handleWrite(request, annotationToSave, async (viewer, note) =>
    savedOutcome(await saveAnnotation(viewer, idFrom(courseId), idFrom(assignmentId), { ...note, id })),
  );
}

/** Deletes a note; `undo` takes it back. */
export async function DELETE(request: Request, { params }: Context) {
  const { courseId, assignmentId, annotationId } = await params;
  return handleWrite(request, z.object({}), (viewer) =>
    deleteAnnotation(viewer, idFrom(courseId), idFrom(assignmentId), idFrom(annotationId)),
  );
}
