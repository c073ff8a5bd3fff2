import { handleRead } from "@/lib/auth/route";
import { idFrom } from "@/lib/auth/viewer";
import { readImportImage } from "@/lib/data/imports";

/** The scan of a page, shown beside the text of an import; its bytes never change. */
export function GET(
  _request: Request,
  { params }: RouteContext<"/api/courses/[courseId]/imports/[importId]/images/[imageId]">,
) {
  return handleRead(async (viewer) => {
    const { courseId, importId, imageId } = await params;
    const { mime, bytes } = await readImportImage(viewer, idFrom(courseId), idFrom(importId), idFrom(imageId));
    return new Response(bytes, {
      headers: {
        "content-type": mime,
        "cache-control": "private, max-age=31536000, immutable",
        "content-security-policy": "default-src 'none'; sandbox",
      },
    });
  });
}
