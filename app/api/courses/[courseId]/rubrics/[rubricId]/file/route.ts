import { fileAnswer } from "@/lib/auth/file-answer";
import { handleRead } from "@/lib/auth/route";
import { idFrom } from "@/lib/auth/viewer";
import { exportRubric } from "@/lib/data/rubrics";

/** The newest version of a rubric as one file that can be brought in elsewhere. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/api/courses/[courseId]/rubrics/[rubricId]/file">,
) {
  const { courseId, rubricId } = await params;
  const [course, rubric] = [idFrom(courseId), idFrom(rubricId)];
  return handleRead(async (viewer) => {
    return fileAnswer(await exportRubric(viewer, course, rubric), `rubric-${rubricId}.json`, "application/json");
  });
}
