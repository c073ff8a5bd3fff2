import { handleWrite } from "@/lib/auth/route";
import { idFrom } from "@/lib/auth/viewer";
import { changeEdition } from "@/lib/data/revisions";
import { sentChangeSchema } from "@/lib/domain/review/change";

type Context = RouteContext<"/api/courses/[courseId]/documents/[documentId]/operations">;

/** One change to a document that is being edited, saved at once. A conflict comes back with the newer state. */
export async function POST(request: Request, { params }: Context) {
  const { courseId, documentId } = await params;
  const [course, document] = [idFrom(courseId), idFrom(documentId)];
  return handleWrite(request, sentChangeSchema, (viewer, sent) => changeEdition(viewer, course, document, sent));
}
