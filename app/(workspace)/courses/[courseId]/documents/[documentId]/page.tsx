import type { Metadata } from "next";
import { DocumentPage } from "@/components/document/document-page";
import { linkTo } from "@/lib/auth/site";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readDocument } from "@/lib/data/documents";
import { untitled } from "@/lib/domain/document/library";
import { share } from "./actions";

type Props = PageProps<"/courses/[courseId]/documents/[documentId]">;

async function load(params: Props["params"]) {
  const { courseId, documentId } = await params;
  return orNotFound(readDocument(await requireViewer(), idFrom(courseId), idFrom(documentId)));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const view = await load(params);
  return { title: view.text.meta.title ?? untitled };
}

/** A document: its current revision, or for a student the one they were given. */
export default async function CurrentDocumentPage({ params }: Props) {
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
