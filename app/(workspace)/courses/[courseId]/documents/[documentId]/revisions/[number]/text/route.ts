import { notFound } from "next/navigation";
import { fileAnswer } from "@/lib/auth/file-answer";
import { handleRead } from "@/lib/auth/route";
import { idFrom } from "@/lib/auth/viewer";
import { readDocument } from "@/lib/data/documents";
import { plainTextOf } from "@/lib/domain/document/plain-text";

type Context = RouteContext<"/courses/[courseId]/documents/[documentId]/revisions/[number]/text">;

/** One revision as plain text, as far as this person reads it; `…/revisions/2.txt` leads here. */
export async function GET(_request: Request, { params }: Context) {
  const { courseId, documentId, number } = await params;
  if (!/^[1-9]\d{0,5}$/.test(number)) notFound();
  const [course, document] = [idFrom(courseId), idFrom(documentId)];
  return handleRead(async (viewer) => {
    const view = await readDocument(viewer, course, document, Number(number));
    return fileAnswer(plainTextOf(view.text), `document-${documentId}-revision-${number}.txt`, "text/plain");
  });
}
