import { z } from "zod";
import { handleWrite } from "@/lib/auth/route";
import { idFrom } from "@/lib/auth/viewer";
import { flagMarking } from "@/lib/data/grading-flags";

type Context = RouteContext<"/api/courses/[courseId]/submissions/[submissionId]/flag">;

const sent = z.object({ promptId: z.uuid().nullable(), flagged: z.boolean() });

/** Flags a part of a submission to come back to, or takes the flag off. */
export async function PUT(request: Request, { params }: Context) {
  const { courseId, submissionId } = await params;
  return handleWrite(request, sent, (viewer, flag) =>
    flagMarking(viewer, idFrom(courseId), idFrom(submissionId), flag),
  );
}
