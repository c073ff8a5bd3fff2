import type { Metadata } from "next";
import { Review } from "@/components/import/review.client";
import { Page } from "@/components/shell/page";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readImport } from "@/lib/data/imports";
import { discard, join, publish } from "./actions";

type Props = PageProps<"/courses/[courseId]/documents/imports/[importId]">;

async function load(params: Props["params"]) {
  const { courseId, importId } = await params;
  return orNotFound(readImport(await requireViewer(), idFrom(courseId), idFrom(importId)));
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await load(params)).title };
}

/** Where an import is reviewed: the page as it came, the documents as they will be, and the questions about them. */
export default async function ReviewPage({ params }: Props) {
  const { courseId, importId } = await params;
  const page = await load(params);
  const base = `/courses/${courseId}`;
  return (
    <Page
      crumbs={[
        { name: page.courseTitle, href: base },
        { name: "Documents", href: `${base}/documents` },
        { name: page.title },
      ]}
    >
      <Review
        page={page}
        documents={`${base}/documents`}
        address={`/api${base}/imports/${importId}/operations`}
        files={`/api${base}/imports/${importId}/files`}
        images={`/api${base}/imports/${importId}/images`}
        publish={publish.bind(null, courseId, importId)}
        join={join.bind(null, courseId, importId)}
        discard={discard.bind(null, courseId, importId)}
      />
    </Page>
  );
}
