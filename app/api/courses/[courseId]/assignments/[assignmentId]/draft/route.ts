import { z } from "zod";
import { handleWrite } from "@/lib/auth/route";
import { idFrom } from "@/lib/auth/viewer";
import { saveAssignmentDraft } from "@/lib/data/assignment-drafts";
import { assignmentDraft } from "@/lib/domain/assignment/draft";
import { done, refused } from "@/lib/domain/policy/outcome";
import { saveName } from "@/lib/domain/submission/saving";

const body = z.object({
  draft: assignmentDraft,
  baseVersion: z.int().min(1),
  clientId: saveName,
});

/** Autosave of a draft assignment: saved, or a conflict with the newer draft; a refusal is 409. */
export async function PUT(
  request: Request,
  { params }: RouteContext<"/api/courses/[courseId]/assignments/[assignmentId]/draft">,
): Promise<Response> {
  const { courseId, assignmentId } = await params;
  return handleWrite(request, body, async (viewer, save) => {
    const saved = await saveAssignmentDraft(viewer, idFrom(courseId), idFrom(assignmentId), save);
    return saved.state === "refused" ? refused(saved.problem) : done(saved);
  });
}
