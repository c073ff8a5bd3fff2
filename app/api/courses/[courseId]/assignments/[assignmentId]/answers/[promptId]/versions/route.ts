import { handleRead } from "@/lib/auth/route";
import { idFrom } from "@/lib/auth/viewer";
import { readAnswerVersions } from "@/lib/data/answer-versions";

/** Earlier versions of one's own answer. */
export async function GET(
  _: Request,
  { params }: RouteContext<"/api/courses/[courseId]/assignments/[assignmentId]/answers/[promptId]/versions">,
) {
  const { courseId, assignmentId, promptId } = await params;
  return handleRead(async (viewer) => ({
    versions: await readAnswerVersions(viewer, idFrom(courseId), idFrom(assignmentId), idFrom(promptId)),
  }));
}
