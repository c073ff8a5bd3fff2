import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DocumentPage } from "@/components/document/document-page";
import { linkTo } from "@/lib/auth/site";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readDocument } from "@/lib/data/documents";
import { untitled } from "@/lib/domain/document/library";
import { share } from "../../actions";

type Props = PageProps<"/courses/[courseId]/documents/[documentId]/revisions/[number]">;

async function load(params: Props["params"]) {
  const { courseId, documentId, number } = await params;
  if (!/^[1-9]\d{0,5}$/.test(number)) notFound();
  return orNotFound(readDocument(await requireViewer(), idFrom(courseId), idFrom(documentId), Number(number)));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const view = await load(params);
  return { title: `${view.text.meta.title ?? untitled}, revision ${view.number}` };
}

/** One revision of a document, as it was published. */
export default async function RevisionPage({ params }: Props) {
  const { courseId, documentId } = await params;
  const address = `/courses/${courseId}/documents/${documentId}`;
  return (
    <DocumentPage
      courseId={idFrom(courseId)}
      course={courseId}
      address={address}
      link={linkTo(address)}
      view={await load(params)}
      share={share.bind(null, courseId, documentId)}
    />
  );
}
