import { z } from "zod";
import { handleWrite } from "@/lib/auth/route";
import { idFrom } from "@/lib/auth/viewer";
import { finishSampleMark, saveSampleMark } from "@/lib/data/calibration";
import { markingSchema } from "@/lib/domain/rubric/marking";
import { savedOutcome } from "@/lib/domain/submission/saving";

type Context = RouteContext<"/api/courses/[courseId]/assignments/[assignmentId]/calibration">;

/** Which sample: its question, and the fingerprint of its words. */
const sample = { promptId: z.uuid(), key: z.string().max(64) };

const save = z.object({ ...sample, baseVersion: z.int().min(0), marking: markingSchema });

/** Saves levels for a sample answer as they are given. */
export async function PUT(request: Request, { params }: Context) {
  const { courseId, assignmentId } = await params;
  return handleWrite(request, save, async (viewer, sent) =>
    savedOutcome(await saveSampleMark(viewer, idFrom(courseId), idFrom(assignmentId), sent)),
  );
}

const finish = z.object({ ...sample, version: z.int().min(0) });

/** Says that the levels for a sample answer are given. */
export async function POST(request: Request, { params }: Context) {
  const { courseId, assignmentId } = await params;
  return handleWrite(request, finish, (viewer, sent) =>
    finishSampleMark(viewer, idFrom(courseId), idFrom(assignmentId), sent),
  );
}
