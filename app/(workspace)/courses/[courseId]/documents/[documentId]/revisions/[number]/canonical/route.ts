import { notFound } from "next/navigation";
import { fileAnswer } from "@/lib/auth/file-answer";
import { handleRead } from "@/lib/auth/route";
import { idFrom } from "@/lib/auth/viewer";
import { readCanonicalText } from "@/lib/data/canonical-text";
import { asFlow } from "@/lib/domain/anchor/span-text";

type Context = RouteContext<"/courses/[courseId]/documents/[documentId]/revisions/[number]/canonical">;

/**
 * The canonical text of a revision, in which exported notes count their characters; `…/revisions/2/canonical.txt` leads
 * here. `?note=` names one of its numbered notes, which is a text of its own.
 */
export async function GET(request: Request, { params }: Context) {
  const { courseId, documentId, number } = await params;
  if (!/^[1-9]\d{0,5}$/.test(number)) notFound();
  const [course, document] = [idFrom(courseId), idFrom(documentId)];
  const note = new URL(request.url).searchParams.get("note");
  const flow = note === null ? "doc" : (asFlow(`note:${note}`) ?? notFound());
  return handleRead(async (viewer) => {
    const text = await readCanonicalText(viewer, course, document, { number: Number(number), flow });
    return fileAnswer(text, `document-${documentId}-revision-${number}-canonical.txt`, "text/plain");
  });
}
