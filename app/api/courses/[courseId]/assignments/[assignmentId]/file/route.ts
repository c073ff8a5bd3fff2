import { fileAnswer } from "@/lib/auth/file-answer";
import { handleRead } from "@/lib/auth/route";
import { idFrom } from "@/lib/auth/viewer";
import { exportAssignment } from "@/lib/data/assignment-copies";

type Context = RouteContext<"/api/courses/[courseId]/assignments/[assignmentId]/file">;

/** The assignment with its texts and rubrics as one file that can be taken in elsewhere. */
export async function GET(_request: Request, { params }: Context) {
  const { courseId, assignmentId } = await params;
  const [course, assignment] = [idFrom(courseId), idFrom(assignmentId)];
  return handleRead(async (viewer) => {
    const text = await exportAssignment(viewer, course, assignment);
    return fileAnswer(text, `assignment-${assignmentId}.json`, "application/json");
  });
}
