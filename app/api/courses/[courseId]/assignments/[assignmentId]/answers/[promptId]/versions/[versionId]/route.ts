import { z } from "zod";
import { handleRead, handleWrite } from "@/lib/auth/route";
import { idFrom } from "@/lib/auth/viewer";
import { readAnswerVersion, restoreAnswer } from "@/lib/data/answer-versions";
import { savedOutcome } from "@/lib/domain/submission/saving";

const body = z.object({ baseVersion: z.int().min(0), clientId: z.uuid() });

type Context =
  RouteContext<"/api/courses/[courseId]/assignments/[assignmentId]/answers/[promptId]/versions/[versionId]">;

async function placeOf({ params }: Context) {
  const { courseId, assignmentId, promptId, versionId } = await params;
  return {
    room: [idFrom(courseId), idFrom(assignmentId)] as const,
    version: { promptId: idFrom(promptId), versionId: idFrom(versionId) },
  };
}

/** One earlier version of one's own answer, with its words. */
export async function GET(_: Request, context: Context) {
  const { room, version } = await placeOf(context);
  return handleRead((viewer) => readAnswerVersion(viewer, ...room, version));
}

/** Puts an earlier version on top, as a new one. */
export async function POST(request: Request, context: Context) {
  const { room, version } = await placeOf(context);
  return handleWrite(request, body, async (viewer, save) =>
    savedOutcome(await restoreAnswer(viewer, ...room, { ...version, ...save })),
  );
}
