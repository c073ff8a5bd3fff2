import { z } from "zod";
import { handleWrite } from "@/lib/auth/route";
import { idFrom } from "@/lib/auth/viewer";
import { submit } from "@/lib/data/submissions";

const body = z.object({ clientKey: z.uuid(), seen: z.record(z.uuid(), z.int().min(0)) });

/** Submits what is saved, and answers with the receipt. */
export async function POST(
  request: Request,
  { params }: RouteContext<"/api/courses/[courseId]/assignments/[assignmentId]/submission">,
) {
  const { courseId, assignmentId } = await params;
  return handleWrite(request, body, (viewer, press) => submit(viewer, idFrom(courseId), idFrom(assignmentId), press));
}
