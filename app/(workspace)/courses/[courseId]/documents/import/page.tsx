import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ImportForm } from "@/components/import/import-form.client";
import { WhatHappens } from "@/components/import/what-happens";
import { Page } from "@/components/shell/page";
import { Strip } from "@/components/shell/strip";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readLibrary } from "@/lib/data/library";

export const metadata: Metadata = { title: "Import documents" };

/** Where pages of a document reader are uploaded or pasted. */
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
        { name: "Import documents" },
      ]}
    >
      <Strip
        title="Import documents"
        sub="Pages or chapters of a document reader: choose their files, or paste their text."
      />
      <div className="beside">
        <ImportForm address={`/api/courses/${courseId}/imports`} review={`${base}/documents/imports`} />
        <WhatHappens />
      </div>
    </Page>
  );
}
