import { z } from "zod";
import { handleWrite } from "@/lib/auth/route";
import { idFrom } from "@/lib/auth/viewer";
import { saveAnswer } from "@/lib/data/answers";
import { sentFacts } from "@/lib/domain/answer/facts";
import { sentAnswer } from "@/lib/domain/answer/model";
import { savedOutcome } from "@/lib/domain/submission/saving";

const body = z.object({
  content: sentAnswer,
  baseVersion: z.int().min(0),
  clientId: z.uuid(),
  // A page that was opened before there were facts sends none; facts of another shape never cost anybody their words.
  facts: sentFacts.nullish().catch(null),
});

/** Saves one answer while it is being written. */
export async function PUT(
  request: Request,
  { params }: RouteContext<"/api/courses/[courseId]/assignments/[assignmentId]/answers/[promptId]">,
) {
  const { courseId, assignmentId, promptId } = await params;
  return handleWrite(request, body, async (viewer, save) =>
    savedOutcome(
      await saveAnswer(viewer, idFrom(courseId), idFrom(assignmentId), { ...save, promptId: idFrom(promptId) }),
    ),
  );
}
