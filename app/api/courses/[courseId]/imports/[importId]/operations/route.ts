import { handleWrite } from "@/lib/auth/route";
import { idFrom } from "@/lib/auth/viewer";
import { changeImport } from "@/lib/data/imports";
import { sentChangeSchema } from "@/lib/domain/review/change";

type Context = RouteContext<"/api/courses/[courseId]/imports/[importId]/operations">;

/** One change to an import under review, saved at once. A conflict comes back with the newer state. */
export async function POST(request: Request, { params }: Context) {
  const { courseId, importId } = await params;
  const [course, session] = [idFrom(courseId), idFrom(importId)];
  return handleWrite(request, sentChangeSchema, (viewer, sent) => changeImport(viewer, course, session, sent));
}
