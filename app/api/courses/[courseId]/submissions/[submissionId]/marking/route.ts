import { z } from "zod";
import { handleWrite } from "@/lib/auth/route";
import { idFrom } from "@/lib/auth/viewer";
import { finishMarking, saveMarking } from "@/lib/data/assessments";
import { decidingKinds } from "@/lib/domain/grading/units";
import { markingSchema } from "@/lib/domain/rubric/marking";
import { savedOutcome } from "@/lib/domain/submission/saving";

type Context = RouteContext<"/api/courses/[courseId]/submissions/[submissionId]/marking">;

/** A question with a rubric of its own, or null: the whole. A page that was opened before there were such sends none. */
const unit = { promptId: z.uuid().nullable().default(null), settles: z.boolean().default(false) };

const save = z.object({
  ...unit,
  /** Which marking the page was drawn with. */
  kind: z.enum(decidingKinds).optional(),
  submissionVersionId: z.uuid(),
  baseVersion: z.int().min(0),
  clientId: z.uuid(),
  marking: markingSchema,
});

/** Saves levels and comments as they are given. */
export async function PUT(request: Request, { params }: Context) {
  const { courseId, submissionId } = await params;
  return handleWrite(request, save, async (viewer, marking) =>
    savedOutcome(await saveMarking(viewer, idFrom(courseId), idFrom(submissionId), marking)),
  );
}

const finish = z.object({ ...unit, version: z.int().min(1) });

/** Finishes the marking as it stands in this version. */
export async function POST(request: Request, { params }: Context) {
  const { courseId, submissionId } = await params;
  return handleWrite(request, finish, (viewer, version) =>
    finishMarking(viewer, idFrom(courseId), idFrom(submissionId), version),
  );
}
