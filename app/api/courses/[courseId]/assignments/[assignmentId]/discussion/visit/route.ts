import { handleWrite } from "@/lib/auth/route";
import { idFrom } from "@/lib/auth/viewer";
import { rememberDiscussionVisit } from "@/lib/data/discussion";
import { visit } from "@/lib/domain/discussion/save";

/** Remembers up to when a discussion was read. */
export async function POST(
  request: Request,
  { params }: RouteContext<"/api/courses/[courseId]/assignments/[assignmentId]/discussion/visit">,
) {
  const { courseId, assignmentId } = await params;
  return handleWrite(request, visit, (viewer, { promptId, readAt }) =>
    rememberDiscussionVisit(viewer, idFrom(courseId), idFrom(assignmentId), { promptId, readAt: new Date(readAt) }),
  );
}
