import { admitWrite, respond } from "@/lib/auth/route";
import { readUpload } from "@/lib/auth/upload";
import { idFrom, orNotFound } from "@/lib/auth/viewer";
import { createImport } from "@/lib/data/imports";
import { shortId } from "@/lib/domain/id/short-id";
import { done } from "@/lib/domain/policy/outcome";

/** A header that was sent percent-encoded; null when it is absent or cannot be read. */
function header(request: Request, name: string): string | null {
  try {
    return decodeURIComponent(request.headers.get(name) ?? "").slice(0, 200) || null;
  } catch {
    return null;
  }
}

/** Takes a text to be imported: the body is the file itself, streamed; who may not import is refused before it is read. */
export async function POST(request: Request, { params }: RouteContext<"/api/courses/[courseId]/imports">) {
  const viewer = await admitWrite(request);
  if (viewer instanceof Response) return viewer;
  const courseId = idFrom((await params).courseId);
  const named = { title: header(request, "x-import-title"), fileName: header(request, "x-file-name") };
  const created = await orNotFound(createImport(viewer, courseId, named, () => readUpload(request, "upload")));
  return respond(created.ok ? done({ importId: shortId(created.value.importId) }) : created);
}
