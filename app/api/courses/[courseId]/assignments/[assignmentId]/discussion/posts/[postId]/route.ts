import { z } from "zod";
import { handleWrite } from "@/lib/auth/route";
import { idFrom } from "@/lib/auth/viewer";
import { deletePost, savePost } from "@/lib/data/discussion-posts";
import { postToSave } from "@/lib/domain/discussion/save";
import { savedOutcome } from "@/lib/domain/submission/saving";

type Context = RouteContext<"/api/courses/[courseId]/assignments/[assignmentId]/discussion/posts/[postId]">;

/** Saves a post under the id in the address, which the browser made. */
export async function PUT(request: Request, { params }: Context) {
  const { courseId, assignmentId, postId } = await params;
  const id = idFrom(postId);
  return handleWrite(request, postToSave, async (viewer, post) =>
    savedOutcome(await savePost(viewer, idFrom(courseId), idFrom(assignmentId), { ...post, id })),
  );
}

/** Deletes a post; `undo` takes it back. */
export async function DELETE(request: Request, { params }: Context) {
  const { courseId, assignmentId, postId } = await params;
  return handleWrite(request, z.object({}), (viewer) =>
    deletePost(viewer, idFrom(courseId), idFrom(assignmentId), idFrom(postId)),
  );
}
