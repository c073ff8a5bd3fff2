import type { Metadata } from "next";
import { Edition } from "@/components/document/edition.client";
import { Page } from "@/components/shell/page";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readEdition } from "@/lib/data/revisions";
import { untitled } from "@/lib/domain/document/library";
import { discard, publish } from "./actions";

type Props = PageProps<"/courses/[courseId]/documents/[documentId]/edit">;

async function load(params: Props["params"]) {
  const { courseId, documentId } = await params;
  return orNotFound(readEdition(await requireViewer(), idFrom(courseId), idFrom(documentId)));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const page = await load(params);
  return { title: `Edit: ${page.published.meta.title ?? untitled}` };
}

/** Where a published document is corrected; publishing makes its next revision. */
export default async function EditPage({ params }: Props) {
  const { courseId, documentId } = await params;
  const page = await load(params);
  const base = `/courses/${courseId}`;
  const address = `${base}/documents/${documentId}`;
  return (
    <Page
      crumbs={[
        { name: page.courseTitle, href: base },
        { name: "Documents", href: `${base}/documents` },
        { name: page.published.meta.title ?? untitled, href: address },
        { name: "Edit" },
      ]}
    >
      <Edition
        page={page}
        address={`/api${address}/operations`}
        publish={publish.bind(null, courseId, documentId)}
        discard={discard.bind(null, courseId, documentId)}
      />
    </Page>
  );
}
