import { z } from "zod";
import { handleWrite } from "@/lib/auth/route";
import { idFrom } from "@/lib/auth/viewer";
import { finishParticipationMark, saveParticipationMark } from "@/lib/data/participation-marks";
import { markingSchema } from "@/lib/domain/rubric/marking";
import { savedOutcome } from "@/lib/domain/submission/saving";

type Context = RouteContext<"/api/courses/[courseId]/participation/[columnId]/[enrollmentId]">;

async function keyFrom({ params }: Context) {
  const { courseId, columnId, enrollmentId } = await params;
  return [idFrom(courseId), { columnId: idFrom(columnId), studentId: idFrom(enrollmentId) }] as const;
}

const save = z.object({ baseVersion: z.int().min(0), clientId: z.uuid(), marking: markingSchema });

/** Saves the levels of a student's participation as they are given. */
export async function PUT(request: Request, context: Context) {
  const key = await keyFrom(context);
  return handleWrite(request, save, async (viewer, marking) =>
    savedOutcome(await saveParticipationMark(viewer, ...key, marking)),
  );
}

const finish = z.object({ version: z.int().min(1) });

/** Finishes the marking as it stands in this version. */
export async function POST(request: Request, context: Context) {
  const key = await keyFrom(context);
  return handleWrite(request, finish, (viewer, version) => finishParticipationMark(viewer, ...key, version));
}
