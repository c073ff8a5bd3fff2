import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ImportForm } from "@/components/import/import-form.client";
import { WhatHappens } from "@/components/import/what-happens";
import { Page } from "@/components/shell/page";
import { Strip } from "@/components/shell/strip";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readLibrary } from "@/lib/data/library";

export const metadata: Metadata = { title: "Import a page" };

/** Where a page of a document reader is pasted or uploaded. */
export default async function ImportPage({ params }: PageProps<"/courses/[courseId]/documents/import">) {
  const { courseId } = await params;
  const library = await orNotFound(readLibrary(await requireViewer(), idFrom(courseId)));
  if (!library.mayEdit) notFound();
  const base = `/courses/${courseId}`;
  return (
    <Page
      crumbs={[
        { name: library.courseTitle, href: base },
        { name: "Documents", href: `${base}/documents` },
        { name: "Import a page" },
      ]}
    >
      <Strip title="Import a page" sub="Paste or upload the text of one page or chapter of a document reader." />
      <div className="beside">
        <ImportForm address={`/api/courses/${courseId}/imports`} review={`${base}/documents/imports`} />
        <WhatHappens />
      </div>
    </Page>
  );
}
