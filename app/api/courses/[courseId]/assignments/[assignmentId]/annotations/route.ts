import { handleRead } from "@/lib/auth/route";
import { idFrom } from "@/lib/auth/viewer";
import { listNotes } from "@/lib/data/room";

/** The notes of a room, page by page (`?cursor=`), or what has changed in them (`?after=`). */
export async function GET(
  request: Request,
  { params }: RouteContext<"/api/courses/[courseId]/assignments/[assignmentId]/annotations">,
) {
  const { courseId, assignmentId } = await params;
  const { searchParams } = new URL(request.url);
  const asked = { cursor: searchParams.get("cursor"), after: searchParams.get("after") };
  return handleRead((viewer) => listNotes(viewer, idFrom(courseId), idFrom(assignmentId), asked));
}
