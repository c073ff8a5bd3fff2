import { notFound } from "next/navigation";
import { fileAnswer } from "@/lib/auth/file-answer";
import { handleRead } from "@/lib/auth/route";
import { idFrom } from "@/lib/auth/viewer";
import { readDocument } from "@/lib/data/documents";
import { excerptContent } from "@/lib/domain/document/excerpt-content";
import { writeTei } from "@/lib/domain/format/tei/write";

type Context = RouteContext<"/courses/[courseId]/documents/[documentId]/revisions/[number]/tei">;

/** One revision as TEI, as far as this person reads it; `…/revisions/2.xml` leads here. */
export async function GET(_request: Request, { params }: Context) {
  const { courseId, documentId, number } = await params;
  if (!/^[1-9]\d{0,5}$/.test(number)) notFound();
  const [course, document] = [idFrom(courseId), idFrom(documentId)];
  return handleRead(async (viewer) => {
    const view = await readDocument(viewer, course, document, Number(number));
    const xml = writeTei(excerptContent(view.text));
    return fileAnswer(xml, `document-${documentId}-revision-${number}.xml`, "application/tei+xml");
  });
}
