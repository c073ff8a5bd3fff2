import { z } from "zod";
import { handleWrite } from "@/lib/auth/route";
import { idFrom } from "@/lib/auth/viewer";
import { saveRubricDraft } from "@/lib/data/rubric-drafts";
import { rubricDraft } from "@/lib/domain/rubric/rubric-draft";
import { savedOutcome, saveName } from "@/lib/domain/submission/saving";

const body = z.object({ draft: rubricDraft, baseVersion: z.int().min(1), clientId: saveName });

/** Autosave of a rubric's draft: saved, or a conflict with the newer draft; a refusal is 409. */
export async function PUT(
  request: Request,
  { params }: RouteContext<"/api/courses/[courseId]/rubrics/[rubricId]/draft">,
): Promise<Response> {
  const { courseId, rubricId } = await params;
  return handleWrite(request, body, async (viewer, save) =>
    savedOutcome(await saveRubricDraft(viewer, idFrom(courseId), idFrom(rubricId), save)),
  );
}
