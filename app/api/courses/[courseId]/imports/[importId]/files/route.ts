import { admitWrite, respondAsItGoes } from "@/lib/auth/route";
import { uploadOf } from "@/lib/auth/upload";
import { idFrom, orNotFound } from "@/lib/auth/viewer";
import { addFiles } from "@/lib/data/import-files";
import type { ReadingProgress } from "@/lib/domain/import/upload";

/** Takes further pages for an import under review. */
export async function POST(
  request: Request,
  { params }: RouteContext<"/api/courses/[courseId]/imports/[importId]/files">,
) {
  const viewer = await admitWrite(request);
  if (viewer instanceof Response) return viewer;
  const { courseId, importId } = await params;
  const [course, added] = [idFrom(courseId), idFrom(importId)];
  const { receive } = uploadOf(request);
  // Who cancels, or closes the page, wants nothing kept.
  const gone = () => request.signal.aborted;
  return respondAsItGoes<ReadingProgress>((tell) => orNotFound(addFiles(viewer, course, added, receive, tell, gone)));
}
