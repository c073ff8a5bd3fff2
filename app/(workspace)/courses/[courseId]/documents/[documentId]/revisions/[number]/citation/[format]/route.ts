import { notFound } from "next/navigation";
import { fileAnswer } from "@/lib/auth/file-answer";
import { handleRead } from "@/lib/auth/route";
import { linkTo } from "@/lib/auth/site";
import { idFrom } from "@/lib/auth/viewer";
import { readDocument } from "@/lib/data/documents";
import { citationEndings, citationFile, citationFormats } from "@/lib/domain/document/citation-file";

type Context = RouteContext<"/courses/[courseId]/documents/[documentId]/revisions/[number]/citation/[format]">;

/** How one revision is cited, as a file for other programs; `…/revisions/2.bib`, `.ris` and `.json` lead here. */
export async function GET(_request: Request, { params }: Context) {
  const { courseId, documentId, number, format } = await params;
  const ending = citationEndings.find((each) => each === format);
  if (!ending || !/^[1-9]\d{0,5}$/.test(number)) notFound();
  const [course, document] = [idFrom(courseId), idFrom(documentId)];
  const url = linkTo(`/courses/${courseId}/documents/${documentId}/revisions/${number}`);
  return handleRead(async (viewer) => {
    const { text } = await readDocument(viewer, course, document, Number(number));
    const file = citationFile(text.meta, { id: documentId, url }, ending);
    return fileAnswer(file, `document-${documentId}.${ending}`, citationFormats[ending].mime);
  });
}
