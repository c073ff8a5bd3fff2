import { z } from "zod";
import { handleWrite } from "@/lib/auth/route";
import { idFrom } from "@/lib/auth/viewer";
import { lockPrediction } from "@/lib/data/gates";

const body = z.object({ version: z.int().min(1), clientKey: z.uuid() });

/** Locks what a student expects of a text, as it was saved last; the text opens to them. */
export async function POST(
  request: Request,
  { params }: RouteContext<"/api/courses/[courseId]/assignments/[assignmentId]/gate/[promptId]">,
) {
  const { courseId, assignmentId, promptId } = await params;
  return handleWrite(request, body, (viewer, press) =>
    lockPrediction(viewer, idFrom(courseId), idFrom(assignmentId), idFrom(promptId), press),
  );
}
