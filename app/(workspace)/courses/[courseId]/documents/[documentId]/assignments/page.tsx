import type { Metadata } from "next";
import { Readers } from "@/components/document/readers";
import { Page } from "@/components/shell/page";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readReaders } from "@/lib/data/corrections";
import { give } from "./actions";

export const metadata: Metadata = { title: "Assignments that read this text" };

/** Where a corrected text is given to the assignments that read the document: what it does to notes, and the button. */
export default async function ReadersPage({
  params,
}: PageProps<"/courses/[courseId]/documents/[documentId]/assignments">) {
  const { courseId, documentId } = await params;
  const page = await orNotFound(readReaders(await requireViewer(), idFrom(courseId), idFrom(documentId)));
  const base = `/courses/${courseId}`;
  const address = `${base}/documents/${documentId}`;
  return (
    <Page
      crumbs={[
        { name: page.courseTitle, href: base },
        { name: "Documents", href: `${base}/documents` },
        { name: page.title, href: address },
        { name: "Assignments that read it" },
      ]}
    >
      <Readers page={page} course={base} give={give.bind(null, courseId, documentId)} />
    </Page>
  );
}
