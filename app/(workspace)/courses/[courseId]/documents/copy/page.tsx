import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { courseTabs } from "@/components/course/tabs";
import { CopyForm } from "@/components/document/copy-form.client";
import { Page } from "@/components/shell/page";
import { Strip } from "@/components/shell/strip";
import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { idFrom, orNotFound, requireViewer } from "@/lib/auth/viewer";
import { readCopyChoice } from "@/lib/data/copies";
import { longId, shortId } from "@/lib/domain/id/short-id";
import { copy } from "./actions";

export const metadata: Metadata = { title: "Copy documents" };

/** The chosen documents, and the course they shall be copied into. */
export default async function CopyPage({ params, searchParams }: PageProps<"/courses/[courseId]/documents/copy">) {
  const { courseId: short } = await params;
  const { document = [] } = await searchParams;
  const courseId = idFrom(short);
  const ids = [document].flat().flatMap((id) => longId(id) ?? []);
  const choice = await orNotFound(readCopyChoice(await requireViewer(), courseId, ids));
  // Names that are none must not stand for the whole library.
  if (document.length > 0 && ids.length === 0) notFound();
  const base = `/courses/${short}/documents`;
  return (
    <Page
      crumbs={[
        { name: choice.courseTitle, href: `/courses/${short}` },
        { name: "Documents", href: base },
        { name: "Copy" },
      ]}
      strip={
        <Strip title="Copy documents to another course" sub="Their current texts, with notes, citation and rights" />
      }
      tabs={courseTabs(courseId, "Instructor", "Documents")}
    >
      {choice.documents.length > 0 && choice.courses.length > 0 ? (
        <CopyForm
          documents={choice.documents.map((each) => ({ ...each, id: shortId(each.id) }))}
          courses={choice.courses.map((each) => ({ ...each, id: shortId(each.id) }))}
          library={base}
          copy={copy.bind(null, short)}
        />
      ) : choice.documents.length === 0 ? (
        <Empty title="Nothing to copy" actions={<LinkButton href={base}>Back to the library</LinkButton>}>
          The documents that were chosen are not in this course any more.
        </Empty>
      ) : (
        <Empty
          title="No other course"
          actions={
            <>
              <LinkButton href="/courses/new">Create a course</LinkButton>
              <LinkButton href={base}>Back to the library</LinkButton>
            </>
          }
        >
          Documents can be copied into courses in which you are an instructor too. For a colleague’s course, save the
          documents as one file and let them import it.
        </Empty>
      )}
    </Page>
  );
}
