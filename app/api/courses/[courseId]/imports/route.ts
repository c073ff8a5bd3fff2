import { admitWrite, respondAsItGoes } from "@/lib/auth/route";
import { uploadOf } from "@/lib/auth/upload";
import { idFrom, orNotFound } from "@/lib/auth/viewer";
import { createImport } from "@/lib/data/import-files";
import { shortId } from "@/lib/domain/id/short-id";
import type { ReadingProgress } from "@/lib/domain/import/upload";
import { done } from "@/lib/domain/policy/outcome";

/** Takes files to be imported as one; who may not import is refused before the body is read. */
export async function POST(request: Request, { params }: RouteContext<"/api/courses/[courseId]/imports">) {
  const viewer = await admitWrite(request);
  if (viewer instanceof Response) return viewer;
  const courseId = idFrom((await params).courseId);
  const { title, receive } = uploadOf(request);
  // Who cancels, or closes the page, wants nothing kept.
  const gone = () => request.signal.aborted;
  return respondAsItGoes<ReadingProgress>(async (tell) => {
    const made = await orNotFound(createImport(viewer, courseId, title, receive, tell, gone));
    if (!made.ok || !("importId" in made.value)) return made;
    return done({ importId: shortId(made.value.importId) });
  });
}
