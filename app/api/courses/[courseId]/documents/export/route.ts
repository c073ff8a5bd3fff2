import { fileAnswer } from "@/lib/auth/file-answer";
import { handleRead } from "@/lib/auth/route";
import { streamOf } from "@/lib/auth/text-stream";
import { idFrom } from "@/lib/auth/viewer";
import { exportLibrary } from "@/lib/data/library-export";
import { corpusPieces } from "@/lib/domain/format/archive";
import { longId } from "@/lib/domain/id/short-id";
import { NotFound } from "@/lib/domain/policy/outcome";

type Context = RouteContext<"/api/courses/[courseId]/documents/export">;

/** The documents of a course, or those named in the address, as one TEI corpus that the import reads again. */
export async function GET(request: Request, { params }: Context) {
  const { courseId } = await params;
  const course = idFrom(courseId);
  const named = new URL(request.url).searchParams.getAll("document");
  const ids = named.flatMap((id) => longId(id) ?? []);
  return handleRead(async (viewer) => {
    // Names that are none must not stand for the whole library.
    if (named.length > 0 && ids.length === 0) throw new NotFound();
    const { title, documents } = await exportLibrary(viewer, course, ids);
    const corpus = streamOf(corpusPieces(documents, { title, rights: null }));
    return fileAnswer(corpus, `documents-${courseId}.xml`, "application/tei+xml");
  });
}
